/** What a document says of a type of service: its title, and one sentence on what it does (seed 004). */
interface ServiceProse {
  readonly title: string
  readonly about: string
  /** Whom it is for, where the summary says it in place of its users. */
  readonly target?: string
}

const PROSE: Readonly<Record<string, ServiceProse>> = {
  CEM: {
    title: 'Centro Emergencia Mujer (CEM)',
    about:
      'Atención pública, gratuita y multidisciplinaria a quienes sufren violencia: orientación y defensa legal, consejería psicológica y apoyo social.',
  },
  SAR: {
    title: 'Estrategia Rural (ER; hoy Servicio de Atención Rural, SAR)',
    about: 'Lleva la prevención y la atención de la violencia a comunidades rurales, nativas e indígenas.',
  },
  L100: {
    title: 'Línea 100',
    about:
      'Orientación, consejería y soporte emocional por teléfono, gratis y a toda hora, a personas afectadas por violencia o que conocen un caso.',
  },
  HRT: {
    title: 'Hogar de Refugio Temporal (HRT)',
    about:
      'Protección, alojamiento y atención multidisciplinaria por un tiempo. Su dirección es reservada: solo se dice su provincia.',
    target:
      'mujeres víctimas de violencia en riesgo de feminicidio o con su integridad en peligro, y sus hijas e hijos',
  },
  SAU: {
    title: 'Servicio de Atención Urgente (SAU o SAM)',
    about: 'Interviene de inmediato en los casos que llegan por la Línea 100 o por otras vías y no pueden esperar.',
  },
  CAI: {
    title: 'Centro de Atención Institucional (CAI)',
    about: 'Reeducación de personas agresoras sentenciadas por violencia familiar.',
  },
  CAR_NNA: {
    title: 'Centro de Acogida Residencial para niñas, niños y adolescentes (CAR NNA)',
    about:
      'Acoge a niñas, niños y adolescentes en desprotección, derivados por las unidades de protección especial o los juzgados de familia.',
  },
  EDUC_CALLE: {
    title: 'Educadores de Calle',
    about:
      'Equipos itinerantes que trabajan las capacidades de niñas, niños y adolescentes que trabajan o viven en la calle, y de sus familias.',
  },
  UPE: {
    title: 'Unidad de Protección Especial (UPE)',
    about:
      'Lleva el procedimiento por desprotección familiar y dicta las medidas que protegen a niñas, niños y adolescentes.',
  },
  MI60: {
    title: 'Mi60+',
    about:
      'Un equipo acude donde está la persona adulta mayor en riesgo, evalúa su situación y dicta medidas de protección.',
  },
  OREDIS: {
    title: 'Oficina Regional de Atención a la Persona con Discapacidad (OREDIS)',
    about:
      'Oficina del gobierno regional, o de la Municipalidad Metropolitana de Lima, que atiende a las personas con discapacidad de toda la región.',
    target: 'personas con discapacidad',
  },
  DEMUNA: {
    title: 'Defensoría Municipal del Niño y del Adolescente (DEMUNA)',
    about: 'Servicio de la municipalidad que protege y promueve los derechos de niñas, niños y adolescentes.',
    target: 'niñas, niños y adolescentes',
  },
  CIAM: {
    title: 'Centro Integral de Atención al Adulto Mayor (CIAM)',
    about: 'Espacio de la municipalidad para la participación y la integración de las personas adultas mayores.',
    target: 'personas adultas mayores',
  },
  SOC_BENEF: {
    title: 'Sociedad de Beneficencia',
    about: 'Entidad local de asistencia a personas en riesgo o vulnerabilidad.',
  },
  JUGUEMOS: {
    title: 'Juguemos',
    about:
      'Espacios municipales seguros de cuidado y juego para niñas y niños. La fuente no publica cuántos hay: su funcionamiento está en verificación.',
  },
  PMN: {
    title: 'Ponte en Modo Niñez',
    about:
      'Compromete a instituciones y municipios con espacios públicos seguros para niñas, niños y adolescentes. La fuente no publica cuántos hay: su funcionamiento está en verificación.',
  },
  CONADIS: {
    title: 'Registro Nacional de la Persona con Discapacidad',
    about:
      'Inscribe y acredita a las personas con discapacidad por medio de los centros de coordinación regional del CONADIS.',
  },
  COMISARIA: {
    title: 'Comisaría',
    about: 'Recibe la denuncia y ejecuta las medidas de protección.',
  },
  FISCALIA: {
    title: 'Fiscalía',
    about: 'Investiga el delito y acusa ante el juzgado.',
  },
  JUZGADO: {
    title: 'Juzgado',
    about: 'Dicta las medidas de protección y juzga el delito.',
  },
  SALUD: {
    title: 'Establecimiento de salud',
    about: 'Atiende la salud física y mental de la víctima y da el certificado que la acredita.',
  },
  MEDICINA_LEGAL: {
    title: 'Medicina legal',
    about: 'Evalúa a la víctima y emite los certificados que sirven de prueba.',
  },
  DEFENSA_PUBLICA: {
    title: 'Defensa pública',
    about: 'Patrocina gratuitamente a la víctima.',
  },
}

/** The words of a type of the catalogue; undefined for one of a person's own. */
export function serviceProse(type: string): ServiceProse | undefined {
  return PROSE[type]
}

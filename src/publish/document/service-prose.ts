import type { Body } from '../../domain/summary/index.ts'

/** The bodies of sections I–V: numeral, name, and what each is for. */
export const BODY_PROSE: Readonly<Record<Body, { readonly title: string; readonly about: string }>> = {
  aurora: {
    title: 'I. Programa Nacional Warmi Ñan (AURORA)',
    about:
      'Diseña y ejecuta, en todo el país, la prevención y la atención de la violencia contra las mujeres y los integrantes del grupo familiar.',
  },
  inabif: {
    title: 'II. Programa Integral Nacional para el Bienestar Familiar (INABIF)',
    about:
      'Acompaña a familias y personas en riesgo o desprotección: niñas, niños y adolescentes, personas adultas mayores y personas con discapacidad.',
  },
  dpe: {
    title: 'III. Dirección de Protección Especial (DPE)',
    about:
      'Dirige las unidades que protegen a niñas, niños y adolescentes sin cuidados parentales o en riesgo de perderlos, y el acogimiento familiar.',
  },
  dpam: {
    title: 'IV. Dirección de Personas Adultas Mayores (DPAM)',
    about: 'Diseña y sigue la política dirigida a la población de 60 años a más.',
  },
  conadis: {
    title: 'V. Consejo Nacional para la Integración de la Persona con Discapacidad (CONADIS)',
    about:
      'Lleva el registro nacional de personas con discapacidad, que acredita su condición y les da acceso a los beneficios de ley.',
  },
}

interface ServiceProse {
  readonly name: string
  readonly about: string
  /** Whom it is for, where the summary says it in place of its users. */
  readonly target?: string
  /** Set for what is given everywhere and stands nowhere. */
  readonly everywhere?: true
}

/** Each service by its type: name, one sentence on what it does, and whom it is for. */
export const SERVICE_PROSE: Readonly<Record<string, ServiceProse>> = {
  CEM: {
    name: 'Centro Emergencia Mujer (CEM)',
    about:
      'Atención pública, gratuita y multidisciplinaria a quienes sufren violencia: orientación y defensa legal, consejería psicológica y apoyo social.',
  },
  SAR: {
    name: 'Estrategia Rural (ER; hoy Servicio de Atención Rural, SAR)',
    about: 'Lleva la prevención y la atención de la violencia a comunidades rurales, nativas e indígenas.',
  },
  L100: {
    name: 'Línea 100',
    about:
      'Orientación, consejería y soporte emocional por teléfono, gratis y a toda hora, a personas afectadas por violencia o que conocen un caso.',
    everywhere: true,
  },
  HRT: {
    name: 'Hogar de Refugio Temporal (HRT)',
    about:
      'Protección, alojamiento y atención multidisciplinaria por un tiempo. Su dirección es reservada: solo se dice su provincia.',
    target:
      'mujeres víctimas de violencia en riesgo de feminicidio o con su integridad en peligro, y sus hijas e hijos',
  },
  SAU: {
    name: 'Servicio de Atención Urgente (SAU o SAM)',
    about: 'Interviene de inmediato en los casos que llegan por la Línea 100 o por otras vías y no pueden esperar.',
  },
  CAI: {
    name: 'Centro de Atención Institucional (CAI)',
    about: 'Reeducación de personas agresoras sentenciadas por violencia familiar.',
  },
  CAR_NNA: {
    name: 'Centro de Acogida Residencial para niñas, niños y adolescentes (CAR NNA)',
    about:
      'Acoge a niñas, niños y adolescentes en desprotección, derivados por las unidades de protección especial o los juzgados de familia.',
  },
  EDUC_CALLE: {
    name: 'Educadores de Calle',
    about:
      'Equipos itinerantes que trabajan las capacidades de niñas, niños y adolescentes que trabajan o viven en la calle, y de sus familias.',
  },
  UPE: {
    name: 'Unidad de Protección Especial (UPE)',
    about:
      'Lleva el procedimiento por desprotección familiar y dicta las medidas que protegen a niñas, niños y adolescentes.',
  },
  MI60: {
    name: 'Mi60+',
    about:
      'Un equipo acude donde está la persona adulta mayor en riesgo, evalúa su situación y dicta medidas de protección.',
    everywhere: true,
  },
  CONADIS: {
    name: 'Registro Nacional de la Persona con Discapacidad',
    about:
      'Inscribe y acredita a las personas con discapacidad por medio de los centros de coordinación regional del CONADIS.',
  },
  OREDIS: {
    name: 'Oficina Regional de Atención a la Persona con Discapacidad (OREDIS)',
    about:
      'Oficina del gobierno regional, o de la Municipalidad Metropolitana de Lima, que atiende a las personas con discapacidad de toda la región.',
    target: 'personas con discapacidad',
  },
  DEMUNA: {
    name: 'Defensoría Municipal del Niño y del Adolescente (DEMUNA)',
    about: 'Servicio de la municipalidad que protege y promueve los derechos de niñas, niños y adolescentes.',
    target: 'niñas, niños y adolescentes',
  },
  CIAM: {
    name: 'Centro Integral de Atención al Adulto Mayor (CIAM)',
    about: 'Espacio de la municipalidad para la participación y la integración de las personas adultas mayores.',
    target: 'personas adultas mayores',
  },
  SOC_BENEF: {
    name: 'Sociedad de Beneficencia',
    about: 'Entidad local de asistencia a personas en riesgo o vulnerabilidad.',
  },
  JUGUEMOS: {
    name: 'Juguemos',
    about:
      'Espacios municipales seguros de cuidado y juego para niñas y niños. La fuente no publica cuántos hay: su funcionamiento está en verificación.',
  },
  PMN: {
    name: 'Ponte en Modo Niñez',
    about:
      'Compromete a instituciones y municipios con espacios públicos seguros para niñas, niños y adolescentes. La fuente no publica cuántos hay: su funcionamiento está en verificación.',
  },
}

/** Services explained in the glossary at the end, in the order of the tables. */
export const GLOSSARY_TYPES: readonly string[] = [
  'CEM',
  'SAR',
  'HRT',
  'CAR_NNA',
  'EDUC_CALLE',
  'UPE',
  'OREDIS',
  'DEMUNA',
  'CIAM',
  'SOC_BENEF',
]

const INDICATORS: Readonly<Record<string, string>> = {
  casos_atendidos: 'Casos atendidos por violencia',
  actividades_atencion: 'Actividades de atención por violencia',
  acciones_preventivas: 'Acciones preventivas',
  personas_informadas: 'Personas sensibilizadas e informadas',
  casos_derivados: 'Casos derivados',
  consultas_telefonicas: 'Consultas telefónicas',
  nna_atendidos: 'Niñas, niños y adolescentes atendidos',
  nna_ingresados: 'Niñas, niños y adolescentes que ingresaron a protección especial',
  pam_atendidas: 'Personas adultas mayores atendidas',
  resoluciones_directorales: 'Resoluciones con medidas de protección',
  personas_inscritas: 'Personas con discapacidad inscritas',
}

/** Place of an indicator among those of its service. */
export function indicatorOrder(indicator: string): number {
  const at = Object.keys(INDICATORS).indexOf(indicator)
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

/** An indicator in words; one the product does not know is shown as the table has it. */
export function indicatorName(indicator: string): string {
  return INDICATORS[indicator] ?? indicator
}

const MONTHS = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Set', 'Oct', 'Nov', 'Dic']
const MONTHS_WHOLE = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** "Ene 2023". */
export function monthName({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`
}

/** "noviembre de 2026", from AAAA-MM-DD. */
export function monthOf(date: string): string {
  return `${MONTHS_WHOLE[Number(date.slice(5, 7)) - 1] ?? ''} de ${date.slice(0, 4)}`
}

import { formatNumber, formatShare } from '../../domain/measure/index.ts'
import type { FindingSubject } from '../../domain/summary/index.ts'
import { INSTRUMENT_NAME } from '../../domain/words/index.ts'

export const NBSP = '\u00A0'

/** The topic of a slide before what its title says of it. */
export const under = (topic: string, subtitle: string): string => [topic, subtitle].filter(Boolean).join('. ')

/** Sentences of the slides of one region alone. */
export const regionWords = {
  title: (name: string) => `Región ${name}: sus instancias de concertación`,
  fileName: (name: string) => `region-${name}`,
  beside: {
    title: 'Frente al país y a su macrorregión',
    unknown: (name: string, country: string | null) =>
      `No se sabe la cobertura de ${name}${country === null ? ' ni la del país' : `; la del país es ${country}`}`,
    bars: 'Cobertura',
    columns: ['', '>Creadas / esperadas', '>Cobertura', '>Provincias críticas', `>Casos por 10${NBSP}000`] as const,
    found: (name: string, own: string, country: string) => `${name} creó ${own} de sus instancias; el país, ${country}`,
  },
  cases: {
    title: 'Casos de violencia: qué modalidad y de quiénes',
    found: (prevalent: string) => `Modalidad más frecuente: ${prevalent}`,
    columns: ['De qué', 'Casos'] as const,
    byModality: (period: string) => `Modalidad, ${period}`,
    noRate: 'Por qué no hay tasa',
  },
  provincias: {
    title: 'Provincia por provincia',
    columns: ['>Puesto', 'Provincia', '>Creadas / esperadas', '>Cobertura', 'Brecha crítica'] as const,
    subtitle: 'Puesto en el orden nacional de la priorización (creación)',
  },
  distritos: {
    title: 'Distritos por crear o por saber',
    columns: ['Provincia', 'Sin instancia', 'No se sabe'] as const,
    found: (lacking: string, unknown: number) =>
      `${lacking} sin instancia${unknown > 0 ? `; de ${formatNumber(unknown)} no se sabe` : ''}`,
    count: (count: number) => (count === 1 ? '1 distrito' : `${formatNumber(count)} distritos`),
    none: (unknown: number) => `De ${formatNumber(unknown)} distritos no se sabe si tienen instancia`,
  },
  instruments: {
    title: 'Instrumentos de gestión de su instancia regional',
    columns: ['Instrumento', 'Estado'] as const,
    found: (held: number, of: number, unknown: number) =>
      `${formatNumber(held)} de ${formatNumber(of)} instrumentos cumplen lo que se pide${unknown > 0 ? `; de ${formatNumber(unknown)} no se sabe` : ''}`,
  },
  findings: {
    title: 'Avances, nudos y lo que falta saber',
    columns: ['Avances', 'Nudos críticos', 'Falta saber'] as const,
    unknownCases: 'modalidad de los casos y de quiénes son',
    found: (advances: number, knots: number) =>
      `${advances === 1 ? '1 avance' : `${formatNumber(advances)} avances`} y ${knots === 1 ? '1 nudo crítico' : `${formatNumber(knots)} nudos críticos`}`,
  },
  commitments: {
    title: 'A qué se compromete la región',
    columns: ['>N.°', 'Compromiso', 'Responsable (institución)', 'Plazo'] as const,
    subtitle: 'Para llenar con su equipo',
  },
  asks: {
    title: 'Qué pide la región a la DPVLV',
    columns: ['Mecanismo', 'Qué se pide', 'Para cuándo'] as const,
    subtitle: 'Para llenar con su equipo',
  },
} as const

/** Sentences of the slides of a workshop. */
export const workshopWords = {
  title: (name: string) => `Taller macrorregional: ${name}`,
  fileName: (name: string) => `taller-${name}`,
  subtitle: 'Situación de las instancias de concertación de la Ley 30364',
  regions: (names: string) => `Regiones: ${names}`,
  date: (date: string) => `Datos a la fecha de referencia ${date}`,
  goals: 'Para identificar avances, advertir nudos críticos y plantear mecanismos que fortalezcan a las instancias.',
  piece: (at: number, of: number) => (of > 1 ? ` (${at}${NBSP}de${NBSP}${of})` : ''),
  none: 'Ninguna.',
  unknown: 'sin dato',
  notExpected: 'no se espera',
  agenda: {
    title: 'Agenda propuesta',
    own: 'Agenda',
    columns: ['Hora', 'Tema', 'A cargo de'] as const,
    subtitle: 'Propuesta: ajústela con los gobiernos regionales',
  },
  map: {
    title: 'Dónde faltan instancias',
    alt: 'Mapa de la cobertura de instancias por provincia en las regiones del taller',
    name: 'cobertura',
  },
  mapFacts: (created: string, expected: string, share: string) =>
    `${created} de ${expected} instancias esperadas: ${share}`,
  mapUnknown: (count: number) => `${formatNumber(count)} sin dato`,
  mapCritical: (critical: number, of: number, unknown: number) =>
    `${formatNumber(critical)} de ${formatNumber(of)} provincias con brecha crítica${unknown > 0 ? `, y ${formatNumber(unknown)} sin dato` : ''}`,
  mapWorst: (name: string, share: string) => `Menor cobertura: ${name}, ${share}`,
  coverage: {
    title: 'Cobertura, lado a lado',
    table: 'Cobertura con cada denominador',
    bars: 'Cobertura',
    unit: '% de las instancias esperadas',
    columns: ['Región', '>Municipal', '>Provincial', '>Distrital', '>Combinada'] as const,
    whole: 'Conjunto',
    out: (names: string) => `Sin dato: ${names}.`,
    marked: '* Brecha crítica',
    whose: (share: string) => `Conjunto: ${share}.`,
  },
  criticalNote: (threshold: number) => `Brecha crítica: menos de ${formatShare(threshold, 0)} (7.3.1.2 B.1).`,
  inUse: (definition: string) => `Denominador en uso: ${definition}.`,
  levels: {
    title: 'Instancias por nivel',
    columns: ['Región', 'Regional (IRC)', '>Provinciales', '>Distritales', '>Provincias críticas'] as const,
    subtitle: 'Creadas de esperadas',
  },
  critical: {
    title: 'Provincias con brecha crítica',
    columns: [
      '>Puesto',
      'Provincia',
      'Región',
      '>Creadas / esperadas',
      '>Cobertura',
      `>Casos por 10${NBSP}000`,
    ] as const,
    subtitle: 'Orden nacional de la priorización (creación)',
    listed: (shown: number, of: number) => `; las ${formatNumber(shown)} primeras de ${formatNumber(of)}`,
  },
  rate: {
    bars: 'Incidencia',
    unit: (people: string, years: string) => `casos por 10${NBSP}000 ${people} y año${years}`,
    rateWhole: (rate: string, cases: string, population: string, people: string) =>
      `Conjunto: ${rate} (${cases} casos en el bienio entre dos veces ${population} ${people}: suma de casos entre suma de población).`,
    rateDemand: 'Son casos atendidos: pocos casos donde no hay servicio no significan poca violencia.',
    rateInherited: (names: string) => `Tasa de su departamento (heredada): ${names}.`,
    prevalent: (regions: string) => `Modalidad más frecuente: ${regions}.`,
    others: 'las demás',
    about: (unit: string) => (unit === '' ? 'Incidencia de violencia' : `Incidencia de violencia: ${unit}`),
    rateOut: (names: string) => `Sin tasa que mostrar: ${names}.`,
    rateReserved: (names: string) => `Tasa reservada por su fuente, que no es cero: ${names}.`,
  },
  cases: {
    title: 'Casos de violencia por región: qué modalidad y de quiénes',
    columns: ['Región', 'De qué', 'Casos'] as const,
    found: (told: number, of: number) =>
      `${formatNumber(told)} de ${formatNumber(of)} regiones dicen de quiénes son sus casos`,
    listed: (shown: number, of: number) => `; ${formatNumber(shown)} filas de ${formatNumber(of)}`,
    ofPersons: 'Sexo, edad, tipo y discapacidad',
    undivided: 'sin desagregación',
  },
  instruments: { title: 'Instrumentos de gestión de las IRC', subtitle: 'Estado, según la matriz cargada' },
  inconsistent: 'con inconsistencias',
  inconsistentMark: '* Con inconsistencias.',
  advances: {
    title: 'Avances',
    columns: ['Región', 'Avances'] as const,
    byFinding: ['Avance', '>Regiones', 'Cuáles'] as const,
    written: { plan: 'anotado en el plan', taller: 'anotado en el taller' },
  },
  knots: {
    title: 'Nudos críticos y lo que falta saber',
    columns: ['Región', 'Nudos críticos', 'Falta saber'] as const,
    byFinding: ['Nudo crítico', '>Regiones', 'Cuáles'] as const,
  },
  unknowns: {
    title: 'Lo que falta saber',
    byFinding: ['Falta saber', '>Regiones', 'Cuáles'] as const,
  },
  allRegions: 'todas',
  allBut: (names: string) => `todas menos ${names}`,
  gaps: {
    title: 'Brechas, en orden',
    listed: (shown: number, of: number) => ` (${formatNumber(shown)} de ${formatNumber(of)})`,
    byRegion: ['>N.°', 'Región', '>Cobertura', 'Brecha crítica'] as const,
    byProvincia: ['>Puesto', 'Provincia', '>Puntaje', '>Criterios'] as const,
    subtitle: (ranked: number, listed: string) =>
      `Regiones por cobertura${listed}; provincias por su puesto entre las ${formatNumber(ranked)} del país`,
  },
  strengthen: {
    title: 'Mecanismos para fortalecer',
    items: [
      'Capacitación en gestión pública articulada, orientada a resultados',
      'Asistencias técnicas',
      'Talleres para intercambiar experiencias',
      'Lineamientos para mejorar la normativa de creación y funcionamiento',
      'Observatorios regionales y Protocolo Base de Actuación Conjunta',
      'Materiales de difusión',
    ] as const,
  },
  everyRegion: 'Todas',
  commitments: ['Región', 'Compromiso', 'Responsable (institución)', 'Plazo'] as const,
  attendance: {
    title: 'Registro de asistencia: una línea por persona, con su firma',
    columns: ['>N.°', 'Nombres y apellidos', 'Institución y cargo', 'Región', 'Contacto', 'Firma'] as const,
    subtitle: 'Para llenar en el taller; Brecha no guarda estos datos',
  },
  attended: {
    title: 'Quiénes participaron',
    columns: ['Nivel', '>Mujeres', '>Hombres', '>Sin dato de sexo', '>Personas'] as const,
    unknown: 'Sin dato de nivel',
    whole: 'Total',
  },
  sources: {
    title: 'Fuentes y método',
    columns: ['Tabla', 'Fuente', 'Corte', 'Calidad'] as const,
    subtitle: 'Los numerales son de los Lineamientos',
  },
} as const

export const workshopNotes = {
  cover: ['Presente el objetivo y recuerde que las cifras se pueden abrir en el tablero.'],
  agenda: ['La agenda es una propuesta: las horas se ajustan a diez minutos por región.'],
  map: [
    'El mapa muestra creadas de cada 100 esperadas, por provincia. El borde rojo marca la brecha crítica.',
    'Lo rayado en gris no es cero: no se sabe.',
  ],
  coverage: [
    'Compare con el mismo denominador: cambia mucho de uno a otro.',
    'La cobertura entre paréntesis es la mayor posible si todo lo que no se sabe existiera.',
  ],
  levels: ['La instancia regional no entra en la cobertura: se muestra aparte.'],
  critical: ['El puesto es el de la priorización nacional para crear instancias; empata con «=».'],
  rate: [
    'No compare regiones por su número de casos: compare las tasas.',
    'Muchos casos pueden significar más servicios, no más violencia.',
  ],
  instruments: ['«Sin dato» quiere decir que la matriz no trae la fila: pregunte a la región y anótelo.'],
  advances: [
    'Salen de la matriz cargada y de lo anotado en el plan de visitas, no de una opinión.',
    'Pida a cada región que corrija o complete.',
  ],
  knots: [
    'Cada nudo cita lo que piden los Lineamientos (7.3.1.2 B.1).',
    'Lo que falta saber se puede resolver en el mismo taller.',
  ],
  gaps: ['Las regiones van de menor a mayor cobertura; las que no tienen dato van al final.'],
  strengthen: ['Cierre con un compromiso, una institución responsable y un plazo por región.'],
  unknowns: ['Lo que falta saber se puede resolver en el mismo taller.'],
  attendance: ['Imprima esta lámina para las firmas.'],
  beside: [
    'La comparación es con los totales del país y de su macrorregión, no con cada vecina.',
    'Lo que no se sabe no cuenta como creado: por eso la cobertura puede subir al completar los datos.',
  ],
  cases: ['Son casos registrados: donde no hay servicio que registre, no se ven. Las cuentas pequeñas van ocultas.'],
  provincias: ['El puesto es el nacional: una provincia puede ser la peor de la región y no del país.'],
  distritos: ['Pida que cada provincia confirme su lista: lo que no se sabe se resuelve con una llamada.'],
  findings: ['Salen de las tablas cargadas y de lo anotado en el plan de visitas, no de una opinión.'],
  asks: ['Lo que se pida aquí puede entrar al plan de visitas de la DPVLV.'],
  sources: ['Cada figura del taller sale de estas tablas.'],
} as const

type Said = readonly [advance: string, knot: string, unknown: string]

const INSTRUMENT_SAID: Readonly<Record<string, Said>> = {
  reglamento_interno: ['reglamento interno formulado', 'sin reglamento interno', 'reglamento interno'],
  diagnostico: ['cuenta con diagnóstico', 'sin diagnóstico aprobado', 'diagnóstico'],
  plan_trabajo: ['plan de trabajo vigente', 'sin plan de trabajo vigente', 'plan de trabajo'],
  observatorio: [
    'observatorio que funciona y reporta',
    'sin observatorio en funcionamiento',
    'si el observatorio funciona',
  ],
  protocolo_adecuado: ['protocolo base adecuado', 'sin protocolo base adecuado', 'protocolo base'],
}

/** A finding in a few words, in the order advance, knot, still to be known. */
export function sayFinding(subject: FindingSubject): Said {
  switch (subject.about) {
    case 'instancia':
      return ['instancia regional creada', 'sin instancia regional', 'etapa de la instancia regional']
    case 'instrumento':
      return INSTRUMENT_SAID[subject.instrument] ?? ['', '', '']
    case 'inconsistencia': {
      const words = `inconsistencias en ${INSTRUMENT_NAME[subject.instrument].toLowerCase()}`
      return [words, words, words]
    }
    case 'iniciativas':
      return [
        'con plan, política o programa regional',
        'sin plan, política ni programa regional',
        'planes, políticas o programas',
      ]
    case 'brecha':
      return ['sin brecha crítica de cobertura', 'brecha crítica de cobertura', 'si su brecha es crítica']
  }
}

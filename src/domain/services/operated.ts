import { USUAL, type ServiceKind } from './service-kind.ts'
import { EARTH, NAVY, PINE, PLUM, SHAPES, SLATE } from './symbols.ts'

const OPERATED = { ...USUAL, family: 'operado', operator: 'MIMP' } as const
const AURORA = { ...OPERATED, aurora: true, ley30364: true, section: 'aurora' } as const

/** Services that the ministry operates wholly, in the order of the department summary (seed 004). */
export const OPERATED_SERVICES = {
  CEM: {
    ...AURORA,
    inEveryTable: true,
    spellings: ['CENTRO EMERGENCIA MUJER', 'CENTRO DE EMERGENCIA MUJER'],
    short: 'CEM',
    name: 'Centro Emergencia Mujer',
    title: 'Centro Emergencia Mujer (CEM)',
    about:
      'Atención pública, gratuita y multidisciplinaria a quienes sufren violencia: orientación y defensa legal, consejería psicológica y apoyo social.',
    symbol: { path: SHAPES.circle, color: NAVY },
  },
  SAR: {
    ...AURORA,
    inEveryTable: true,
    spellings: ['ER', 'EST RURAL', 'ESTRATEGIA RURAL', 'SERVICIO DE ATENCION RURAL'],
    short: 'SAR',
    name: 'Servicio de Atención Rural (Estrategia Rural)',
    column: 'ER',
    title: 'Estrategia Rural (ER; hoy Servicio de Atención Rural, SAR)',
    about: 'Lleva la prevención y la atención de la violencia a comunidades rurales, nativas e indígenas.',
    symbol: { path: SHAPES.triangle, color: EARTH },
  },
  L100: {
    ...AURORA,
    seat: 'ninguna',
    spellings: ['LINEA 100'],
    short: 'L100',
    name: 'Línea 100',
    title: 'Línea 100',
    about:
      'Orientación, consejería y soporte emocional por teléfono, gratis y a toda hora, a personas afectadas por violencia o que conocen un caso.',
    symbol: { path: SHAPES.post, color: SLATE },
  },
  HRT: {
    ...AURORA,
    inEveryTable: true,
    reserved: true,
    spellings: [],
    short: 'HRT',
    name: 'Hogar de Refugio Temporal',
    title: 'Hogar de Refugio Temporal (HRT)',
    about:
      'Protección, alojamiento y atención multidisciplinaria por un tiempo. Su dirección es reservada: solo se dice su provincia.',
    target:
      'mujeres víctimas de violencia en riesgo de feminicidio o con su integridad en peligro, y sus hijas e hijos',
    symbol: { path: SHAPES.house, color: PLUM },
  },
  SAU: {
    ...AURORA,
    rare: true,
    spellings: ['SAM', 'SERVICIO DE ATENCION URGENTE'],
    short: 'SAU',
    name: 'Servicio de Atención Urgente (SAU o SAM)',
    title: 'Servicio de Atención Urgente (SAU o SAM)',
    about: 'Interviene de inmediato en los casos que llegan por la Línea 100 o por otras vías y no pueden esperar.',
    symbol: { path: SHAPES.cross, color: PLUM },
  },
  CAI: {
    ...AURORA,
    rare: true,
    spellings: ['CENTRO DE ATENCION INSTITUCIONAL'],
    short: 'CAI',
    name: 'Centro de Atención Institucional',
    title: 'Centro de Atención Institucional (CAI)',
    about: 'Reeducación de personas agresoras sentenciadas por violencia familiar.',
    symbol: { path: SHAPES.pentagon, color: NAVY },
  },
  CAR_NNA: {
    ...OPERATED,
    inEveryTable: true,
    section: 'inabif',
    spellings: ['CAR', 'CENTRO DE ACOGIDA RESIDENCIAL'],
    short: 'CAR',
    name: 'Centro de Acogida Residencial de niñas, niños y adolescentes',
    column: 'CAR NNA',
    title: 'Centro de Acogida Residencial para niñas, niños y adolescentes (CAR NNA)',
    about:
      'Acoge a niñas, niños y adolescentes en desprotección, derivados por las unidades de protección especial o los juzgados de familia.',
    symbol: { path: SHAPES.hexagon, color: PINE },
  },
  EDUC_CALLE: {
    ...OPERATED,
    inEveryTable: true,
    section: 'inabif',
    spellings: ['EDUCADORES DE CALLE', 'EDUCADOR DE CALLE', 'EDUC DE CALLE'],
    short: 'Educ.',
    name: 'Educadores de Calle',
    column: 'Educ. de Calle',
    title: 'Educadores de Calle',
    about:
      'Equipos itinerantes que trabajan las capacidades de niñas, niños y adolescentes que trabajan o viven en la calle, y de sus familias.',
    symbol: { path: SHAPES.down, color: EARTH },
  },
  UPE: {
    ...OPERATED,
    ley30364: true,
    inEveryTable: true,
    section: 'dpe',
    spellings: ['UNIDAD DE PROTECCION ESPECIAL'],
    short: 'UPE',
    name: 'Unidad de Protección Especial',
    title: 'Unidad de Protección Especial (UPE)',
    about:
      'Lleva el procedimiento por desprotección familiar y dicta las medidas que protegen a niñas, niños y adolescentes.',
    symbol: { path: SHAPES.diamond, color: PINE },
  },
  MI60: {
    ...OPERATED,
    seat: 'equipo',
    section: 'dpam',
    spellings: ['MI60+', 'MI 60+'],
    short: 'Mi60+',
    name: 'Mi60+',
    title: 'Mi60+',
    about:
      'Un equipo acude donde está la persona adulta mayor en riesgo, evalúa su situación y dicta medidas de protección.',
    symbol: { path: SHAPES.half, color: SLATE },
  },
} as const satisfies Readonly<Record<string, ServiceKind>>

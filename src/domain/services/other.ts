import { USUAL, type ServiceKind } from './service-kind.ts'
import { EARTH, NAVY, PINE, PLUM, SHAPES, SLATE } from './symbols.ts'

const OTHER = { ...USUAL, family: 'otro' } as const
const OF_THE_LAW = { ...OTHER, ley30364: true } as const

/** Services of other institutions: CONADIS, and those with responsibility under Ley 30364 (METHOD §6). */
export const OTHER_SERVICES = {
  CONADIS: {
    ...OTHER,
    section: 'conadis',
    operator: 'CONADIS',
    spellings: ['CENTRO DE COORDINACION REGIONAL'],
    short: 'CONADIS',
    name: 'Centro de Coordinación Regional del CONADIS',
    title: 'Registro Nacional de la Persona con Discapacidad',
    about:
      'Inscribe y acredita a las personas con discapacidad por medio de los centros de coordinación regional del CONADIS.',
    symbol: { path: SHAPES.arrow, color: EARTH },
  },
  COMISARIA: {
    ...OF_THE_LAW,
    operator: 'PNP',
    spellings: ['COMISARIA PNP', 'COMISARIA DE FAMILIA'],
    short: 'Comisaría',
    name: 'Comisaría',
    title: 'Comisaría',
    about: 'Recibe la denuncia y ejecuta las medidas de protección.',
    symbol: { path: SHAPES.shield, color: NAVY },
  },
  FISCALIA: {
    ...OF_THE_LAW,
    operator: 'Ministerio Público',
    spellings: [],
    short: 'Fiscalía',
    name: 'Fiscalía',
    title: 'Fiscalía',
    about: 'Investiga el delito y acusa ante el juzgado.',
    symbol: { path: SHAPES.tee, color: PLUM },
  },
  JUZGADO: {
    ...OF_THE_LAW,
    operator: 'Poder Judicial',
    spellings: [],
    short: 'Juzgado',
    name: 'Juzgado',
    title: 'Juzgado',
    about: 'Dicta las medidas de protección y juzga el delito.',
    symbol: { path: SHAPES.beam, color: SLATE },
  },
  SALUD: {
    ...OF_THE_LAW,
    operator: 'Sector salud',
    spellings: ['ESTABLECIMIENTO DE SALUD', 'CENTRO DE SALUD', 'PUESTO DE SALUD', 'HOSPITAL'],
    short: 'Salud',
    name: 'Establecimiento de salud',
    title: 'Establecimiento de salud',
    about: 'Atiende la salud física y mental de la víctima y da el certificado que la acredita.',
    symbol: { path: SHAPES.aitch, color: PINE },
  },
  MEDICINA_LEGAL: {
    ...OF_THE_LAW,
    operator: 'Ministerio Público',
    spellings: ['INSTITUTO DE MEDICINA LEGAL'],
    short: 'Medicina legal',
    name: 'Medicina legal',
    title: 'Medicina legal',
    about: 'Evalúa a la víctima y emite los certificados que sirven de prueba.',
    symbol: { path: SHAPES.saltire, color: PLUM },
  },
  DEFENSA_PUBLICA: {
    ...OF_THE_LAW,
    operator: 'MINJUSDH',
    spellings: [],
    short: 'Defensa pública',
    name: 'Defensa pública',
    title: 'Defensa pública',
    about: 'Patrocina gratuitamente a la víctima.',
    symbol: { path: SHAPES.right, color: NAVY },
  },
} as const satisfies Readonly<Record<string, ServiceKind>>

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
    symbol: { path: SHAPES.arrow, color: EARTH },
  },
  COMISARIA: {
    ...OF_THE_LAW,
    operator: 'PNP',
    spellings: ['COMISARIA PNP', 'COMISARIA DE FAMILIA'],
    short: 'Comisaría',
    name: 'Comisaría',
    symbol: { path: SHAPES.shield, color: NAVY },
  },
  FISCALIA: {
    ...OF_THE_LAW,
    operator: 'Ministerio Público',
    spellings: [],
    short: 'Fiscalía',
    name: 'Fiscalía',
    symbol: { path: SHAPES.tee, color: PLUM },
  },
  JUZGADO: {
    ...OF_THE_LAW,
    operator: 'Poder Judicial',
    spellings: [],
    short: 'Juzgado',
    name: 'Juzgado',
    symbol: { path: SHAPES.beam, color: SLATE },
  },
  SALUD: {
    ...OF_THE_LAW,
    operator: 'Sector salud',
    spellings: ['ESTABLECIMIENTO DE SALUD', 'CENTRO DE SALUD', 'PUESTO DE SALUD', 'HOSPITAL'],
    short: 'Salud',
    name: 'Establecimiento de salud',
    symbol: { path: SHAPES.aitch, color: PINE },
  },
  MEDICINA_LEGAL: {
    ...OF_THE_LAW,
    operator: 'Ministerio Público',
    spellings: ['INSTITUTO DE MEDICINA LEGAL'],
    short: 'Medicina legal',
    name: 'Medicina legal',
    symbol: { path: SHAPES.saltire, color: PLUM },
  },
  DEFENSA_PUBLICA: {
    ...OF_THE_LAW,
    operator: 'MINJUSDH',
    spellings: [],
    short: 'Defensa pública',
    name: 'Defensa pública',
    symbol: { path: SHAPES.right, color: NAVY },
  },
} as const satisfies Readonly<Record<string, ServiceKind>>

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
    symbol: { path: SHAPES.circle, color: NAVY },
  },
  SAR: {
    ...AURORA,
    inEveryTable: true,
    spellings: ['ER', 'EST RURAL', 'ESTRATEGIA RURAL', 'SERVICIO DE ATENCION RURAL'],
    short: 'SAR',
    name: 'Servicio de Atención Rural (Estrategia Rural)',
    column: 'ER',
    symbol: { path: SHAPES.triangle, color: EARTH },
  },
  L100: {
    ...AURORA,
    seat: 'ninguna',
    spellings: ['LINEA 100'],
    short: 'L100',
    name: 'Línea 100',
    symbol: { path: SHAPES.post, color: SLATE },
  },
  HRT: {
    ...AURORA,
    inEveryTable: true,
    reserved: true,
    spellings: [],
    short: 'HRT',
    name: 'Hogar de Refugio Temporal',
    symbol: { path: SHAPES.house, color: PLUM },
  },
  SAU: {
    ...AURORA,
    rare: true,
    spellings: ['SAM', 'SERVICIO DE ATENCION URGENTE'],
    short: 'SAU',
    name: 'Servicio de Atención Urgente (SAU o SAM)',
    symbol: { path: SHAPES.cross, color: PLUM },
  },
  CAI: {
    ...AURORA,
    rare: true,
    spellings: ['CENTRO DE ATENCION INSTITUCIONAL'],
    short: 'CAI',
    name: 'Centro de Atención Institucional',
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
    symbol: { path: SHAPES.diamond, color: PINE },
  },
  MI60: {
    ...OPERATED,
    seat: 'equipo',
    section: 'dpam',
    spellings: ['MI60+', 'MI 60+'],
    short: 'Mi60+',
    name: 'Mi60+',
    symbol: { path: SHAPES.half, color: SLATE },
  },
} as const satisfies Readonly<Record<string, ServiceKind>>

import { USUAL, type ServiceKind } from './service-kind.ts'
import { EARTH, NAVY, PINE, PLUM, SHAPES, SLATE } from './symbols.ts'

const LOCAL = { ...USUAL, family: 'promovido', operator: 'Gobierno local', section: 'promovidos' } as const

/** Services that the ministry promotes and governments run, in the order of the department summary (seed 004). */
export const PROMOTED_SERVICES = {
  OREDIS: {
    ...LOCAL,
    operator: 'Gobierno regional',
    inEveryTable: true,
    spellings: [],
    short: 'OREDIS',
    name: 'Oficina Regional de Atención a las Personas con Discapacidad',
    symbol: { path: SHAPES.star, color: EARTH },
  },
  DEMUNA: {
    ...LOCAL,
    ley30364: true,
    inEveryTable: true,
    spellings: [],
    short: 'DEMUNA',
    name: 'Defensoría Municipal del Niño y del Adolescente',
    symbol: { path: SHAPES.square, color: PINE },
  },
  CIAM: {
    ...LOCAL,
    inEveryTable: true,
    spellings: [],
    short: 'CIAM',
    name: 'Centro Integral de Atención al Adulto Mayor',
    symbol: { path: SHAPES.bar, color: SLATE },
  },
  // The Beneficencias stand only in the second consolidated table, with no entry of their own.
  SOC_BENEF: {
    ...LOCAL,
    section: null,
    inEveryTable: true,
    spellings: ['SOCIEDAD DE BENEFICENCIA', 'BENEFICENCIA'],
    short: 'Benef.',
    name: 'Sociedad de Beneficencia',
    column: 'Soc. Benef.',
    symbol: { path: SHAPES.chevron, color: PLUM },
  },
  JUGUEMOS: {
    ...LOCAL,
    spellings: [],
    short: 'Juguemos',
    name: 'Juguemos',
    symbol: { path: SHAPES.ring, color: NAVY },
  },
  PMN: {
    ...LOCAL,
    spellings: ['PONTE EN MODO NINEZ'],
    short: 'PMN',
    name: 'Ponte en Modo Niñez',
    symbol: { path: SHAPES.sand, color: PINE },
  },
} as const satisfies Readonly<Record<string, ServiceKind>>

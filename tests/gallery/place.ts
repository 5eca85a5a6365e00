import type { EtapaRow } from '../../src/domain/instancias/index.ts'
import type { Boundaries } from '../../src/publish/cartography/index.ts'
import { limitsOf, type Cell } from '../publish/invented-limits.ts'

/**
 * What is kept of a provincia: where it stands, its name, the stages of its instancia and of its distritos', poverty of
 * each distrito, cases of two years.
 */
export interface Place {
  readonly code: string
  readonly corner: readonly [west: number, south: number]
  readonly name: string
  readonly stages: readonly [
    provincial: EtapaRow | null,
    second: EtapaRow | null,
    third: EtapaRow | null,
    fourth: EtapaRow | null,
  ]
  readonly poverty: readonly (number | null)[]
  readonly cases: readonly [before: number, last: number] | null
  readonly plan: string | null
}

const ONE: Place = {
  code: '1801',
  corner: [-72, -18],
  name: 'Nieto',
  stages: ['operativa', 'instalada', 'creada', 'creada'],
  poverty: [4.2, 12.5, 22.8, 38],
  cases: [300, 320],
  plan: '2027-12-31',
}
/** The invented provincias, each a case of its own: whole, below the threshold, unknown, of few cases. */
export const MANY: readonly Place[] = [
  ONE,
  {
    code: '1802',
    corner: [-71, -18],
    name: 'Cerro',
    stages: ['creada', 'sin_instancia', 'sin_instancia', 'sin_instancia'],
    poverty: [18.1, 33.3, 45, 61.7],
    cases: [90, 110],
    plan: '2026-06-30',
  },
  {
    code: '1803',
    corner: [-72, -17],
    name: 'Ñuñoa',
    stages: ['sin_instancia', 'sin_instancia', 'sin_instancia', 'sin_instancia'],
    poverty: [55, 48.2, null, 66],
    cases: [40, 22],
    plan: null,
  },
  {
    code: '1804',
    corner: [-71, -17],
    name: 'Árbol',
    stages: [null, null, null, null],
    poverty: [null, null, null, null],
    cases: null,
    plan: null,
  },
  {
    code: '2101',
    corner: [-70, -18],
    name: 'Orilla',
    stages: ['en_proceso', 'creada', 'sin_instancia', null],
    poverty: [9.8, 15.2, 27, 31.4],
    cases: [3, 1],
    plan: null,
  },
  {
    code: '2102',
    corner: [-70, -17],
    name: 'Laguna',
    stages: ['instalada', 'creada', 'creada', 'sin_instancia'],
    poverty: [11, 8.4, 21.5, 29.9],
    cases: [250, 310],
    plan: '2027-03-31',
  },
  {
    code: '2103',
    corner: [-69, -18],
    name: 'Pampa',
    stages: ['sin_instancia', 'en_proceso', 'sin_instancia', 'sin_instancia'],
    poverty: [14, 19.9, 24, 36.6],
    cases: [60, 80],
    plan: null,
  },
  {
    code: '2104',
    corner: [-69, -17],
    name: 'Istmo',
    stages: ['creada', 'operativa', 'sin_instancia', 'sin_instancia'],
    poverty: [7.7, 10.2, 16.3, 20.5],
    cases: [150, 140],
    plan: '2026-12-15',
  },
]
/** The invented regions, the departamentos of the same names. */
export const REGIONS = [
  { code: '18', name: 'Yunga', corner: [-72, -18] },
  { code: '21', name: 'Lago', corner: [-70, -18] },
] as const
/** Code of a distrito of a provincia by its place, the cercado at 0. */
export const distritoOf = (place: Place, at: number) => `${place.code}0${at + 1}`

/** South-western corners of the four distritos of a provincia. */
export function cornersOf({ corner: [west, south] }: Place): readonly (readonly [number, number])[] {
  return [
    [west, south],
    [west + 0.5, south],
    [west, south + 0.5],
    [west + 0.5, south + 0.5],
  ]
}

/** Square limits of the invented places, all of them whatever the state. */
export function placeLimits(kind: 'esquematico' | 'real'): Boundaries {
  return limitsOf(kind, {
    departamentos: REGIONS.map(({ code, corner }) => [code, corner[0], corner[1], 2]),
    provincias: MANY.map(({ code, corner }): Cell => [code, corner[0], corner[1], 1]),
    distritos: MANY.flatMap((place) =>
      cornersOf(place).map(([west, south], at): Cell => [distritoOf(place, at), west, south, 0.5]),
    ),
  })
}

import fc from 'fast-check'
import type { CasesFact, Country, TerritoryFacts } from '../../../src/domain/country/index.ts'
import type { CountedUnit, CountedYears } from '../../../src/domain/disclosure/index.ts'
import {
  ubigeo,
  unitKey,
  departamentoOf,
  levelOf,
  provinciaOf,
  regionOf,
  type Unit,
} from '../../../src/domain/territory/index.ts'
import { cases, country, facts } from '../invented-country.ts'

/** Cases as they were counted: by leaf (a code), year and modality. */
type Counted = ReadonlyMap<string, number>

export interface CountedCountry {
  readonly leaves: readonly string[]
  readonly years: readonly number[]
  readonly modalities: readonly string[]
  readonly counted: Counted
  /** Whether the source printed the total of each departamento too; else they are sums made here. */
  readonly printed?: boolean
}

/**
 * Leaf codes of two departamentos, one of them Lima: of the first, distritos; of the second, provincias; or a
 * departamento alone.
 */
const LEAVES: readonly (readonly string[])[] = [
  ['010101', '010102', '010201', '010202', '020101', '0202'],
  ['0101', '0102', '0103', '1501', '1502', '1503'],
  ['010101', '0102', '03', '02'],
  ['0101', '0102'],
]
/** Madre de Dios, whose three provincias are of distritos or not; Tumbes beside Callao. */
const WHOLES: typeof LEAVES = [
  ['170101', '170102', '170201', '1703'],
  ['1701', '1702', '1703'],
  ['2401', '2402', '2403', '0701'],
]
const TIMES: readonly (readonly [readonly number[], readonly string[]])[] = [
  [
    [2024, 2025],
    ['fisica', 'psicologica', 'sexual'],
  ],
  [
    [2024, 2025],
    ['fisica', 'sexual'],
  ],
  [
    [2023, 2024, 2025],
    ['fisica', 'sexual'],
  ],
  [[2023, 2024, 2025], ['fisica']],
]
const SMALL_MOSTLY = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
)

/** Small countries full of small counts, with gaps: a leaf may lack a whole year. */
export const countedCountries = countriesOf(LEAVES, TIMES)

/** Countries that have every provincia of their regions, but for the gaps. */
export const wholeCountries = countriesOf(WHOLES, TIMES.slice(0, 3))

function countriesOf(leaves: typeof LEAVES, times: typeof TIMES): fc.Arbitrary<CountedCountry> {
  return fc
    .record({ leaves: fc.constantFrom(...leaves), times: fc.constantFrom(...times) })
    .map(({ leaves: of, times: [years, modalities] }) => ({ leaves: of, years, modalities }))
    .chain((shape) => {
      const keys = shape.leaves.flatMap((leaf) =>
        shape.years.flatMap((year) => shape.modalities.map((modality) => keyOf(leaf, year, modality))),
      )
      const gaps = fc.subarray(
        shape.leaves.flatMap((leaf) => shape.years.map((year) => `${leaf}/${year}`)),
        { maxLength: 2 },
      )
      return fc
        .tuple(fc.array(SMALL_MOSTLY, { minLength: keys.length, maxLength: keys.length }), gaps)
        .map(([values, missing]) => ({
          ...shape,
          counted: new Map(
            keys.flatMap((key, at) =>
              missing.some((gap) => key.startsWith(gap)) ? [] : [[key, values[at] ?? 0] as const],
            ),
          ),
        }))
    })
}

function keyOf(leaf: string, year: number, modality: string): string {
  return `${leaf}/${year}/${modality}`
}

/** The same with other counts. */
export function assemble({ counted, printed = false }: Pick<CountedCountry, 'counted' | 'printed'>): Country {
  const rows = new Map<string, CasesFact>()
  for (const [key, count] of counted) {
    const [leaf = '', year, modality = ''] = key.split('/')
    for (const unit of unitsAround(leaf)) {
      const id = `${unitKey(unit)}/${year}/${modality}`
      const before = rows.get(id)?.cases ?? 0
      const isPrinted = unit.ubigeo === leaf || (printed && unit.level === 'departamento')
      const row = cases(unit.ubigeo, Number(year), before + count, modality, unit.level)
      rows.set(id, { ...row, origin: isPrinted ? 'propia' : 'suma' })
    }
  }
  const leaves = [...new Set([...counted.keys()].map((key) => key.split('/')[0] ?? ''))]
  return country({ territories: territoriesOf(leaves), cases: [...rows.values()] })
}

function territoriesOf(leaves: readonly string[]): TerritoryFacts[] {
  const units = new Map(leaves.flatMap((leaf) => unitsAround(leaf).map((unit) => [unitKey(unit), unit])))
  return [...units.values()].map((unit, at) =>
    facts(unit.ubigeo, {
      level: unit.level,
      ...(at % 2 === 0 ? { etapa: 'creada' as const, etapas: 1 } : {}),
      population: 900 + 137 * at,
      women: 500 + 61 * at,
      populationYear: 2025,
    }),
  )
}

/** A leaf and the territories it is counted in; the country is added up by the door itself. */
function unitsAround(leaf: string): readonly Unit[] {
  const code = ubigeo(leaf)
  const provincia = provinciaOf(code)
  return [
    ...(levelOf(code) === 'distrito' ? [{ level: 'distrito' as const, ubigeo: code }] : []),
    ...(provincia === null ? [] : [{ level: 'provincia' as const, ubigeo: provincia }]),
    { level: 'departamento', ubigeo: departamentoOf(code) },
    { level: 'region', ubigeo: regionOf(code) },
  ]
}

/** One count that can be asked for, and the counted ones it is the sum of. */
export interface Asked {
  readonly unit: CountedUnit
  readonly years: CountedYears
  readonly modality: string | null
  readonly parts: readonly string[]
}

function keyOfUnit(unit: CountedUnit): string {
  return unit === 'pais' ? unit : unitKey(unit)
}

/** Every territory, year, pair of years that follow each other in the table, and modality. */
export function everythingAsked({ leaves, modalities, counted }: CountedCountry): readonly Asked[] {
  const years = [...new Set([...counted.keys()].map((key) => Number(key.split('/')[1])))].sort((a, b) => a - b)
  const units = new Map<string, { unit: CountedUnit; leaves: string[] }>()
  for (const leaf of leaves) {
    for (const unit of [...unitsAround(leaf), 'pais'] as const) {
      const entry = units.get(keyOfUnit(unit)) ?? { unit, leaves: [] }
      entry.leaves.push(leaf)
      units.set(keyOfUnit(unit), entry)
    }
  }
  const spans: CountedYears[] = [
    ...years.map((year) => [year] as const),
    ...years.slice(1).map((year, at) => [years[at] ?? year, year] as const),
  ]
  return [...units.values()].flatMap(({ unit, leaves: own }) =>
    spans.flatMap((span) =>
      [null, ...modalities].map((modality) => ({
        unit,
        years: span,
        modality,
        parts: own
          .flatMap((leaf) =>
            span.flatMap((year) =>
              (modality === null ? modalities : [modality]).map((each) => keyOf(leaf, year, each)),
            ),
          )
          .filter((key) => counted.has(key)),
      })),
    ),
  )
}

import type { CasesFact, CountryRows, TerritoryFacts } from '../../src/domain/country/index.ts'
import { TABLE_NAMES, type Source } from '../../src/domain/measure/index.ts'
import { levelOf, ubigeo, type UnitLevel } from '../../src/domain/territory/index.ts'
import { seededRandom } from './samples.ts'

const DEPARTAMENTOS = 25
const YEARS = [2024, 2025] as const
const MODALITIES = ['fisica', 'psicologica'] as const

const NOTHING_KNOWN: Omit<TerritoryFacts, 'ubigeo' | 'level' | 'name'> = {
  ...{ capital: null, lat: null, lon: null, altitudeM: null, areaKm2: null },
  ...{ etapa: null, etapas: 0, ordenanza: null, createdOn: null, installedOn: null, observation: null },
  ...{ population: null, women: null, populationYear: null, populationOrigin: 'propia' },
  ...{ povertyRate: null, povertyLow: null, povertyHigh: null, povertyYear: null, povertyOrigin: 'propia' },
  ...{ povertyShare: null, servicesTotal: 0, auroraTotal: 0, auroraOwn: 0 },
}

/** How many provincias a departamento has, and distritos a provincia, so that the country has that many distritos. */
export const SIZES = {
  2000: [8, 10],
  10000: [20, 20],
  50000: [40, 50],
} as const satisfies Readonly<Record<number, readonly [number, number]>>
export type Size = keyof typeof SIZES

/** Codes of the distritos of an invented country of that size. */
export function growingCodes(size: Size): readonly string[] {
  const [provincias, distritos] = SIZES[size]
  return departamentos().flatMap((departamento) =>
    numbered(departamento, provincias).flatMap((provincia) => numbered(provincia, distritos)),
  )
}

/** Rows of a country of that size, with population, poverty and cases everywhere, and instancias in no distrito. */
export function growingRows(size: Size): CountryRows {
  const random = seededRandom(size)
  const [provincias] = SIZES[size]
  const distritos = growingCodes(size).map((code) => territory(code, 500 + Math.floor(random() * 40_000), random()))
  const above = departamentos().flatMap((code) => [code, ...numbered(code, provincias)])
  const whole = above.map((code) => territory(code, 100_000, random()))
  const regions = departamentos().map((code) => ({ ...territory(code, 100_000, random()), level: 'region' as const }))
  const cases = [
    ...distritos.flatMap(({ ubigeo: code }) => casesOf(code, 'distrito', random)),
    ...whole.flatMap(({ ubigeo: code, level }) => casesOf(code, level, random)),
  ]
  const rows = { territories: [...regions, ...whole, ...distritos], cases, instruments: [], initiatives: [] }
  const none = { services: [], points: [], attendance: [], coordemunas: [] }
  return { ...rows, ...none }
}

/** Where the tables of an invented country say that they come from. */
export function growingSources(): readonly Source[] {
  return TABLE_NAMES.map(sourceOf)
}

function departamentos(): readonly string[] {
  return numbered('', DEPARTAMENTOS)
}

function numbered(code: string, times: number): readonly string[] {
  return Array.from({ length: times }, (_, at) => code + String(at + 1).padStart(2, '0'))
}

function territory(code: string, population: number, poverty: number): TerritoryFacts {
  const parsed = ubigeo(code)
  const people = { population, women: Math.floor(population / 2), populationYear: 2025 }
  const known = { ...people, povertyRate: poverty * 70, povertyYear: 2018, povertyShare: 1 }
  return { ...NOTHING_KNOWN, ...known, ubigeo: parsed, level: levelOf(parsed), name: `T${code}` }
}

function casesOf(code: TerritoryFacts['ubigeo'], level: UnitLevel, random: () => number): readonly CasesFact[] {
  return YEARS.flatMap((year) =>
    MODALITIES.map((modality) => ({
      ...{ ubigeo: code, level, year, modality, origin: 'propia' as const },
      cases: 20 + Math.floor(random() * 300),
    })),
  )
}

function sourceOf(table: Source['table']): Source {
  const about = { title: table, publisher: 'Inventado', cutOff: '2025', licence: 'de prueba', note: '' }
  return { ...about, table, quality: 'simulado', rowsKept: 1, rowsRejected: 0 }
}

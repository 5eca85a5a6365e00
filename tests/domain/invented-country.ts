import {
  assembleCountry,
  type CasesFact,
  type Country,
  type CountryRows,
  type InstrumentFact,
  type TerritoryFacts,
} from '../../src/domain/country/index.ts'
import type { EtapaRow } from '../../src/domain/instancias/index.ts'
import { TABLE_NAMES, type Source } from '../../src/domain/measure/index.ts'
import { levelOf, ubigeo, type UnitLevel } from '../../src/domain/territory/index.ts'

/** A territory with nothing known of it but what the test states. */
export function facts(code: string, stated: Partial<TerritoryFacts> = {}): TerritoryFacts {
  const parsed = ubigeo(code)
  return {
    ubigeo: parsed,
    level: levelOf(parsed),
    name: `T${code}`,
    capital: null,
    lat: null,
    lon: null,
    altitudeM: null,
    areaKm2: null,
    etapa: null,
    etapas: 0,
    ordenanza: null,
    createdOn: null,
    installedOn: null,
    observation: null,
    population: null,
    women: null,
    populationYear: null,
    populationOrigin: null,
    povertyRate: null,
    povertyLow: null,
    povertyHigh: null,
    povertyYear: null,
    povertyOrigin: null,
    povertyShare: null,
    servicesTotal: 0,
    auroraTotal: 0,
    auroraOwn: 0,
    ...stated,
  }
}

export function withStage(code: string, etapa: EtapaRow | null, more: Partial<TerritoryFacts> = {}): TerritoryFacts {
  return facts(code, { etapa, etapas: etapa === null ? 0 : 1, ...more })
}

export function cases(code: string, year: number, count: number, modality = 'fisica', level?: UnitLevel): CasesFact {
  const parsed = ubigeo(code)
  return { ubigeo: parsed, level: level ?? levelOf(parsed), year, modality, cases: count, origin: 'propia' }
}

export function instrument(
  region: string,
  kind: InstrumentFact['instrument'],
  estado: InstrumentFact['estado'],
  more: Partial<InstrumentFact> = {},
): InstrumentFact {
  return {
    ubigeo: ubigeo(region),
    level: 'regional',
    instrument: kind,
    estado,
    reporta: null,
    inconsistencias: null,
    approvedOn: null,
    validUntil: null,
    ...more,
  }
}

export function source(table: Source['table'], stated: Partial<Source> = {}): Source {
  return {
    table,
    title: `Tabla ${table}`,
    publisher: 'Prueba',
    cutOff: '2025',
    licence: 'de prueba',
    quality: 'observado',
    rowsKept: 1,
    rowsRejected: 0,
    note: '',
    ...stated,
  }
}

/** A country of the given rows, all tables loaded unless the test leaves some out. */
export function country(rows: Partial<CountryRows>, without: readonly Source['table'][] = []): Country {
  const sources = TABLE_NAMES.filter((table) => !without.includes(table)).map((table) => source(table))
  return assembleCountry(
    {
      territories: [],
      cases: [],
      instruments: [],
      initiatives: [],
      services: [],
      points: [],
      attendance: [],
      coordemunas: [],
      ...rows,
    },
    sources,
  )
}

/** A provincia of `districts` distritos, all with the given stage, the provincial instancia with its own. */
export function provincia(
  code: string,
  districts: number,
  provincial: EtapaRow | null,
  distrital: EtapaRow | null,
): TerritoryFacts[] {
  const codes = Array.from({ length: districts }, (_, at) => `${code}${String(at + 1).padStart(2, '0')}`)
  return [withStage(code, provincial), ...codes.map((each, at) => withStage(each, at === 0 ? null : distrital))]
}

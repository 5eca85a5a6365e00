import type { SourceKeys } from '../measure/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import type { EtapaRow, InitiativeType, InstrumentEstado, InstrumentKind, InstanciaLevel } from '../instancias/index.ts'

/** A row, or a sum of rows, that tells which parts of its table's source it comes from; absent = the whole source. */
export interface Sourced {
  readonly from?: SourceKeys
}

/**
 * What the tables say of one territory, joined and summed, not judged: one row per territory and level.
 * A region's `ubigeo` is its key (`15` = Lima Provincias, `1501` = Lima Metropolitana). Rates in percent (0–100).
 */
export interface TerritoryFacts {
  readonly ubigeo: Ubigeo
  readonly level: UnitLevel
  readonly name: string
  readonly capital: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly altitudeM: number | null
  readonly areaKm2: number | null
  /** Stage of the territory's own instancia; null when no row names it. */
  readonly etapa: EtapaRow | null
  /** How many different stages its rows state: more than one is a duplicate to be resolved. */
  readonly etapas: number
  readonly ordenanza: string | null
  readonly createdOn: string | null
  readonly installedOn: string | null
  /** What the matrix notes of the instancia. */
  readonly observation: string | null
  /**
   * The sources of the rows of its own instancia, its population, its poverty, its services and those of AURORA: as
   * `from` of a row.
   */
  readonly stageFrom?: SourceKeys
  readonly populationFrom?: SourceKeys
  readonly povertyFrom?: SourceKeys
  readonly servicesFrom?: SourceKeys
  readonly auroraFrom?: SourceKeys
  /** Inhabitants and women of its own row, or of all its children; null when neither is whole. */
  readonly population: number | null
  readonly women: number | null
  readonly populationYear: number | null
  readonly populationOrigin: 'propia' | 'suma' | null
  readonly povertyRate: number | null
  readonly povertyLow: number | null
  readonly povertyHigh: number | null
  readonly povertyYear: number | null
  readonly povertyOrigin: 'propia' | 'ponderada' | null
  /** Share (0–1) of the reference population that a weighted poverty mean rests on. */
  readonly povertyShare: number | null
  /**
   * Services whose code is the territory or lies inside it; AURORA ones of those; AURORA ones keyed to exactly this
   * code.
   */
  readonly servicesTotal: number
  readonly auroraTotal: number
  readonly auroraOwn: number
}

/**
 * Cases of a territory in a year by modality, its own rows or else its children's (METHOD §3); one row per territory ×
 * year × modality.
 */
export interface CasesFact extends Sourced {
  readonly ubigeo: Ubigeo
  readonly level: UnitLevel
  readonly year: number
  readonly modality: string
  /** Cases known; where `reserved`, what the source suppressed comes on top of them. */
  readonly cases: number
  readonly origin: 'propia' | 'suma'
  /** Set where the source suppressed the count, or one that it is the sum of. */
  readonly reserved?: boolean
  /** The most cases there may be; null where a suppressed count does not say. */
  readonly most?: number | null
}

export interface InstrumentFact extends Sourced {
  readonly ubigeo: Ubigeo
  readonly level: InstanciaLevel
  readonly instrument: InstrumentKind
  readonly estado: InstrumentEstado
  readonly reporta: boolean | null
  readonly inconsistencias: boolean | null
  readonly approvedOn: string | null
  readonly validUntil: string | null
}

/** An initiative of a government under Ley 30364 (A.1.iii); type `ninguna` states that it has none. */
export interface InitiativeFact extends Sourced {
  readonly ubigeo: Ubigeo
  readonly level: InstanciaLevel
  readonly type: InitiativeType
  readonly name: string | null
  readonly estado: InstrumentEstado | null
  readonly date: string | null
}

/** Acta of a provincia's COORDEMUNA and its ratification (S0), AAAA-MM-DD; a provincia may have several. */
export interface CoordemunaFact extends Sourced {
  readonly ubigeo: Ubigeo
  readonly actaOn: string
  readonly ratifiedOn: string | null
}

/** Number of services of a type keyed to exactly this code. */
export interface ServiceFact extends Sourced {
  readonly ubigeo: Ubigeo
  readonly type: string
  readonly subtype: string
  readonly operator: string
  readonly count: number
}

/**
 * What a service reports of a whole year, or of one month of it (1–12): people attended, cases or actions. `ubigeo` is
 * the territory that the figure speaks for.
 */
export interface AttendanceFact extends Sourced {
  readonly ubigeo: Ubigeo
  readonly service: string
  readonly indicator: string
  readonly year: number
  readonly month: number | null
  readonly value: number
}

/**
 * A service that can be drawn; a HRT never is one (METHOD §5). Without coordinates it stands at its distrito's capital.
 */
export interface ServicePoint {
  readonly ubigeo: Ubigeo
  readonly type: string
  readonly subtype: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
}

/** Cases of a territory and year in one category of one thing that a register of one row for each case says. */
export interface TallyFact {
  readonly ubigeo: Ubigeo
  readonly year: number
  readonly variable: string
  readonly category: string
  readonly cases: number
}

/** Cases of the part of a year that a file states, "enero a junio": they enter no rate and no sum (METHOD §3). */
export interface PartFact {
  readonly ubigeo: Ubigeo
  readonly year: number
  readonly months: string
  readonly cases: number
}

/** Everything the questions answer about one country; the wire format of the first facts and of a live engine alike. */
export interface CountryRows {
  readonly territories: readonly TerritoryFacts[]
  readonly cases: readonly CasesFact[]
  readonly instruments: readonly InstrumentFact[]
  readonly initiatives: readonly InitiativeFact[]
  readonly services: readonly ServiceFact[]
  readonly points: readonly ServicePoint[]
  readonly attendance: readonly AttendanceFact[]
  readonly coordemunas: readonly CoordemunaFact[]
  /** Of a person's own registers alone; the build has none. */
  readonly tallies?: readonly TallyFact[]
  /** Of a person's own tables alone; the build has whole years. */
  readonly parts?: readonly PartFact[]
}

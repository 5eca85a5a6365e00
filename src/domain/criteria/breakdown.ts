import type { TerritoryFacts } from '../country/index.ts'
import { isHidden, type CountedYears } from '../disclosure/index.ts'
import { missing, type Measure, type MissingReason } from '../measure/index.ts'
import { placeOfCases } from './case-unit.ts'
import type { National } from './national.ts'

/** Cases of one modality in the biennium, as they may be told. */
interface ModalityCases {
  readonly modality: string
  readonly cases: Measure
}

/**
 * The cases of a territory in the biennium by modality, the most first, and the most prevalent of them: several where
 * they tie, none where hidden counts leave it open. `reason` tells why there is no breakdown (METHOD §3).
 */
export interface Breakdown {
  readonly rows: readonly ModalityCases[]
  readonly most: readonly string[]
  readonly reason: MissingReason | null
  /** The one whole year that is counted where the biennium is not there; null for the biennium. */
  readonly year: number | null
}

/**
 * How a territory's own cases of the biennium break down, or of its last whole year where it has no more: what was
 * loaded stays visible though no rate can be made of it. Only from counts that may be told.
 */
export function breakdownOf(national: National, facts: TerritoryFacts): Breakdown {
  const { biennium, country } = national
  const ofBoth = biennium === null ? null : breakdownIn(national, facts, biennium)
  if (ofBoth !== null && ofBoth.reason !== 'sin_bienio') return ofBoth
  const place = placeOfCases(facts)
  const year = country.cases.years.findLast((each) => place !== null && country.cases.of(place, each) !== undefined)
  if (year !== undefined) return { ...breakdownIn(national, facts, [year]), year }
  return ofBoth ?? without(country.cases.years.length === 0 ? 'sin_tabla' : 'sin_dos_anios')
}

function breakdownIn(national: National, facts: TerritoryFacts, years: CountedYears): Breakdown {
  const { modalities } = national.country.cases
  const total = national.casesIn(facts, years, null)
  if (total.kind === 'missing' && !isHidden(total)) return without(total.reason)
  if (modalities.length === 0) return without('sin_desagregar')
  const rows = modalities.map((modality) => ({ modality, cases: national.casesIn(facts, years, modality) }))
  const lost = rows.find(({ cases }) => cases.kind === 'missing' && !isHidden(cases))
  if (lost?.cases.kind === 'missing') return without(lost.cases.reason)
  const ordered = rows.filter(({ cases }) => countOf(cases) !== 0).sort((a, b) => rankOf(b.cases) - rankOf(a.cases))
  return { rows: ordered, most: mostOf(ordered, national.disclosure.k), reason: null, year: null }
}

function without(reason: MissingReason): Breakdown {
  return { rows: [], most: [], reason: missing(reason).reason, year: null }
}

function countOf(cases: Measure): number | null {
  return cases.kind === 'known' ? cases.value : null
}

/** A hidden count stands after those that are told: where it would stand is part of what is hidden. */
function rankOf(cases: Measure): number {
  return countOf(cases) ?? -1
}

/** A count hidden for being small is below k; one hidden to protect another, or by its source, may be any:
 * then nothing is told. */
function mostOf(rows: readonly ModalityCases[], k: number): readonly string[] {
  const largest = Math.max(0, ...rows.map(({ cases }) => countOf(cases) ?? 0))
  const isOpen = rows.some(
    ({ cases }) => cases.kind === 'missing' && (cases.reason !== 'cuenta_pequena' || largest < k),
  )
  return largest === 0 || isOpen
    ? []
    : rows.filter(({ cases }) => countOf(cases) === largest).map(({ modality }) => modality)
}

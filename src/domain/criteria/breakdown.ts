import type { TerritoryFacts } from '../country/index.ts'
import { isHidden } from '../disclosure/index.ts'
import { missing, type Measure, type MissingReason } from '../measure/index.ts'
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
}

/** How a territory's own cases of the biennium break down; only from counts that may be told. */
export function breakdownOf(national: National, facts: TerritoryFacts): Breakdown {
  const { biennium, country } = national
  const { modalities } = country.cases
  if (biennium === null) return without(country.cases.years.length === 0 ? 'sin_tabla' : 'sin_dos_anios')
  const total = national.casesIn(facts, biennium, null)
  if (total.kind === 'missing' && !isHidden(total)) return without(total.reason)
  if (modalities.length === 0) return without('sin_desagregar')
  const rows = modalities.map((modality) => ({ modality, cases: national.casesIn(facts, biennium, modality) }))
  const lost = rows.find(({ cases }) => cases.kind === 'missing' && !isHidden(cases))
  if (lost?.cases.kind === 'missing') return without(lost.cases.reason)
  const ordered = rows.filter(({ cases }) => countOf(cases) !== 0).sort((a, b) => rankOf(b.cases) - rankOf(a.cases))
  return { rows: ordered, most: mostOf(ordered, national.disclosure.k), reason: null }
}

function without(reason: MissingReason): Breakdown {
  return { rows: [], most: [], reason: missing(reason).reason }
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

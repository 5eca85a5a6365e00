import { isInherited } from '../../../domain/violence/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { qualityAt, registeredServices, type TerritoryFacts } from '../../../domain/country/index.ts'
import {
  coverageInterval,
  coverageShare,
  criticalGap,
  ETAPAS,
  type Coverage,
  type Etapa,
} from '../../../domain/instancias/index.ts'
import { leastSign, valueOf, type Applied } from '../../../domain/measure/index.ts'
import { povertyOf } from '../../../domain/poverty/index.ts'
import { departamentoOf, isCercado, regionOf, type UnitLevel } from '../../../domain/territory/index.ts'
import { hiddenShort } from '../../../domain/disclosure/index.ts'

/** A unit inside the one on the card, with what its row says; null is "sin dato". */
export interface ChildRow {
  readonly facts: TerritoryFacts
  readonly coverage: Coverage
  readonly critical: Applied
  readonly share: number | null
  readonly stage: Etapa | null
  /** False of the distrito that the provincial municipality governs: no instancia of its own is expected. */
  readonly owesStage: boolean
  readonly rate: number | null
  /** Whether the rate is that of its departamento. */
  readonly rateInherited: boolean
  /** What stands in place of a rate of small counts ("<5"); null where nothing is hidden. */
  readonly rateHidden: string | null
  readonly poverty: number | null
  /** The least that they can be, by which they are sorted; null where nothing is known. */
  readonly aurora: number | null
  /** The same as it is read: «≥ 3» where a type is not known. */
  readonly auroraText: string | null
}

const CHILD_COLUMNS = ['name', 'created', 'share', 'stage', 'rate', 'poverty', 'aurora'] as const
export type ChildColumn = (typeof CHILD_COLUMNS)[number]

export interface Sorting {
  readonly column: ChildColumn
  readonly descending: boolean
}

/** Where the gap is worst first: the lowest coverage, or of distritos the lowest stage. */
export function worstFirst(level: UnitLevel): Sorting {
  return { column: level === 'distrito' ? 'stage' : 'share', descending: false }
}

/** The units one level below; of the country its departamentos or its 26 regions, of a region its provincias. */
export function childrenOf(
  national: National,
  of: TerritoryFacts | undefined,
  topLevel: 'departamento' | 'region',
): readonly TerritoryFacts[] {
  const { country } = national
  if (of === undefined) return country.byLevel[topLevel]
  if (of.level !== 'region') return country.childrenOf(of.ubigeo)
  return country.childrenOf(departamentoOf(of.ubigeo)).filter((facts) => regionOf(facts.ubigeo) === of.ubigeo)
}

export function childRow(national: National, facts: TerritoryFacts): ChildRow {
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  const rate = national.rateOf(facts)
  const aurora = registeredServices(national.country, facts, 'aurora')
  const poverty = valueOf(povertyOf(facts, qualityAt(national.country, 'pobreza', facts)))
  return {
    facts,
    coverage,
    critical: criticalGap(coverage, national.parameters.threshold),
    share: coverageShare(coverage),
    owesStage: facts.level !== 'distrito' || !isCercado(facts.ubigeo),
    stage: valueOf(national.stageOf(facts.level, facts.ubigeo)),
    rate: rate.kind === 'known' ? rate.value.per10k : null,
    rateInherited: isInherited(rate),
    rateHidden: rate.kind === 'missing' ? hiddenShort(rate.reason, national.disclosure.k) : null,
    poverty: poverty?.percent ?? null,
    aurora: aurora.kind === 'known' ? aurora.value.atLeast : null,
    auroraText: aurora.kind === 'known' ? leastSign(aurora.value) : null,
  }
}

/** AURORA services of a distrito itself, and of anything larger all that are inside it. */

/** Columns that say something about units of the level. */
export function columnsFor(level: UnitLevel): readonly ChildColumn[] {
  if (level === 'distrito') return ['name', 'stage', 'poverty', 'aurora']
  return level === 'provincia'
    ? CHILD_COLUMNS.filter((column) => column !== 'stage')
    : ['name', 'created', 'share', 'rate', 'poverty', 'aurora']
}

/** Sorts by a column; "sin dato" goes last either way, and equal rows keep the order of their codes. */
export function sortRows(rows: readonly ChildRow[], sorting: Sorting): readonly ChildRow[] {
  const sign = sorting.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    if (sorting.column === 'name') return sign * a.facts.name.localeCompare(b.facts.name, 'es')
    const [one, other] = [keyOf(a, sorting.column), keyOf(b, sorting.column)]
    if (one === null || other === null) return one === other ? byCode(a, b) : one === null ? 1 : -1
    return sign * (one - other) || byCode(a, b)
  })
}

function byCode(a: ChildRow, b: ChildRow): number {
  return a.facts.ubigeo < b.facts.ubigeo ? -1 : 1
}

function keyOf(row: ChildRow, column: Exclude<ChildColumn, 'name'>): number | null {
  switch (column) {
    case 'created':
      return row.coverage.created
    case 'share':
      return row.share === null ? null : row.share * 10 + (coverageInterval(row.coverage)?.max ?? 0) / 1000
    case 'stage':
      return row.stage === null ? null : ETAPAS.indexOf(row.stage)
    case 'rate':
      return row.rate
    case 'poverty':
      return row.poverty
    case 'aurora':
      return row.aurora
  }
}

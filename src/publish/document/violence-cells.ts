import { hiddenShort, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { breakdownWords, periodWords, prevalentWords, unfinishedWords } from '../../domain/layers/index.ts'
import { formatNumber, joinFields, type MissingReason } from '../../domain/measure/index.ts'
import type { DepartmentSummary } from '../../domain/summary/index.ts'
import { denominatorName, LACKS_A_YEAR, MISSING_WHY, QUALITY_NAME } from '../../domain/words/index.ts'
import { NO_DATA } from './figures.ts'

/** The rate of the region in a row of its summary, or why there is none. */
export function rateCell({ rate }: DepartmentSummary, policy: DisclosurePolicy): string {
  if (rate.kind === 'missing') return hiddenShort(rate.reason, policy.k) ?? unknownRate(rate.reason)
  const { per10k, denominator, biennium, register } = rate.value
  return `${formatNumber(per10k, 1)} casos por 10 000 ${denominatorName(denominator)} y año, ${biennium.join('–')}; registro ${register}; ${QUALITY_NAME[rate.quality]}`
}

/** A rate that another year of cases would give says so, with what to load (METHOD §3). */
function unknownRate(reason: MissingReason): string {
  return LACKS_A_YEAR.has(reason) ? `${NO_DATA}. ${MISSING_WHY[reason]}` : NO_DATA
}

/** The most prevalent modality, with the cases of each and the years that are not over. */
export function modalityCell({ breakdown, unfinished }: DepartmentSummary, policy: DisclosurePolicy): string {
  const most = prevalentWords(breakdown)
  const cases =
    breakdown.rows.length === 0 ? '' : `Casos ${periodWords(breakdown)}: ${breakdownWords(breakdown, policy.k)}`
  return joinFields([most, cases, unfinishedWords(unfinished)])
}

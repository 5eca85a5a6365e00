import { hiddenShort } from '../disclosure/index.ts'
import { formatNumber, joinWords, type Measure } from '../measure/index.ts'
import type { Breakdown } from '../criteria/index.ts'
import { MISSING_SHORT, MISSING_WHY, modalityName } from '../words/index.ts'

/**
 * The most prevalent modality in words: "psicológica", "física y sexual (empate)", "sin desagregación" where cases come
 * without one, "sin dato" where no cases are known.
 */
export function prevalentWords({ rows, most, reason }: Breakdown): string {
  if (reason !== null) return reason === 'sin_desagregar' ? 'sin desagregación' : MISSING_SHORT
  if (rows.length === 0) return 'ninguna: cero casos'
  if (most.length === 0) return 'no se puede decir con las cuentas que se ocultan'
  const names = joinWords(most.map((modality) => modalityName(modality).toLowerCase()))
  return most.length === 1 ? names : `${names} (empate)`
}

/** What the cases of a breakdown are of: "en el bienio", or "en 2025" where one whole year alone is there. */
export function periodWords({ year }: Pick<Breakdown, 'year'>): string {
  return year === null ? 'en el bienio' : `en ${year}`
}

/** A count as it may be told: "12", "<5", "oculto" or "sin dato". */
export function countWords(cases: Measure, k: number): string {
  return cases.kind === 'known' ? formatNumber(cases.value) : (hiddenShort(cases.reason, k) ?? MISSING_SHORT)
}

/** The cases by modality in words: "psicológica 120 · física 80 · sexual <5"; why there is no breakdown otherwise. */
export function breakdownWords({ rows, reason }: Breakdown, k: number): string {
  if (reason !== null) return MISSING_WHY[reason]
  return rows
    .map(({ modality, cases }) => `${modalityName(modality).toLowerCase()} ${countWords(cases, k)}`)
    .join(' · ')
}

/** "Año sin terminar, que no entra en la tasa: 2025 (enero a junio)"; empty where every loaded year is whole. */
export function unfinishedWords(years: readonly string[]): string {
  const told = joinWords(years.map((year) => `${year.replace(': ', ' (')})`))
  return years.length === 0 ? '' : `Año sin terminar, que no entra en la tasa: ${told}`
}

import { formatNumber } from '../measure/index.ts'
import { MISSING_SHORT } from '../words/index.ts'
import type { SetCoverage } from './roll-up.ts'

/** How many provincias surely have a critical gap and of how many it is not known: "3 de 7 (2 sin dato)"; METHOD §2. */
export function criticalOfAll({
  critical,
  provincias,
  unknown,
}: Pick<SetCoverage, 'critical' | 'provincias' | 'unknown'>): string {
  const open = unknown > 0 ? ` (${formatNumber(unknown)} ${MISSING_SHORT})` : ''
  return `${formatNumber(critical)} de ${formatNumber(provincias)}${open}`
}

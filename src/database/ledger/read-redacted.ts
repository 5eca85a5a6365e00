import { REFUGE_TYPE } from '../../domain/services/index.ts'
import { CORRECTION_WORDS } from '../../domain/words/index.ts'
import type { ReservedRow, Sheet } from '../files/index.ts'
import { checkRow } from '../sources/index.ts'
import type { Correction, CorrectionRule, IgnoreReason, Notice, RejectReason } from './account.ts'
import type { ReadRows } from './keep-ledger.ts'
import type { TablePlan } from './plan-table.ts'

/** What is told of a sheet that was kept without what may not be kept. */
export function redactionNotices({ redaction }: Sheet): Notice[] {
  return redaction === undefined ? [] : [{ kind: 'ya_redactado' }]
}

export function reservedByRow({ redaction }: Sheet): ReadonlyMap<number, ReservedRow> {
  return new Map(redaction?.reserved.map((each) => [each.row, each]))
}

/** Reads a row whose cells were left out from its account: it is taken, rejected or ignored as it was, and as a refuge once more. */
export function readReserved(plan: TablePlan, kept: ReservedRow, line: number, read: ReadRows): void {
  if (kept.reserved) read.reserved.push(line)
  const checked = kept.cells === null ? null : checkRow(plan.kind.table, kept.cells)
  if (kept.rejected !== null) {
    const { column, reason } = kept.rejected
    read.rejections.push({ line, column, value: '', reason: reason as RejectReason, suggestion: '' })
  } else if (checked === null || 'reason' in checked)
    read.ignored.push({ line, reason: (kept.ignored ?? 'sin_dato') as IgnoreReason })
  else {
    const { table } = plan.kind
    read.entries.push({ row: kept.row, table, key: null, apart: '', total: false, values: checked.row })
    const corrections = kept.corrections.flatMap(({ column, after, rule }): Correction[] =>
      isRule(rule) ? [{ line, column, before: '', after, rule }] : [],
    )
    if (corrections.length > 0) read.corrected.set(kept.row, corrections)
    read.taken += 1
  }
}

/** Refuges that stand in no row, at their provincias. */
export function readPooled({ kind, sheet, header }: TablePlan, read: ReadRows): void {
  for (const ubigeo of sheet.redaction?.pooled ?? []) {
    const checked = checkRow(kind.table, { tipo: REFUGE_TYPE, ubigeo })
    if (!('reason' in checked))
      read.entries.push({
        row: header.last,
        table: kind.table,
        key: null,
        apart: '',
        total: false,
        values: checked.row,
      })
  }
}

function isRule(rule: string): rule is CorrectionRule {
  return rule in CORRECTION_WORDS
}

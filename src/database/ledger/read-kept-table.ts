import type { Ledger, Notice } from './account.ts'
import { keepRedacted } from './keep-ledger.ts'
import type { LedgerContext } from './ledger-context.ts'
import { parseKeptTable } from './kept-sheet.ts'
import { withMendedCells } from './mend-cells.ts'
import { redactTable } from './redact-table.ts'
import type { RedactedTable } from './redaction.ts'
import { leavesOut } from './redaction.ts'

/** A kept table read again: the same account as the first time, which says so when anything had been left out. */
export interface ReadAgain {
  readonly redacted: RedactedTable
  readonly ledger: Ledger
}

/**
 * Reads kept bytes as they were read before they were kept, redacting them again as if they were a stranger's; null
 * when they are damaged.
 */
export function readKeptTable(bytes: Uint8Array, context: LedgerContext): ReadAgain | null {
  const kept = parseKeptTable(bytes)
  if (kept === null) return null
  const redacted = redactTable(withMendedCells(kept.plan, context.mended ?? []), context, kept.redaction)
  const ledger = keepRedacted(redacted, context)
  const told: Notice[] = leavesOut(redacted.redaction) ? [{ kind: 'ya_redactado' }] : []
  return { redacted, ledger: { ...ledger, notices: [...told, ...ledger.notices] } }
}

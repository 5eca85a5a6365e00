import type { RejectReason, ReadFile } from '../imports/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** Words of the workbook, and the sentence of each reason. */
export interface RowsToFixWords {
  readonly sheet: string
  readonly line: string
  readonly reason: string
  readonly suggestion: string
  readonly reasons: Readonly<Record<RejectReason, string>>
  readonly fileName: (name: string) => string
}

/** The rejected rows of a reading as a workbook under the file's own headers; null when there are none. */
export async function exportRowsToFix(
  { toFix, fileName }: ReadFile,
  words: RowsToFixWords,
): Promise<ExportedBytes | null> {
  if (toFix.rows.length === 0) return null
  const { rowsToFixWorkbook } = await import('../../publish/workbook/index.ts')
  const rows = toFix.rows.map((row) => ({ ...row, reason: words.reasons[row.reason] }))
  return {
    name: words.fileName(fileName.replace(/\.[^.]*$/, '')),
    mime: XLSX,
    bytes: rowsToFixWorkbook({ header: toFix.header, rows, words }),
  }
}

import type { TablePlan, TablePreview, TextRedactor } from '../../database/ledger/index.ts'
import { ownOrigin } from './own-origin.ts'
import type { ReadFile } from './reading.ts'
import { collectRowsToFix } from './rows-to-fix.ts'
import { collectRowsToMend } from './rows-to-mend.ts'

type Read = Pick<ReadFile, 'options' | 'ledger' | 'fileName'> & { readonly preview: TablePreview }

/** What of a table's own rows is handed out, as a file or on the screen, to be put right. */
export function handedOut(
  { sheet }: Pick<TablePlan, 'sheet'>,
  { options, ledger, fileName, preview }: Read,
  redactor: TextRedactor,
): Pick<ReadFile, 'toFix' | 'toMend'> {
  const { quality } = ownOrigin(options.origin, ledger, fileName)
  return {
    toFix: collectRowsToFix(sheet, preview, ledger, { redactor, quality }),
    toMend: collectRowsToMend(sheet, preview, ledger, redactor),
  }
}

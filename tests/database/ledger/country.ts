import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadGazetteer } from '../../../scripts/cli/country/load-gazetteer.ts'
import {
  keepLedger,
  planTable,
  readAnyTable,
  type DuplicateRule,
  type Ledger,
  type LedgerContext,
  type TableChoice,
} from '../../../src/database/ledger/index.ts'
import type { Sheet } from '../../../src/database/files/index.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
export const peru = await loadGazetteer(path.join(repository, 'data'))

const formats = path.join(repository, '../shared/data/formatos')
export const formatsPresent = existsSync(formats)

/** A file of the test formats read to its ledger. */
export async function ledgerOf(file: string, kind: TableChoice = 'auto') {
  const read = await readAnyTable(readFileSync(path.join(formats, file)), file, peru, { kind })
  if (!read.ok) throw new Error(`${file} was not read`)
  return read
}

export function formatText(file: string): string {
  return readFileSync(path.join(formats, file), 'utf8')
}

/** A sheet of cells made by hand, as a text file would give it. */
export function sheetOf(cells: string[][], more: Partial<Sheet> = {}): Sheet {
  return {
    name: 'hoja',
    hidden: false,
    cells,
    lines: cells.map((_, row) => row + 1),
    merges: [],
    date1904: false,
    dates: [],
    percents: [],
    ...more,
  }
}

/** The ledger of cells made by hand; null when they are no table of the kind. */
export function ledgerOfCells(
  cells: string[][],
  kind: TableChoice = 'auto',
  duplicates: DuplicateRule = 'reject',
  more: Partial<Sheet> = {},
): Ledger | null {
  const plan = planTable([sheetOf(cells, more)], kind)
  return plan === null ? null : keepLedger(plan, { gazetteer: peru, fileName: 'tabla.csv', duplicates })
}

/**
 * The ledger of cells made by hand, of whatever table they are; an Error when they are none, or when its account does
 * not add up.
 */
export function readTable(cells: string[][], more: Partial<LedgerContext> = {}): Ledger {
  const plan = planTable([sheetOf(cells)], 'auto')
  if (plan === null) throw new Error('no table')
  const ledger = keepLedger(plan, { gazetteer: peru, fileName: 'tabla.csv', year: 2024, ...more })
  if (!addsUp(ledger, cells.length)) throw new Error('the account does not add up')
  return ledger
}

/** Cells written as lines of commas. */
export function cellsOf(...lines: string[]): string[][] {
  return lines.map((line) => line.split(','))
}

/** physical = header + accepted + corrected + rejected + ignored, and each list as long as its count. */
export function addsUp({ counts, rejections, ignored, corrections }: Ledger, physical: number): boolean {
  const { header, accepted, corrected } = counts
  const sum = header + accepted + corrected + counts.rejected + counts.ignored
  return (
    sum === physical &&
    counts.physical === physical &&
    rejections.length === counts.rejected &&
    ignored.length === counts.ignored &&
    new Set(corrections.map(({ line }) => line)).size === corrected
  )
}

import {
  keptCells,
  planSheets,
  previewSheet,
  previewTable,
  printKeptTable,
  rateHeadersOf,
  reniecHeadersOf,
  readAnyTable,
  redactorOf,
  severalYearsHeadersOf,
  stoppedColumnsOf,
  unplacedFiguresOf,
  type AnyTable,
  type LedgerContext,
  type ReadTableOptions,
  type TablePlan,
} from '../../database/ledger/index.ts'
import { readCells, type RefusedFile, type Sheet } from '../../database/files/index.ts'
import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { handedOut } from './hand-out.ts'
import { isBoundaryFile, readLimites } from './read-limites.ts'
import { readStatements, usingStatementColumns } from './read-statements.ts'
import { isFormerKept, isKept, readKept } from './read-kept.ts'
import type { Reading, ReadingOptions, UnreadFile } from './reading.ts'
import { unreadFile } from './unread-file.ts'

/**
 * Reads one file by what a person decided of it; never rejects. Whoever takes the rows that a long table tells (`told`)
 * does not find them in its ledger.
 */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
  gazetteer: Gazetteer,
  telling: Pick<ReadTableOptions, 'onProgress' | 'told'> = {},
): Promise<Reading> {
  const failed = unreadFile(fileName)
  try {
    const { kind } = options
    if (isFormerKept(bytes)) return { ...failed, reason: 'hoja_de_antes' }
    if (isKept(bytes)) return readKept(bytes, fileName, options, tableOptions(options), gazetteer)
    if (kind === 'limites') return await readBoundaries(bytes, fileName, options, gazetteer)
    const table = await readAnyTable(bytes, fileName, gazetteer, { ...tableOptions(options), kind, ...telling })
    if (!table.ok && 'refused' in table) return refused(failed, table.refused)
    const file = table.ok ? table.file : table.unrecognised
    // Boundaries name their territories, and so look like a list of them too.
    if (kind === 'auto' && (!table.ok || table.ledger.table === 'territorios') && isBoundaryFile(file))
      return await readLimites(file, bytes, fileName, options, gazetteer)
    const context = { ...tableOptions(options), gazetteer, fileName }
    return table.ok ? takenFile(options, table, context) : unrecognised(failed, table, context)
  } catch {
    return failed
  }
}

async function readBoundaries(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
  gazetteer: Gazetteer,
): Promise<Reading> {
  const file = await readCells(bytes, fileName)
  return file.ok ? readLimites(file, bytes, fileName, options, gazetteer) : refused(unreadFile(fileName), file)
}

function refused(failed: UnreadFile, { reason, where }: RefusedFile): UnreadFile {
  return { ...failed, reason, where: where ?? null }
}

function unrecognised(
  failed: UnreadFile,
  { unrecognised: { sheets, encoding, delimiter }, draft }: Extract<AnyTable, { unrecognised: unknown }>,
  context: LedgerContext,
): UnreadFile {
  const first = sheets.find(({ hidden, cells }) => !hidden && cells.length > 0) ?? sheets[0]
  const preview =
    draft !== null ? previewTable(draft, context, { reserved: [] }) : first === undefined ? null : previewSheet(first)
  return {
    ...failed,
    ...whyUnrecognised(sheets, draft),
    preview,
    encoding,
    delimiter,
    sheets: sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
  }
}

function whyUnrecognised(sheets: readonly Sheet[], draft: TablePlan | null): Pick<UnreadFile, 'reason' | 'where'> {
  const rates = draft === null ? rateHeadersOf(sheets) : []
  if (rates.length > 0) return { reason: 'solo_tasas', where: rates.join(' · ') }
  const several = draft === null ? severalYearsHeadersOf(sheets) : []
  if (several.length > 0) return { reason: 'solo_varios_anios', where: several.join(' · ') }
  const reniec = draft === null ? reniecHeadersOf(sheets) : []
  if (reniec.length > 0) return { reason: 'solo_reniec', where: reniec.join(' · ') }
  const stopped = draft === null ? stoppedColumnsOf(sheets) : []
  const unplaced = draft === null && stopped.length === 0 ? unplacedFiguresOf(sheets) : []
  if (unplaced.length > 0) return { reason: 'sin_territorio', where: unplaced.join(' · ') }
  if (stopped.length === 0) return { reason: 'sin_tabla', where: null }
  return {
    reason: 'celdas_no_leidas',
    where: stopped.map(({ header, cells }) => `${header}: ${cells.map((cell) => `«${cell}»`).join(', ')}`).join(' · '),
  }
}

/** What the reader of tables is told of it. */
export function tableOptions({
  sheet,
  delimiter,
  encoding,
  header,
  columns,
  decimals,
  keptPersonal,
  answers,
  year,
  duplicates,
  repair,
  confirmed,
  mended,
}: ReadingOptions): ReadTableOptions {
  return {
    duplicates,
    repairMojibake: repair,
    confirmed: new Map(confirmed),
    mended,
    stated: { header, columns: new Map(columns) },
    decimals: new Set(decimals),
    keptPersonal: new Set(keptPersonal),
    answers: new Map(answers),
    ...(sheet === null ? {} : { sheet }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
    ...(year === null ? {} : { year }),
  }
}

/** Repeating a table in another sheet would hide the first: the one that reads best of each is enough. */
function recognisedSheets(sheets: readonly Sheet[]): string[] {
  const best = new Map<string, TablePlan>()
  for (const plan of planSheets(sheets)) {
    const other = best.get(plan.kind.table)
    if (other === undefined || plan.header.match.score > other.header.match.score) best.set(plan.kind.table, plan)
  }
  const chosen = new Set([...best.values()].map(({ sheet }) => sheet.name))
  return sheets.map(({ name }) => name).filter((name) => chosen.has(name))
}

function takenFile(
  options: ReadingOptions,
  { file, whole, plan, redacted, ledger, sheets, long }: Extract<AnyTable, { ok: true }>,
  context: LedgerContext,
): Reading {
  const { fileName } = context
  const preview = previewTable(plan, context, ledger, redacted.redaction, long?.textsOf)
  const redactor = redactorOf(plan, tableOptions(options))
  const written = readStatements(whole.sheets)
  const isWritten = written.statements.length + written.statementsUnread.length > 0
  return {
    what: 'tabla',
    fileName,
    options: { ...options, mended: keptCells(redacted, options.mended, redactor) },
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    notes: file.notes,
    preview,
    recognised: options.sheet === null ? recognisedSheets(sheets) : [],
    sheet: plan.sheet.name,
    sheets: file.sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name),
    ledger: isWritten ? usingStatementColumns(ledger) : ledger,
    ...handedOut(plan, { options, ledger, fileName, preview }, redactor),
    kept: () => Promise.resolve(long?.kept() ?? printKeptTable(redacted)),
    ...written,
  }
}

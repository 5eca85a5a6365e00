import {
  isKeptTable,
  previewTable,
  printKeptTable,
  readKeptTable,
  redactorOf,
  type LedgerContext,
  type ReadTableOptions,
} from '../../database/ledger/index.ts'
import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { isKeptLimites, parseKeptLimites } from './kept-limites.ts'
import { handedOut } from './hand-out.ts'
import { drawnLimites } from './read-limites.ts'
import type { Reading, ReadingOptions } from './reading.ts'
import { unreadFile } from './unread-file.ts'

/** Whether these bytes are what was kept of a file, and not the file. */
export function isKept(bytes: Uint8Array): boolean {
  return isKeptTable(bytes) || isKeptLimites(bytes)
}

const FORMER = new TextEncoder().encode('BRECHA-HOJA-')

/**
 * Whether these bytes are what an unfinished version kept: it left persons' texts in them, so that they are neither
 * read nor handed out.
 */
export function isFormerKept(bytes: Uint8Array): boolean {
  return FORMER.every((each, at) => bytes[at] === each)
}

/** Reads again what was kept of a file, by the decisions that it was read by. */
export function readKept(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
  tableOptions: ReadTableOptions,
  gazetteer: Gazetteer,
): Reading {
  if (isKeptLimites(bytes)) {
    const { layers, sha256 } = parseKeptLimites(bytes)
    return drawnLimites({ layers, sha256, format: 'geojson', notes: [] }, fileName, options, gazetteer)
  }
  const read = readKeptTable(bytes, { ...tableOptions, gazetteer, fileName })
  return read === null
    ? unreadFile(fileName)
    : takenAgain(read, options, tableOptions, { ...tableOptions, gazetteer, fileName })
}

function takenAgain(
  { ledger, redacted }: NonNullable<ReturnType<typeof readKeptTable>>,
  options: ReadingOptions,
  tableOptions: ReadTableOptions,
  context: LedgerContext,
): Reading {
  const { plan, redaction } = redacted
  const { fileName } = context
  const preview = previewTable(plan, context, ledger, redaction)
  return {
    what: 'tabla',
    fileName,
    options,
    format: 'csv',
    encoding: null,
    delimiter: null,
    notes: [],
    preview,
    recognised: [],
    sheet: plan.sheet.name,
    sheets: [plan.sheet.name],
    ledger,
    ...handedOut(plan, { options, ledger, fileName, preview }, redactorOf(plan, tableOptions)),
    kept: () => Promise.resolve(printKeptTable(redacted)),
    statements: [],
    statementsUnread: [],
  }
}

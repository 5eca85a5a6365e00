import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldText } from '../../../src/database/ledger/index.ts'
import { readCsv } from '../../../src/database/sources/index.ts'
import { KIT_SHEETS, type KitColumn, type KitSheet } from '../../../src/publish/kit/index.ts'

const FILE = join(import.meta.dirname, 'encabezados-leidos.csv')

/** A spelling of a head that was read once, so that somebody's file may carry it; a new one gets its line in FILE. */
interface KeptHead {
  readonly sheet: string
  readonly field: string
  readonly head: string
}

const KEPT: readonly KeptHead[] = readCsv(readFileSync(FILE, 'utf8')).rows.map(
  ([sheet = '', field = '', head = '']) => ({ sheet, field, head }),
)

const fieldOf = ({ step, field }: KitColumn) => (step === null ? field : `${step}/${field}`)

/** Every spelling under which the column was ever read. */
export function keptHeads(sheet: KitSheet, column: KitColumn): readonly string[] {
  return KEPT.filter((each) => each.sheet === sheet.name && each.field === fieldOf(column)).map(({ head }) => head)
}

/** What the catalogue reads, as lines of the file; spellings that are read alike, once. */
export function catalogueHeads(): readonly string[] {
  return KIT_SHEETS.flatMap((sheet) =>
    [...sheet.keys.flatMap(({ column }) => column ?? []), ...sheet.columns].flatMap((column) => {
      const heads = new Map([column.title, column.field, ...column.aliases].map((head) => [foldText(head), head]))
      return [...heads.keys()].map((folded) => `${sheet.name},${fieldOf(column)},${folded}`)
    }),
  )
}

/** The lines of the file, as those of the catalogue. */
export function keptLines(): readonly string[] {
  return KEPT.map(({ sheet, field, head }) => `${sheet},${field},${foldText(head)}`)
}

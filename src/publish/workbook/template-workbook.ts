import { writeWorkbook } from './write-workbook.ts'

/** Names of a template's columns with what goes in each, and the words of its sheets. */
export interface Template {
  readonly table: string
  readonly columns: readonly { readonly name: string; readonly kind: string; readonly note: string }[]
  readonly words: {
    readonly notesSheet: string
    readonly notesColumn: string
    readonly notesKind: string
    readonly notesWords: string
  }
}

/** An empty table with its columns in order, and a second sheet that says what goes in each. */
export function templateWorkbook({ table, columns, words }: Template): Uint8Array {
  const notes = columns.map(({ name, kind, note }) => [name, kind, note])
  return writeWorkbook([
    { name: table, rows: [columns.map(({ name }) => name)] },
    { name: words.notesSheet, rows: [[words.notesColumn, words.notesKind, words.notesWords], ...notes] },
  ])
}

import { writeWorkbook } from './write-workbook.ts'

/** Rejected rows as the file has them, with what is wrong and what is suggested in words. */
export interface RowsToHandBack {
  readonly header: readonly string[]
  readonly rows: readonly {
    readonly line: number
    readonly cells: readonly string[]
    readonly reason: string
    readonly suggestion: string
  }[]
  readonly words: {
    readonly sheet: string
    readonly line: string
    readonly reason: string
    readonly suggestion: string
  }
}

/**
 * A workbook of the rejected rows under the file's own headers, which can be corrected and loaded again; what is added
 * comes last.
 */
export function rowsToFixWorkbook({ header, rows, words }: RowsToHandBack): Uint8Array {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length)
  const filled = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const first = [...filled(header), words.line, words.reason, words.suggestion]
  return writeWorkbook([
    {
      name: words.sheet,
      rows: [
        first,
        ...rows.map(({ line, cells, reason, suggestion }) => [...filled(cells), String(line), reason, suggestion]),
      ],
    },
  ])
}

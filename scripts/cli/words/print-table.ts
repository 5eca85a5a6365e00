/** A column of a table for people: `right` aligns numbers. */
export interface PrintColumn<T> {
  readonly title: string
  readonly right?: boolean
  readonly cell: (row: T) => string
}

/** The rows as aligned text, header and rule first; widths count characters, not bytes. */
export function printTable<T>(columns: readonly PrintColumn<T>[], rows: readonly T[]): string {
  const cells = rows.map((row) => columns.map((column) => plain(column.cell(row))))
  const widths = columns.map((column, at) =>
    Math.max(width(column.title), ...cells.map((line) => width(line[at] ?? ''))),
  )
  const print = (line: readonly string[]) =>
    line
      .map((text, at) => pad(text, widths[at] ?? 0, columns[at]?.right ?? false))
      .join('  ')
      .trimEnd()
  const rule = widths.map((each) => '─'.repeat(each)).join('  ')
  return [print(columns.map((column) => column.title)), rule, ...cells.map(print)].join('\n')
}

function pad(text: string, to: number, right: boolean): string {
  const fill = ' '.repeat(Math.max(0, to - width(text)))
  return right ? fill + text : text + fill
}

function width(text: string): number {
  return [...text.normalize('NFC')].length
}

/** A name of a loaded file never moves the cursor or breaks a line. */
function plain(text: string): string {
  return text.replace(/\p{C}/gu, ' ')
}

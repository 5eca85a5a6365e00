/** A cell of a pasted range: what it shows, its number where that is known apart, and how far it is merged. */
export interface PastedCell {
  readonly text: string
  readonly number: number | null
  /** How many further columns and rows it covers. */
  readonly across: number
  readonly down: number
}

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet'
/** What XML cannot hold. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * A pasted range as the bytes of a workbook (XML of Excel 2003), so that it is read as every file is: with its merged
 * cells, and its numbers as they are stored.
 */
export function pastedWorkbook(rows: readonly (readonly PastedCell[])[], name: string): Uint8Array {
  const table = placed(rows)
    .map((cells) => `<Row>${cells.join('')}</Row>`)
    .join('')
  const book = `<?xml version="1.0"?><Workbook xmlns="${NAMESPACE}" xmlns:ss="${NAMESPACE}"><Worksheet ss:Name="${escaped(name)}"><Table>${table}</Table></Worksheet></Workbook>`
  return new TextEncoder().encode(book)
}

/** Whether it has a header and a row below it, each of more than one column. */
export function isRange(rows: readonly (readonly PastedCell[])[]): boolean {
  return rows.filter((row) => row.length > 1).length > 1
}

/** The cells of each row at their columns: those under a cell merged from above begin further on. */
function placed(rows: readonly (readonly PastedCell[])[]): string[][] {
  /** How many rows more each column is covered from above. */
  let covered = new Map<number, number>()
  return rows.map((row) => {
    const below = new Map([...covered].filter(([, rest]) => rest > 1).map(([column, rest]) => [column, rest - 1]))
    let column = 0
    const cells = row.map((cell) => {
      while (covered.has(column)) column += 1
      const first = column
      column += 1 + cell.across
      if (cell.down > 0) for (let at = first; at < column; at += 1) below.set(at, cell.down)
      return printed(cell, first + 1)
    })
    covered = below
    return cells
  })
}

function printed({ text, number, across, down }: PastedCell, index: number): string {
  const merged = `${across > 0 ? ` ss:MergeAcross="${across}"` : ''}${down > 0 ? ` ss:MergeDown="${down}"` : ''}`
  const [type, value] = number === null ? ['String', escaped(text)] : ['Number', String(number)]
  return `<Cell ss:Index="${index}"${merged}><Data ss:Type="${type}">${value}</Data></Cell>`
}

function escaped(text: string): string {
  return text
    .replace(CONTROLS, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readCells } from '../../../src/database/files/index.ts'
import { KIT_SHEETS, VOCABULARIES } from '../../../src/publish/kit/index.ts'

/**
 * What a person writes in a kit: the sheet, the texts of the row's first cells, the title of the column, and what is
 * written there.
 */
export interface Writing {
  readonly sheet: string
  readonly row: readonly string[]
  readonly column: string
  readonly text: string
}

/**
 * The kit with those cells written, as a spreadsheet would save it; a row that is not there is written in the first
 * empty one.
 */
export async function fill(bytes: Uint8Array, writings: readonly Writing[]): Promise<Uint8Array> {
  const read = await readCells(bytes, 'kit.xlsx')
  if (!read.ok) throw new Error(read.reason)
  const parts = unzipSync(bytes)
  for (const { sheet, row, column, text } of writings) {
    const at = read.sheets.findIndex(({ name }) => name === sheet)
    const cells = read.sheets[at]?.cells ?? []
    const place = (cells[0] ?? []).indexOf(column)
    const line = cells.findIndex((each) => row.every((cell, key) => each[key] === cell))
    if (at < 0 || place < 0) throw new Error(`${sheet} has no column ${column}`)
    const path = `xl/worksheets/sheet${at + 1}.xml`
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    if (line >= 0) parts[path] = strToU8(put(xml, `${letters(place)}${line + 1}`, text))
    else {
      let left = xml
      row.forEach((cell, key) => (left = put(left, `${letters(key)}${cells.length + 1}`, cell)))
      parts[path] = strToU8(put(left, `${letters(place)}${cells.length + 1}`, text))
      cells.push([...row])
    }
  }
  return zipSync(parts)
}

/** The kit with the rows of a sheet in another order, as after sorting them, and without some of them. */
export function reorder(
  bytes: Uint8Array,
  sheet: string,
  order: (lines: readonly number[]) => readonly number[],
): Uint8Array {
  const parts = unzipSync(bytes)
  const at = 1 + ['Instrucciones', ...KIT_SHEETS.map(({ name }) => name)].indexOf(sheet)
  const path = `xl/worksheets/sheet${at}.xml`
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  const rows = [...xml.matchAll(/<row r="(\d+)"[^>]*>.*?<\/row>/gs)].map(([row, line]) => ({ row, line: Number(line) }))
  const heads = rows.slice(0, 2)
  const kept = order(rows.slice(2).map(({ line }) => line)).flatMap(
    (line) => rows.find((each) => each.line === line) ?? [],
  )
  const moved = [...heads, ...kept].map(({ row, line }, to) =>
    row.replaceAll(new RegExp(`(r="[A-Z]*)${line}"`, 'g'), `$1${to + 1}"`),
  )
  parts[path] = strToU8(xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${moved.join('')}</sheetData>`))
  return zipSync(parts)
}

/** The kit without its hidden sheets, hidden columns or both, as when what is seen is pasted into a new book. */
export function pasted(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  const hidden = [...book.matchAll(/<sheet [^>]*state="hidden"[^>]*\/>/g)].map(([tag]) => tag)
  const left = hidden.reduce((text, tag) => text.replace(tag, ''), book)
  parts['xl/workbook.xml'] = strToU8(left)
  return zipSync(parts)
}

/** The word on the sheet of a value. */
export function wordOf(name: keyof typeof VOCABULARIES, value: string): string {
  const found = VOCABULARIES[name].find(([each]) => each === value)
  if (found === undefined) throw new Error(`${name} has no ${value}`)
  return found[1]
}

function put(xml: string, address: string, text: string): string {
  const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`, 's')
  if (!cell.test(xml)) throw new Error(`no cell ${address}`)
  return xml.replace(cell, (_, style: string | undefined) =>
    text === ''
      ? `<c r="${address}"${style ?? ''}/>`
      : `<c r="${address}"${style ?? ''} t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`,
  )
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

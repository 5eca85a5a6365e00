import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { readCells, type ReadCells, type ReadOptions } from '../../../src/database/files/index.ts'

const SHARED = path.resolve(import.meta.dirname, '../../../../shared')

/** A folder of ../shared and whether it is there; its files are test data and never part of this repository. */
export function sharedFolder(relative: string): {
  readonly title: string
  readonly absent: boolean
  list: (end: string) => string[]
  bytes: (name: string) => Uint8Array
} {
  const folder = path.join(SHARED, relative)
  const absent = !existsSync(folder)
  return {
    absent,
    title: absent ? `${relative} (skipped: ../shared/${relative} is absent)` : relative,
    list: (end) =>
      absent
        ? []
        : readdirSync(folder)
            .filter((name) => name.endsWith(end))
            .sort(),
    bytes: (name) => new Uint8Array(readFileSync(path.join(folder, name))),
  }
}

/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Reads a file that must be accepted. */
export async function accepted(bytes: Uint8Array, fileName: string, options?: ReadOptions): Promise<ReadCells> {
  const result = await readCells(bytes, fileName, options)
  if (!result.ok) throw new Error(`${fileName} was refused: ${JSON.stringify(result)}`)
  return result
}

/** The minimal parts of an .xlsx around the given sheets, to be spoiled by tests. */
export function xlsxParts(sheets: Record<string, string>): Record<string, Uint8Array> {
  const names = Object.keys(sheets)
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const list = names
    .map((name, i) => `<sheet name="${name}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`)
    .join('')
  const links = names
    .map(
      (_, i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="${office}/worksheet" Target="worksheets/sheet${String(i + 1)}.xml"/>`,
    )
    .join('')
  const overrides = names
    .map(
      (_, i) =>
        `<Override PartName="/xl/worksheets/sheet${String(i + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
  }
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${String(i + 1)}.xml`] = `<worksheet xmlns="${main}">${sheets[name] ?? ''}</worksheet>`
  })
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8(text)]))
}

/** An archive of the given files. */
export function zip(files: Record<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array {
  const parts: Zippable = {}
  for (const [name, bytes] of Object.entries(files)) parts[name] = [bytes, { level }]
  return zipSync(parts)
}

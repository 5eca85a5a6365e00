import { strToU8, zipSync } from 'fflate'
import {
  CONTENT_TYPES,
  relationshipsOf,
  ROOT_RELATIONSHIPS,
  sheetXml,
  STYLES,
  typesOf,
  workbookXml,
  type WorkbookCell,
} from './sheet-xml.ts'

/** A sheet whose first row is its header; what is given as text stays text, so none is ever a formula and codes keep their zeros. */
export interface WorkbookSheet {
  /** At most 31 characters, none of [ ] : * ? / \ */
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Characters that each column has room for at the least, for what is filled in by hand. */
  readonly leastWidths?: readonly number[]
}

/** The sheets as the bytes of an .xlsx file: bold frozen header, text cells of the text format. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    [CONTENT_TYPES]: typesOf(sheets.length),
    '_rels/.rels': ROOT_RELATIONSHIPS,
    'xl/workbook.xml': workbookXml(sheets.map(({ name }) => name)),
    'xl/_rels/workbook.xml.rels': relationshipsOf(sheets.length),
    'xl/styles.xml': STYLES,
  }
  sheets.forEach(
    ({ rows, leastWidths }, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(rows, leastWidths)),
  )
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 6 })
}

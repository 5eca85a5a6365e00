import { strToU8, zipSync } from 'fflate'
import { formXml, headOf, type WorkbookForm } from './form-xml.ts'
import {
  CONTENT_TYPES,
  relationshipsOf,
  ROOT_RELATIONSHIPS,
  sheetXml,
  typesOf,
  workbookXml,
  type SheetHead,
  type WorkbookCell,
} from './sheet-xml.ts'
import { STYLES } from './styles.ts'

/**
 * A sheet whose first row is its header; what is given as text stays text, so none is ever a formula and codes keep
 * their zeros.
 */
export interface WorkbookSheet {
  /** At most 31 characters, none of [ ] : * ? / \ */
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Lines above the header, over all its columns; given (even without any), the table is one to filter and sort. */
  readonly above?: readonly string[]
  /** Characters that each column has room for at the least, for what is filled in by hand. */
  readonly leastWidths?: readonly number[]
}

/** The sheets as the bytes of an .xlsx file: bold frozen header, text cells of the text format. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  return packWorkbook(
    sheets.map(({ name }) => ({ name, hidden: false, titles: null })),
    sheets.map(({ rows, leastWidths, above }) => sheetXml(rows, leastWidths, above ?? null)),
  )
}

/** Sheets to be filled in by hand as the bytes of an .xlsx file. */
export function writeForms(forms: readonly WorkbookForm[]): Uint8Array {
  return packWorkbook(forms.map(headOf), forms.map(formXml))
}

function packWorkbook(heads: readonly SheetHead[], sheets: readonly string[]): Uint8Array {
  const parts: Record<string, string> = {
    [CONTENT_TYPES]: typesOf(heads.length),
    '_rels/.rels': ROOT_RELATIONSHIPS,
    'xl/workbook.xml': workbookXml(heads),
    'xl/_rels/workbook.xml.rels': relationshipsOf(heads.length),
    'xl/styles.xml': STYLES,
  }
  sheets.forEach((xml, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = xml))
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 6 })
}

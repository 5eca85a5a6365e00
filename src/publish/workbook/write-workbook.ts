import { strToU8, zipSync } from 'fflate'
import { formXml, headOf, type WorkbookForm } from './form-xml.ts'
import {
  CONTENT_TYPES,
  coreXml,
  printTitles,
  relationshipsOf,
  ROOT_RELATIONSHIPS,
  sheetXml,
  typesOf,
  workbookXml,
  type SheetHead,
  type WorkbookSheet,
} from './sheet-xml.ts'
import { STYLES } from './styles.ts'

/**
 * The sheets as the bytes of an .xlsx file: bold frozen header that heads every printed page, text cells of the text
 * format. The workbook is called as its first sheet unless it has a `title`.
 */
export function writeWorkbook(sheets: readonly WorkbookSheet[], title = sheets[0]?.name ?? ''): Uint8Array {
  return packWorkbook(
    title,
    sheets.map((sheet) => ({ name: sheet.name, hidden: false, titles: printTitles(sheet) })),
    sheets.map(sheetXml),
  )
}

/** Sheets to be filled in by hand as the bytes of an .xlsx file. */
export function writeForms(forms: readonly WorkbookForm[]): Uint8Array {
  return packWorkbook(forms[0]?.name ?? '', forms.map(headOf), forms.map(formXml))
}

function packWorkbook(title: string, heads: readonly SheetHead[], sheets: readonly string[]): Uint8Array {
  const parts: Record<string, string> = {
    [CONTENT_TYPES]: typesOf(heads.length),
    '_rels/.rels': ROOT_RELATIONSHIPS,
    'docProps/core.xml': coreXml(title),
    'xl/workbook.xml': workbookXml(heads),
    'xl/_rels/workbook.xml.rels': relationshipsOf(heads.length),
    'xl/styles.xml': STYLES,
  }
  sheets.forEach((xml, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = xml))
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 6 })
}

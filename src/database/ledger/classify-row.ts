import { readCode } from '../../domain/territory/index.ts'
import type { IgnoreReason } from './account.ts'
import { foldText } from './fold-text.ts'

/**
 * What is known of the columns when a row is judged: where codes and names of territories stand, and the header's
 * folded texts.
 */
export interface RowSetting {
  readonly codes: readonly number[]
  readonly names: readonly number[]
  readonly width: number
  readonly header: string
}

/** How a column is to be filled, written under its header: "(1)", "%", "(SI/NO)", "dd/mm/aaaa". */
const UNIT =
  /^(\((\d{1,2}|%|[A-Za-z.\s/]{1,12})\)|%|\(?s[ií] ?\/ ?no\)?|\(?dd[/-]mm[/-]a{2,4}\)?|\(?(texto|n[uú]mero|n[°º]\.?)\)?)$/i
const TOTAL = /^(SUB ?TOTAL|TOTAL(ES)?|GRAN TOTAL|SUMA( TOTAL)?|RESUMEN)\b/
const COUNTRY = /^(PERU|NACIONAL|A NIVEL NACIONAL|PAIS)$/
const NOTE =
  /^\s*(fuentes?|notas?|elaboraci[oó]n|elaborado por|leyenda|observaci[oó]n|aclaraci[oó]n|\(?\*+\)?|\(?[a-z\d]{1,2}[/)]\s)/i
const LONG_NOTE_WORDS = 8

/**
 * Why a row under the header holds no data, or null when it is data to be read. `cells` are the row's own, before any
 * merge is spread.
 */
export function dismissRow(cells: readonly string[], setting: RowSetting): IgnoreReason | null {
  if (setting.codes.some((column) => isCode(cells[column] ?? ''))) return null
  const written = writtenOf(cells)
  const [first] = written
  if (first === undefined) return 'fila_en_blanco'
  if (isTotal(cells, first, setting)) return /sub/i.test(first) ? 'subtotal' : 'total'
  if (isNote(written, first, setting)) return 'nota_al_pie'
  if (foldText(first) !== '' && foldRow(cells) === setting.header) return 'encabezado_repetido'
  return written.length > 1 && written.every((cell) => UNIT.test(cell)) ? 'unidades' : null
}

/** Whether a cell is a code, so that its row is one of data whatever else it says. */
export function isCode(cell: string): boolean {
  return /^(0[1-9]|[1-9]\d)(0[1-9]|[1-9]\d){0,2}$/.test(cell) || (cell !== '' && readCode(cell).kind === 'codigo')
}

/** A header row as it would repeat further down. */
export function foldRow(cells: readonly string[]): string {
  return cells.map(foldText).join('|').replace(/\|+$/, '')
}

function writtenOf(cells: readonly string[]): string[] {
  const written: string[] = []
  for (const cell of cells) {
    const text = cell.trim()
    if (text !== '') written.push(text)
  }
  return written
}

/** Whether a name says that its row is the total of others, or the whole country. */
export function isTotalName(name: string): boolean {
  const folded = foldText(name)
  return TOTAL.test(folded) || COUNTRY.test(folded)
}

function isTotal(cells: readonly string[], first: string, { names }: RowSetting): boolean {
  const texts = [first, ...names.map((column) => cells[column] ?? '')]
    .filter((text) => /tota|suma|resumen|nacional|per[uú]|pa[ií]s/i.test(text))
    .map(foldText)
  return texts.some((text) => TOTAL.test(text)) || names.some((column) => COUNTRY.test(foldText(cells[column] ?? '')))
}

function isNote(written: readonly string[], first: string, { width }: RowSetting): boolean {
  if (width < 2 || written.length > 2) return false
  if (NOTE.test(first)) return true
  return written.length === 1 && width > 2 && first.split(/\s+/).length >= LONG_NOTE_WORDS
}

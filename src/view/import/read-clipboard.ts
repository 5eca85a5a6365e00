import { isRange, pastedWorkbook, type PastedCell } from '../../workspace/imports/index.ts'
import { rowsOfText, type Clip } from '../desk/index.ts'
import { wayText } from '../text/index.ts'

/** What was pasted: files, a range as a file, or nothing that is a table. */
export type Pasted =
  | { readonly what: 'archivos'; readonly files: readonly File[] }
  | { readonly what: 'rango'; readonly file: File }
  | { readonly what: 'nada' }

const MOST_SPAN = 10_000

/**
 * Reads a paste: the range as a spreadsheet wrote it in HTML (merged cells, whole numbers), else as text between tabs,
 * else files. The HTML is read in a document of its own, where nothing runs and nothing is fetched.
 */
export function readClipboard({ html, text, files }: Clip): Pasted {
  const rows = rangeOf(html)
  if (isRange(rows)) return ranged(pastedWorkbook(rows, wayText.pastedName), 'xml')
  if (rowsOfText(text).length > 1) return ranged(new TextEncoder().encode(text), 'tsv')
  return files.length > 0 ? { what: 'archivos', files } : { what: 'nada' }
}

function ranged(bytes: Uint8Array, ending: 'xml' | 'tsv'): Pasted {
  return { what: 'rango', file: new File([bytes.slice()], `${wayText.pastedName}.${ending}`) }
}

function rangeOf(html: string): readonly (readonly PastedCell[])[] {
  if (!/<t[dh]\b/i.test(html)) return []
  const page = new DOMParser().parseFromString(html, 'text/html')
  const table = page.querySelector('table')
  return table === null ? [] : [...table.rows].map((row) => [...row.cells].map(cellOf))
}

function cellOf(cell: HTMLTableCellElement): PastedCell {
  const text = textOf(cell)
  const [across, down] = [spanOf(cell.colSpan), spanOf(cell.rowSpan)]
  return { text, number: storedNumber(cell, text), across, down }
}

function spanOf(span: number): number {
  return Math.max(0, Math.min(span, MOST_SPAN) - 1)
}

/** As it is shown: breaks within the cell stay, those of its source do not. */
function textOf(cell: Element): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\u2028')
  return (cell.textContent ?? '')
    .replace(/\s*\u2028\s*|[^\S\u2028]+/g, (found) => (found.includes('\u2028') ? '\n' : ' '))
    .trim()
}

/** The number that a spreadsheet holds behind what it shows; dates, percentages and codes with zeros are as shown. */
function storedNumber(cell: Element, text: string): number | null {
  const stored = cell.getAttribute('x:num') ?? cell.getAttribute('sdval') ?? ''
  if (stored === '' || !/^[-+]?[\d.,' ]+(E[-+]?\d+)?$/i.test(text) || /^0\d/.test(text)) return null
  const number = Number(stored)
  return Number.isFinite(number) ? number : null
}

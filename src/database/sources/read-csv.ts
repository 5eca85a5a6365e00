import Papa from 'papaparse'
import type { CanonicalTable } from './parsed.ts'

/**
 * A canonical CSV (UTF-8 with or without BOM, comma or semicolon, header first) as cells; blank lines are not rows, and
 * each row knows its physical line even when cells hold line breaks.
 */
export function readCsv(text: string): CanonicalTable {
  const clean = text.replace(/^\uFEFF/, '')
  const rows: string[][] = []
  const lines: number[] = []
  const place = { cursor: 0, line: 1 }
  Papa.parse<string[]>(clean, {
    delimiter: delimiterOf(clean),
    step: ({ data, meta }) => {
      if (data.length > 1 || (data[0] ?? '').trim() !== '') {
        rows.push(data)
        lines.push(place.line)
      }
      place.line += breaksIn(clean, place.cursor, meta.cursor)
      place.cursor = meta.cursor
    },
  })
  return { columns: rows[0] ?? [], rows: rows.slice(1), lines: lines.slice(1) }
}

function delimiterOf(text: string): ',' | ';' {
  const header = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)))
  return header.split(';').length > header.split(',').length ? ';' : ','
}

function breaksIn(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0
}

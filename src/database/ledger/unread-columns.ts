import type { Notice } from './account.ts'
import type { TablePlan } from './plan-table.ts'

/**
 * What is told of columns that are neither read nor of persons: those with a header of their own, and those with data
 * whose header repeats one that is read or is blank, another table beside the first. A merged header repeats its text
 * over blank columns, which are nothing.
 */
export function unreadNotices(
  { header, sheet }: TablePlan,
  used: ReadonlySet<number>,
  personal: ReadonlySet<number>,
  withData: ReadonlySet<number>,
): Notice[] {
  const read = new Set([...used].map((column) => header.texts[column] ?? ''))
  const unused = new Set<string>()
  const beside: string[] = []
  const width = Math.max(
    header.texts.length,
    ...sheet.cells.slice(header.first, header.last + 1).map((row) => row.length),
  )
  for (let column = 0; column < width; column += 1) {
    if (used.has(column) || personal.has(column)) continue
    const text = header.texts[column] ?? ''
    if (text !== '' && !read.has(text)) unused.add(text)
    else if (withData.has(column)) beside.push(text === '' ? `columna ${column + 1}` : text)
  }
  return [...told('columnas_no_usadas', [...unused]), ...told('columnas_al_lado', beside)]
}

function told(kind: 'columnas_no_usadas' | 'columnas_al_lado', headers: readonly string[]): Notice[] {
  return headers.length === 0 ? [] : [{ kind, detail: headers.join(' · '), count: headers.length }]
}

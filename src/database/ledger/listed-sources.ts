import type { Sheet } from '../files/index.ts'

/** The sheet in which a matrix that this program writes lists the sources of its rows. */
const LIST = 'fuentes'

/** Who published a source and under what licence; null where the list says two things of one title. */
type Listed = ReadonlyMap<string, readonly [publisher: string, licence: string] | null>

/**
 * Sheets whose rows name their source and not who published it (a matrix written before each row said it), with both
 * as two more columns, as the list of sources in the same workbook tells them; any other sheets as they are.
 */
export function withListedSources(sheets: readonly Sheet[], workbook: readonly Sheet[]): readonly Sheet[] {
  const listed = listedIn(workbook.find(({ name }) => name === LIST))
  return listed.size === 0 ? sheets : sheets.map((sheet) => widened(sheet, listed))
}

function listedIn(sheet: Sheet | undefined): Listed {
  const [header = [], ...rows] = sheet?.cells ?? []
  const [title, publisher, licence] = ['titulo', 'publicado_por', 'licencia'].map((name) => header.indexOf(name))
  const listed = new Map<string, readonly [string, string] | null>()
  if (title === undefined || title < 0) return listed
  for (const row of rows) {
    const [name = '', by = '', under = ''] = [row[title], row[publisher ?? -1], row[licence ?? -1]]
    const known = listed.get(name)
    const isSame = known === undefined || (known?.[0] === by && known[1] === under)
    if (name !== '' && by + under !== '') listed.set(name, isSame ? [by, under] : null)
  }
  return listed
}

function widened(sheet: Sheet, listed: Listed): Sheet {
  const [header = [], ...rows] = sheet.cells
  const source = header.indexOf('fuente')
  if (source < 0 || header.includes('publicado_por') || header.includes('licencia_del_dato')) return sheet
  const cells = rows.map((row) => [
    ...header.map((_, column) => row[column] ?? ''),
    ...(listed.get(row[source] ?? '') ?? ['', '']),
  ])
  return { ...sheet, cells: [[...header, 'publicado_por', 'licencia_del_dato'], ...cells] }
}

import type { Sheet } from '../files/index.ts'

/** The sheet in which a matrix that this program writes lists the sources of its rows. */
const LIST = 'fuentes'

/** What the list says of a source beside its title, in the order of `BESIDE`; null where it says two things of one. */
type Listed = ReadonlyMap<string, readonly string[] | null>

/** The columns of the list, and those of the rows that they stand for. */
const BESIDE = [
  ['publicado_por', 'publicado_por'],
  ['licencia', 'licencia_del_dato'],
  ['url', 'url_del_dato'],
] as const

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
  const title = header.indexOf('titulo')
  const columns = BESIDE.map(([name]) => header.indexOf(name))
  const listed = new Map<string, readonly string[] | null>()
  if (title < 0) return listed
  for (const row of rows) {
    const [name = '', said] = [row[title], columns.map((column) => row[column] ?? '')]
    const known = listed.get(name)
    const isSame = known === undefined || said.every((cell, at) => cell === known?.[at])
    if (name !== '' && said.some((cell) => cell !== '')) listed.set(name, isSame ? said : null)
  }
  return listed
}

function widened(sheet: Sheet, listed: Listed): Sheet {
  const [header = [], ...rows] = sheet.cells
  const source = header.indexOf('fuente')
  if (source < 0 || BESIDE.some(([, name]) => header.includes(name))) return sheet
  const cells = rows.map((row) => [
    ...header.map((_, column) => row[column] ?? ''),
    ...(listed.get(row[source] ?? '') ?? BESIDE.map(() => '')),
  ])
  return { ...sheet, cells: [[...header, ...BESIDE.map(([, name]) => name)], ...cells] }
}

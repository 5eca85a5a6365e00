import type { TablePreview } from '../../workspace/imports/index.ts'

const SHOWN = 3

/** The first different cells of a column, of rows of data alone: a header that is repeated below is no value. */
export function firstValues({ rows, header }: Pick<TablePreview, 'rows' | 'header'>, column: number): string {
  const below = rows
    .filter(({ row, aside }) => header !== null && row > header.last && !aside)
    .map(({ cells }) => (cells[column] ?? '').trim())
  return [...new Set(below.filter((cell) => cell !== ''))].slice(0, SHOWN).join(' · ')
}

import type { Notice } from './account.ts'
import { specsOf } from './match-columns.ts'
import { decideStyle, type NumberStyle } from './numbers.ts'
import { isPersonal } from './personal-columns.ts'
import type { TablePlan } from './plan-table.ts'

/** How the numbers of each figure's column are written, decided over all its cells. */
export function settleStyles(plan: TablePlan, decimals: ReadonlySet<number>): Map<number, NumberStyle> {
  const { cells } = plan.sheet
  const styles = new Map<number, NumberStyle>()
  for (const spec of specsOf(plan.kind)) {
    if (spec.number === undefined) continue
    for (const column of plan.header.match.mapping.get(spec.name) ?? []) {
      const style = decideStyle(cellsBelow(cells, plan.header.last, column), spec.number)
      styles.set(
        column,
        style.doubtful !== null && decimals.has(column)
          ? { point: 'decimal', comma: 'decimal', doubtful: null }
          : style,
      )
    }
  }
  return styles
}

function* cellsBelow(cells: readonly (readonly string[])[], last: number, column: number): Iterable<string> {
  for (let row = last + 1; row < cells.length; row += 1) yield cells[row]?.[column] ?? ''
}

const PERSONAL_SAMPLE = 200

/** Columns that look like persons' data; those of codes and figures never do. */
export function personalColumns({ sheet, header }: TablePlan, kept: ReadonlySet<number>): ReadonlySet<number> {
  const rows = sheet.cells.slice(header.last + 1, header.last + 1 + PERSONAL_SAMPLE)
  const figures = new Set(
    ['ubigeo', 'casos', 'poblacion', 'mujeres', 'lat', 'lon'].flatMap((name) => header.match.mapping.get(name) ?? []),
  )
  return new Set(
    header.texts.flatMap((text, column) =>
      !figures.has(column) &&
      !kept.has(column) &&
      isPersonal(
        text,
        rows.map((row) => row[column] ?? ''),
      )
        ? [column]
        : [],
    ),
  )
}

/** What is told of the columns: those left out, those whose figures are in doubt, those that nothing uses, and the rival table. */
export function planNotices(
  { header, rival }: TablePlan,
  personal: ReadonlySet<number>,
  styles: ReadonlyMap<number, NumberStyle>,
): Notice[] {
  const used = new Set([...header.match.mapping.values()].flat())
  const headers = header.texts.map((text, column) => ({ text, column })).filter(({ text }) => text !== '')
  const omitted = headers
    .filter(({ column }) => personal.has(column))
    .map(({ text }): Notice => ({ kind: 'columna_personal_omitida', column: text }))
  const told = new Set(headers.filter(({ column }) => used.has(column)).map(({ text }) => text))
  const unused = [
    ...new Set(headers.filter(({ text, column }) => !personal.has(column) && !told.has(text)).map(({ text }) => text)),
  ]
  const doubtful = [...styles].flatMap(([column, { doubtful }]): Notice[] =>
    doubtful === null ? [] : [{ kind: 'numero_ambiguo', column: header.texts[column] ?? '', detail: doubtful }],
  )
  return [
    ...(rival === null ? [] : [{ kind: 'tabla_dudosa' as const, detail: rival }]),
    ...omitted,
    ...doubtful,
    ...(unused.length === 0
      ? []
      : [{ kind: 'columnas_no_usadas' as const, detail: unused.join(' · '), count: unused.length }]),
  ]
}

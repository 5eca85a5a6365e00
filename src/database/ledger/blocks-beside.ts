import type { TablePlan } from './plan-table.ts'

/** A plan whose sheet holds the same table several times side by side, with the others put below the first. */
export function stackBeside(plan: TablePlan): TablePlan {
  const used = [...new Set([...plan.header.match.mapping.values()].flat())]
  const offsets = offsetsOf(plan, used)
  return offsets.length === 0 ? plan : stacked(plan, used, offsets)
}

/** How far to the right the headers of all columns that are read stand once more, over data. */
function offsetsOf({ header, sheet }: TablePlan, used: readonly number[]): number[] {
  const { texts, last } = header
  const offsets: number[] = []
  for (let offset = Math.max(...used) - Math.min(...used) + 1; offset < texts.length; offset += 1) {
    const repeats = used.every((column) => (texts[column] ?? '') !== '' && texts[column + offset] === texts[column])
    const isWritten = (row: readonly string[]) => used.some((column) => (row[column + offset] ?? '').trim() !== '')
    if (repeats && sheet.cells.slice(last + 1).some(isWritten)) offsets.push(offset)
  }
  return offsets
}

function stacked(plan: TablePlan, used: readonly number[], offsets: readonly number[]): TablePlan {
  const { sheet, header } = plan
  const moved = new Set(offsets.flatMap((offset) => used.map((column) => column + offset)))
  const below = sheet.cells.slice(header.last + 1)
  const cells = sheet.cells.map((row, at) =>
    at <= header.last ? row : row.map((cell, column) => (moved.has(column) ? '' : cell)),
  )
  const lines = [...sheet.lines]
  const percents = sheet.cells.map((_, row) => (sheet.percents[row] ?? []).filter((column) => !moved.has(column)))
  const spans: string[] = []
  for (const offset of offsets) {
    const from = (lines.at(-1) ?? 0) + 1
    below.forEach((row, index) => {
      const shown = sheet.percents[header.last + 1 + index] ?? []
      cells.push(row.map((_, column) => (used.includes(column) ? (row[column + offset] ?? '') : '')))
      percents.push(used.filter((column) => shown.includes(column + offset)))
      lines.push(from + index)
    })
    spans.push(`${from}–${from + below.length - 1}`)
  }
  const told = { kind: 'bloques_al_lado', detail: spans.join(' · '), count: offsets.length + 1 } as const
  const arranged = { ...plan.arranged, told: [...plan.arranged.told, told] }
  return { ...plan, sheet: { ...sheet, cells, lines, percents }, arranged }
}

import type { PackedRows, Range } from '../packed-rows.ts'
import type { TextVerdicts, Verdicts } from './verdicts.ts'

/** Those of some rows that their texts tell: all but the ones to be read as rows, of which `isChosen` is set. */
export function packedRows(range: Range, isChosen: Uint8Array, { verdicts, base }: TextVerdicts): PackedRows {
  const lines = toldLines(range, isChosen)
  const fields = Object.keys(base).map((name) => {
    const verdict = verdicts.find(({ group }) => group.field === name)
    const values = verdict?.values ?? [base[name] ?? null]
    const cells = values.length <= 65_536 ? new Uint16Array(lines.length) : new Uint32Array(lines.length)
    // Where there is one value, its number is 0, which they are already.
    if (verdict !== undefined && values.length > 1) fillCells(cells, lines, verdict)
    return { name, values, cells }
  })
  return { lines, fields }
}

function toldLines({ from, to }: Range, isChosen: Uint8Array): Uint32Array {
  const lines = new Uint32Array(to - from)
  let size = 0
  for (let row = from; row < to; row += 1)
    if (isChosen[row] !== 1) {
      size += 1
      lines[size - 1] = row + 1
    }
  return lines.slice(0, size)
}

function fillCells(cells: Uint16Array | Uint32Array, lines: Uint32Array, { group, numbers }: Verdicts): void {
  const texts = group.cells
  for (let at = 0; at < lines.length; at += 1) cells[at] = numbers[texts[(lines[at] ?? 0) - 1] ?? 0] ?? 0
}

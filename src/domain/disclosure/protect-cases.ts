import { cellOf, type CaseTable } from './case-table.ts'
import { markSmall, PROTECTED, TOLD, type Move } from './marks.ts'
import { partsOf, sumsAbove, type Part } from './part-table.ts'
import { PartProtector, type Chosen } from './protect-part.ts'
import { SumsProtector, type Piece } from './protect-sums.ts'

/**
 * Hides, besides the small counts, what would give them away, for each k, ascending. Every hidden cell is covered by a
 * change: a few cases moved between territories or modalities of a year so that every cell still told stays the same
 * and every hidden one stays as it is marked, while the covered cell differs. So no sum, difference, rate or bound of
 * what is told can settle it: both countries read alike.
 *
 * Four steps, so that one table never gives away another. Each provincia in each year is decided by its own rows
 * alone (`partsOf`): it is told alike in every table that has it, of whatever years and provincias. Then the sums of
 * a whole region, of which there is one (`SumsProtector`): they hide nothing of the provincias. A sum of a part of a
 * region is told only where all that it adds is, since another part would tell the difference. A pair of years is
 * hidden where either year is.
 *
 * Each k begins where the one before it ends: it hides all that that one hides, and leaves "oculto" what is "oculto"
 * there.
 */
export function protectCases<K extends number>(table: CaseTable, ks: readonly K[]): ReadonlyMap<K, Uint8Array> {
  const marks = new Map(ks.map((k) => [k, markSmall(table, k)]))
  for (let year = 0; year < table.years.length; year += 1) protectYear(table, year, marks)
  for (const own of marks.values()) hidePairs(table, own)
  keepProtected([...marks.values()])
  return marks
}

function protectYear(table: CaseTable, year: number, marks: ReadonlyMap<number, Uint8Array>): void {
  const parts = partsOf(table, year)
  const sums = new SumsProtector(table, year)
  let protectors: readonly PartProtector[] = []
  for (const [k, own] of marks) {
    protectors = parts.map((part, at) => new PartProtector(part.table, k, protectors[at] ?? null))
    for (const [at, part] of parts.entries()) copyMarks(table, year, part, protectors[at], own)
    sums.decide(
      k,
      parts.flatMap((part, at) => pieceOf(table, year, part, protectors[at])),
      own,
    )
    for (const cell of partialCells(table, year, parts)) markPartial(table, own, cell)
  }
}

function copyMarks(table: CaseTable, year: number, part: Part, from: PartProtector | undefined, to: Uint8Array): void {
  for (const [at, unit] of part.units.entries()) {
    const row = from?.marks.subarray(at * table.columns, (at + 1) * table.columns) ?? []
    to.set(row, (unit * table.slices + year) * table.columns)
  }
}

/** The part as it moves the sums of a whole; none where it belongs to none. */
function pieceOf(table: CaseTable, year: number, part: Part, from: PartProtector | undefined): readonly Piece[] {
  const above = sumsAbove(part, table, year).filter((unit) => table.whole[unit * table.years.length + year] === 1)
  if (from === undefined || above.length === 0) return []
  const moves = (changes: readonly Chosen[]) => changes.flatMap((chosen) => moveOf(table, year, part, chosen))
  const covering = from
    .covering()
    .map(moves)
    .filter((each) => each.length > 0)
  return [{ unit: part.units.at(-1) ?? -1, above, covering, free: moves(from.free()) }]
}

/** What a change does to the sums that its part belongs to; none where it does nothing. */
function moveOf(table: CaseTable, year: number, part: Part, { change, sign }: Chosen): readonly Move[] {
  const net = new Map<number, number>()
  for (const shift of change) {
    const chain = table.chains[(part.units[shift.leaf] ?? -1) * table.years.length + year] ?? []
    const by = chain.every((unit) => part.units.includes(unit)) ? 0 : shift.sign * sign
    net.set(shift.column, (net.get(shift.column) ?? 0) + by)
  }
  const columnOf = (by: number) => [...net].find(([, each]) => each === by)?.[0] ?? 0
  const move = { up: columnOf(1), down: columnOf(-1) }
  return move.up === move.down ? [] : [move]
}

/** Cells of the sums that are of no whole, finest first. */
function partialCells(table: CaseTable, year: number, parts: readonly Part[]): readonly number[] {
  const within = new Set(parts.flatMap(({ units }) => units))
  const sums = [...table.units.values()].filter(
    (unit) => !within.has(unit) && table.whole[unit * table.years.length + year] !== 1,
  )
  return sums.flatMap((unit) => Array.from({ length: table.columns }, (_, column) => cellOf(table, unit, year, column)))
}

/** A sum of told counts is told; one that has a hidden count alone is as that is; the others are hidden. */
function markPartial(table: CaseTable, marks: Uint8Array, cell: number): void {
  const { values, published, slices, columns, children } = table
  const unit = Math.floor(cell / (slices * columns))
  const parts = (children[unit] ?? []).map((child) => cell + (child - unit) * slices * columns)
  const hidden = parts.filter((part) => published[part] === 1 && marks[part] !== TOLD)
  const isOne = hidden.length === 1 && values[hidden[0] ?? -1] === values[cell]
  if (hidden.length > 0) marks[cell] = isOne ? (marks[hidden[0] ?? -1] ?? PROTECTED) : PROTECTED
}

/** A pair is "<k" where one year is and the other has no cases. */
function hidePairs(table: CaseTable, marks: Uint8Array): void {
  const { years, columns, values, published } = table
  for (let unit = 0; unit < table.units.size; unit += 1)
    for (let year = 0; year + 1 < years.length; year += 1)
      for (let column = 0; column < columns; column += 1) {
        const pair = cellOf(table, unit, years.length + year, column)
        const both = [0, 1].map((later) => cellOf(table, unit, year + later, column))
        const hidden = both.filter((cell) => marks[cell] !== TOLD)
        if (published[pair] === 0 || hidden.length === 0) continue
        const isOne = hidden.length === 1 && values[hidden[0] ?? -1] === values[pair]
        marks[pair] = isOne ? (marks[hidden[0] ?? -1] ?? PROTECTED) : PROTECTED
      }
}

/** What is "oculto" under a k is "oculto" under the stricter ones. */
function keepProtected(ascending: readonly Uint8Array[]): void {
  for (const [at, marks] of ascending.entries()) {
    const before = ascending[at - 1]
    if (before !== undefined)
      for (let cell = 0; cell < marks.length; cell += 1) if (before[cell] === PROTECTED) marks[cell] = PROTECTED
  }
}

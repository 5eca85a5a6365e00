import type { CaseTable } from './case-table.ts'
import { Effect, markSmall, PROTECTED, TOLD, type Shift } from './marks.ts'
import { partsOf, type Part } from './part-table.ts'
import { PartProtector } from './protect-part.ts'
import { TotalsProtector } from './protect-totals.ts'

/**
 * Hides, besides the small counts, what would give them away, for each k, ascending. Every hidden cell is covered by a
 * change: a few cases moved between territories or modalities of a year so that every cell still told stays the same
 * and every hidden one stays as it is marked, while the covered cell differs. So no sum, difference, rate or bound of
 * what is told can settle it: both countries read alike.
 *
 * Three steps, so that one table never gives away another. Each region in each year is decided by its own rows alone
 * (`partsOf`): it is told alike in every table that has it, of whatever years and regions. Then the totals of several
 * regions, which hide nothing of the regions. A pair of years is hidden where a change of either moves it.
 *
 * Each k begins where the one before it ends: it hides all that that one hides, and leaves "oculto" what is "oculto"
 * there.
 */
export function protectCases<K extends number>(table: CaseTable, ks: readonly K[]): ReadonlyMap<K, Uint8Array> {
  const marks = new Map(ks.map((k) => [k, markSmall(table, k)]))
  for (let year = 0; year < table.years.length; year += 1) protectYear(table, year, marks)
  keepProtected([...marks.values()])
  return marks
}

function protectYear(table: CaseTable, year: number, marks: ReadonlyMap<number, Uint8Array>): void {
  const parts = partsOf(table, year)
  const totals = new TotalsProtector(table, year, parts)
  const effect = new Effect(table)
  let protectors: readonly PartProtector[] = []
  for (const [k, own] of marks) {
    protectors = parts.map((part, at) => new PartProtector(part.table, k, protectors[at] ?? null))
    for (const [at, part] of parts.entries()) copyMarks(table, year, part, protectors[at], own)
    for (const change of totals.decide(k, protectors, own)) hidePairs(table, effect, change, own, k)
  }
}

function copyMarks(table: CaseTable, year: number, part: Part, from: PartProtector | undefined, to: Uint8Array): void {
  for (const [at, unit] of part.units.entries()) {
    const row = from?.marks.subarray(at * table.columns, (at + 1) * table.columns) ?? []
    to.set(row, (unit * table.slices + year) * table.columns)
  }
}

/** Hides the pairs of years that the change moves: it moves one year of the two. */
function hidePairs(table: CaseTable, effect: Effect, change: readonly Shift[], marks: Uint8Array, k: number): void {
  effect.of(change)
  for (const cell of effect.cells) {
    const by = effect.net[cell] ?? 0
    const slice = Math.floor(cell / table.columns) % table.slices
    if (by === 0 || slice < table.years.length || table.published[cell] === 0) continue
    if (marks[cell] === TOLD || (table.values[cell] ?? 0) + by >= k) marks[cell] = PROTECTED
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

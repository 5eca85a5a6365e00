import { cellOf, type CaseTable } from './case-table.ts'
import { TOLD, type Shift } from './marks.ts'

const ATOMS = 3
const PARTNERS = 4
const OTHERS = 4
const SCANNED = 400

/** A count that is a sum of no other: a leaf in a year and modality (column ≥ 1). */
interface Atom {
  readonly leaf: number
  readonly year: number
  readonly column: number
}

/**
 * Changes that would move a cell: one case of an atom of it, given back or not in another territory, in another
 * modality of the same territories (or of others in the same provincia), so that the totals between them stay. Only
 * where there are cases to move.
 */
export function* changesAround(table: CaseTable, marks: Uint8Array, cell: number): Generator<readonly Shift[]> {
  const inside = unitsInside(table, Math.floor(cell / (table.slices * table.columns)))
  for (const atom of atomsOf(table, marks, cell, inside)) {
    const own: Shift = { ...atom, sign: 1 }
    for (const partner of [null, ...partnersOf(table, marks, atom, inside)]) {
      const pair: readonly Shift[] = partner === null ? [own] : [own, { ...atom, leaf: partner, sign: -1 }]
      for (const column of [null, ...columnsBeside(table, marks, atom)]) {
        const change = column === null ? pair : compensated(table, pair, column)
        if (change !== null && isPossible(table, change)) yield change
      }
    }
  }
}

function opposite({ sign }: Shift): 1 | -1 {
  return sign === 1 ? -1 : 1
}

/** The change with each case taken back in another modality, there or beside; null where there are none to take. */
function compensated(table: CaseTable, pair: readonly Shift[], column: number): readonly Shift[] | null {
  const back: Shift[] = []
  for (const shift of pair) {
    const leaf = has(table, { ...shift, column }) ? shift.leaf : largestBeside(table, { ...shift, column })
    if (leaf === null) return null
    back.push({ leaf, year: shift.year, column, sign: opposite(shift) })
  }
  return [...pair, ...back]
}

/** The leaf of the same provincia with most cases of the year and modality. */
function largestBeside(table: CaseTable, { leaf, year, column }: Atom): number | null {
  const chain = table.chains[leaf * table.years.length + year] ?? []
  const siblings = chain.length > 1 ? (table.children[chain[1] ?? -1] ?? []) : []
  let [best, most] = [null as number | null, 0]
  for (const sibling of siblings) {
    const value = has(table, { leaf: sibling, year, column })
      ? (table.values[cellOf(table, sibling, year, column)] ?? 0)
      : 0
    if (value > most) [best, most] = [sibling, value]
  }
  return best
}

/** Whether there are cases to move one way or the other: a count that is taken from keeps one. */
function isPossible(table: CaseTable, change: readonly Shift[]): boolean {
  let [forth, back] = [true, true]
  for (const shift of change) {
    if (!has(table, shift)) return false
    if ((table.values[cellOf(table, shift.leaf, shift.year, shift.column)] ?? 0) > 1) continue
    if (shift.sign === 1) back = false
    else forth = false
  }
  return forth || back
}

function has(table: CaseTable, { leaf, year, column }: Atom): boolean {
  return isLeaf(table, leaf, year) && (table.values[cellOf(table, leaf, year, column)] ?? 0) > 0
}

function isLeaf(table: CaseTable, unit: number, year: number): boolean {
  return (table.chains[unit * table.years.length + year]?.length ?? 0) > 0
}

/** Units inside one, itself included. */
function unitsInside(table: CaseTable, unit: number): ReadonlySet<number> {
  const inside = new Set<number>([unit])
  for (const each of inside) for (const child of table.children[each] ?? []) inside.add(child)
  return inside
}

/** Whether the unit's count of the year has the leaf's in it. */
function reaches(table: CaseTable, leaf: number, year: number, unit: number): boolean {
  return table.chains[leaf * table.years.length + year]?.includes(unit) ?? false
}

function atomsOf(table: CaseTable, marks: Uint8Array, cell: number, inside: ReadonlySet<number>): readonly Atom[] {
  const [unit = 0] = inside
  const slice = Math.floor(cell / table.columns) % table.slices
  const column = cell % table.columns
  const years = slice < table.years.length ? [slice] : [slice - table.years.length, slice - table.years.length + 1]
  const columns = column === 0 ? Array.from({ length: table.columns - 1 }, (_, at) => at + 1) : [column]
  const found: Atom[] = []
  for (const leaf of inside) {
    for (const year of years.filter((each) => reaches(table, leaf, each, unit))) {
      for (const each of columns) if (has(table, { leaf, year, column: each })) found.push({ leaf, year, column: each })
    }
    if (found.length > 40) break
  }
  return hiddenFirst(table, marks, found).slice(0, ATOMS)
}

function hiddenFirst(table: CaseTable, marks: Uint8Array, atoms: readonly Atom[]): readonly Atom[] {
  const isTold = ({ leaf, year, column }: Atom) => (marks[cellOf(table, leaf, year, column)] === TOLD ? 1 : 0)
  return atoms.toSorted((a, b) => isTold(a) - isTold(b))
}

/** Other leaves with cases of the same year and modality: the nearest by code, those already hidden before the rest. */
function partnersOf(table: CaseTable, marks: Uint8Array, atom: Atom, inside: ReadonlySet<number>): readonly number[] {
  const near: number[] = []
  const hidden: number[] = []
  for (let away = 1; away <= SCANNED && (near.length < PARTNERS || hidden.length < PARTNERS); away += 1) {
    for (const leaf of [atom.leaf - away, atom.leaf + away]) {
      if (
        inside.has(leaf) ||
        !has(table, { ...atom, leaf }) ||
        !isPossible(table, [
          { ...atom, sign: 1 },
          { ...atom, leaf, sign: -1 },
        ])
      )
        continue
      const list = marks[cellOf(table, leaf, atom.year, atom.column)] === TOLD ? near : hidden
      if (list.length < PARTNERS) list.push(leaf)
    }
  }
  return [...hidden, ...near]
}

function columnsBeside(table: CaseTable, marks: Uint8Array, atom: Atom): readonly number[] {
  const others = Array.from({ length: table.columns - 1 }, (_, at) => at + 1).filter((column) => column !== atom.column)
  const own = hiddenFirst(
    table,
    marks,
    others.map((column) => ({ ...atom, column })).filter((each) => has(table, each)),
  )
  const beside = others.filter(
    (column) => !has(table, { ...atom, column }) && largestBeside(table, { ...atom, column }) !== null,
  )
  return [...own.map(({ column }) => column), ...beside].slice(0, OTHERS)
}

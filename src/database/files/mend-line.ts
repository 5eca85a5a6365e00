import { bareEnd, endOfCell, type Marks } from './quoted-record.ts'

/** What is left of a line as cells, and how many of its quotes mean nothing. */
interface Reading {
  readonly cost: number
  readonly cells: readonly string[]
}

/** More irregular quotes than these, and nobody can tell what the line meant. */
const MOST_STRAYS = 4
const LONGEST = 20_000
const WIDEST = 100
/** Cells that are tried before a line is left as it is: no line keeps the reader busy. */
const MOST_TRIED = 1_000

/**
 * The cells of a line that has `width` of them when the fewest of its quotes are taken for characters; null where no
 * reading has that number, or the line holds another kind of line end.
 */
export function mendLine(line: string, marks: Marks, width: number): readonly string[] | null {
  if (width < 2 || width > WIDEST || line.length > LONGEST || /[\r\n]/.test(line)) return null
  const known = new Map<string, Reading | null>()
  let tried = 0
  const best = (at: number, left: number): Reading | null => {
    const key = `${at} ${left}`
    const seen = known.get(key)
    if (seen !== undefined) return seen
    let found: Reading | null = null
    tried += 1
    for (const { end, cell, cost } of left < 1 || tried > MOST_TRIED ? [] : waysOf(line, at, marks)) {
      const rest = end >= line.length ? (left === 1 ? NOTHING : null) : best(end + marks.delimiter.length, left - 1)
      if (rest !== null && (found === null || cost + rest.cost < found.cost))
        found = { cost: cost + rest.cost, cells: [cell, ...rest.cells] }
    }
    known.set(key, found)
    return found
  }
  const read = best(0, width)
  return read === null || tried > MOST_TRIED || read.cost > MOST_STRAYS ? null : read.cells
}

const NOTHING: Reading = { cost: 0, cells: [] }

interface Way {
  readonly end: number
  readonly cell: string
  readonly cost: number
}

/** The ways to read the cell that begins there: in quotes, to each quote that could close it, and as it stands. */
function waysOf(line: string, at: number, marks: Marks): readonly Way[] {
  const { quote } = marks
  const end = bareEnd(line, at, marks)
  const bare = line.slice(at, end)
  const strays = bare.split(quote).length - 1
  const asItStands = { end, cell: bare, cost: strays > 0 ? 1 : 0 }
  return line[at] === quote ? [...inQuotes(line, at, marks), asItStands] : [asItStands]
}

function inQuotes(line: string, from: number, marks: Marks): readonly Way[] {
  const { quote } = marks
  const ways: Way[] = []
  let [cell, cost, start] = ['', 0, from + 1]
  for (let at = line.indexOf(quote, start); at >= 0 && ways.length < MOST_STRAYS; at = line.indexOf(quote, start)) {
    const inside = cell + line.slice(start, at)
    if (line[at + 1] === quote) {
      // A pair is one quote of the cell, unless the second closes it.
      const end = endOfCell(line, at + 2, marks)
      if (end >= 0) ways.push({ end, cell: inside + quote, cost: cost + 1 })
      cell = inside + quote
      start = at + 2
      continue
    }
    const end = endOfCell(line, at + 1, marks)
    if (end >= 0) ways.push({ end, cell: inside, cost })
    cell = inside + quote
    cost += 1
    start = at + 1
  }
  return ways
}

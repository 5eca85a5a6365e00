import type { Sheet } from '../files/index.ts'
import { foldText } from './fold-text.ts'
import { specsOf } from './match-columns.ts'
import { partOfTitle, periodWords } from './periods.ts'
import type { TablePlan } from './plan-table.ts'
import { unitWords } from './rate-words.ts'
import { figureYear, isOfSeveralYears, withoutYears, yearIn } from './year-in.ts'

/** Words that a header of a figure may have or not without being another figure's. */
const FILLER = /\b(N|NRO|NUMERO|CANTIDAD|TOTAL|DE|DEL|LA|LAS|LOS|EN|EL|ANO)\b/g

/**
 * What sheets of one table agree on, in whatever order their columns are: the kind, the canonical columns, and of each
 * figure its own header but for its year, since cases received and cases closed are both cases.
 */
export function likenessOf(plan: TablePlan): string {
  const { kind, header } = plan
  const figures = figureNames(plan)
  const columns = [...header.match.mapping].flatMap(([name, found]) =>
    found.map((column) => {
      const folded = header.folded[column] ?? ''
      if (figures.has(name)) return `${name} ${found.length > 1 ? folded : plainFigure(folded)}`
      return found.length > 1 || folded.includes('RENIEC') ? `${name} ${folded}` : name
    }),
  )
  return [kind.id, ...columns.sort(), titlesSay(plan)].join('|')
}

function plainFigure(folded: string): string {
  const [year, isOfOne] = [figureYear(folded), !isOfSeveralYears(folded)]
  const text = isOfOne ? `${withoutYears(folded)}${year === null ? '' : ' +'}` : folded
  return text.replace(FILLER, ' ').replace(/\s+/g, ' ').trim()
}

function figureNames({ kind }: TablePlan): ReadonlySet<string> {
  return new Set(specsOf(kind).flatMap(({ name, number }) => (number === undefined ? [] : [name])))
}

/** The year that the headers of all a sheet's figures state; null where they state none, or several. */
export function headerYear({ kind, header }: TablePlan): number | null {
  const columns = (kind.dated?.columns ?? []).flatMap((name) => header.match.mapping.get(name) ?? [])
  const years = new Set(columns.map((column) => figureYear(header.folded[column] ?? '')))
  const [year = null] = years
  return years.size === 1 ? year : null
}

/** Sheets of one table with their cells in the columns of the first, its own further ones after them. */
export function alignSheets(plans: readonly TablePlan[]): readonly TablePlan[] {
  const [first] = plans
  if (first === undefined || !differ(plans)) return plans
  const slots = new Map(slotsOf(first).map((slot, column) => [slot, column]))
  const texts = [...first.header.texts]
  const targets = plans.map((plan) =>
    slotsOf(plan).map((slot, column) => {
      const at = slots.get(slot) ?? texts.length
      if (at === texts.length) texts.push(plan.header.texts[column] ?? '')
      slots.set(slot, at)
      return at
    }),
  )
  return plans.map((plan, at) => {
    const sheet = moved(plan.sheet, targets[at] ?? [])
    if (plan !== first) return { ...plan, sheet }
    return { ...plan, sheet: withHeader(sheet, first.header.last, texts), header: { ...first.header, texts } }
  })
}

/** Whether not all headers are the same, word by word and column by column. */
export function differ(plans: readonly TablePlan[]): boolean {
  return new Set(plans.map(headerKey)).size > 1
}

export function headerKey(plan: TablePlan): string {
  return `${plan.kind.id} ${plan.header.folded.join('|')} ${titlesSay(plan)}`
}

/** What only the lines above a header say of its figures: their unit, and whether they are of part of a year. */
function titlesSay(plan: TablePlan): string {
  const units = new Set(linesAbove(plan).map((text) => unitWords(foldText(text))))
  return [...units, periodOf(plan) === '' ? '' : 'parte'].filter((text) => text !== '').join(', ')
}

/** The part of a year that a sheet's name or a line above its header says, as it can be read again; empty without. */
export function periodOf(plan: TablePlan): string {
  if (plan.kind.id !== 'violencia' || plan.header.match.mapping.has('periodo')) return ''
  const said = [plan.sheet.name, ...linesAbove(plan)].find((text) => partOfTitle(text) !== null) ?? ''
  const year = yearIn(said)
  return [periodWords(said), ...(year === null ? [] : [year])].join(' ').trim()
}

function linesAbove({ sheet, header }: TablePlan): readonly string[] {
  return sheet.cells.slice(0, header.first).flat()
}

/** What each column of a sheet is known by in another: its canonical name, or its own header; each once. */
function slotsOf({ header, sheet }: TablePlan): readonly string[] {
  const names = new Map(
    [...header.match.mapping].flatMap(([name, columns]) =>
      columns.map((column) => [column, columns.length > 1 ? `=${name} ${header.folded[column] ?? ''}` : `=${name}`]),
    ),
  )
  const width = Math.max(header.texts.length, ...sheet.cells.map(({ length }) => length))
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, column) => {
    const slot = names.get(column) ?? header.folded[column] ?? ''
    const nth = seen.get(slot) ?? 0
    seen.set(slot, nth + 1)
    return nth === 0 ? slot : `${slot} #${nth}`
  })
}

function moved(sheet: Sheet, targets: readonly number[]): Sheet {
  if (targets.every((target, column) => target === column)) return sheet
  const of = (marked: readonly number[]) => marked.map((column) => targets[column] ?? column)
  return {
    ...sheet,
    cells: sheet.cells.map((cells) => {
      const row = Array.from(
        { length: Math.max(0, ...cells.map((_, column) => (targets[column] ?? column) + 1)) },
        () => '',
      )
      cells.forEach((cell, column) => (row[targets[column] ?? column] = cell))
      return row
    }),
    merges: sheet.merges.flatMap((merge) =>
      merge.cols > 1 ? [] : [{ ...merge, col: targets[merge.col] ?? merge.col }],
    ),
    dates: sheet.dates.map(of),
    percents: sheet.percents.map(of),
  }
}

function withHeader(sheet: Sheet, last: number, texts: readonly string[]): Sheet {
  const own = sheet.cells[last] ?? []
  const row = texts.map((text, column) => (column < own.length ? (own[column] ?? '') : text))
  return { ...sheet, cells: sheet.cells.map((cells, at) => (at === last ? row : cells)) }
}

/** The sheet without the years that the headers of its figures state, where a column of its own states them. */
export function withoutHeaderYears({ kind, header, sheet }: TablePlan): Sheet {
  const figures = new Set((kind.dated?.columns ?? []).flatMap((name) => header.match.mapping.get(name) ?? []))
  const cells = sheet.cells.map((row, at) =>
    at < header.first || at > header.last
      ? row
      : row.map((cell, column) => (figures.has(column) ? withoutYears(cell).trim() : cell)),
  )
  return { ...sheet, cells }
}

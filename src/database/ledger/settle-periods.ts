import { cellsBelow } from './column-cells.ts'
import {
  isPartial,
  isSoleMonth,
  monthsIn,
  monthsInCell,
  numeralInCell,
  monthsUntil,
  monthWords,
  numeralWords,
  partOfHeader,
  partOfTitle,
  rangeWords,
  type Periods,
} from './periods.ts'
import type { TablePlan } from './plan-table.ts'
import { answerTo, type Answers, type Question } from './questions.ts'
import { notesOf, type Years } from './settle-years.ts'
import { figureYear, yearIn, yearText } from './year-in.ts'

const PART = 'parte_de_anio'
const NUMERALS = 'numerales_de_periodo'

/**
 * Decided over the whole table: twelve months in rows of their own are a whole year, six are not. Where a title's month
 * may be no more than its date, the figures are of that month until a person says otherwise.
 */
export function settlePeriods(
  plan: TablePlan,
  stated: Years,
  answers: Answers,
): { readonly periods: Periods; readonly questions: readonly Question[] } {
  const { header, sheet, kind } = plan
  // Cases are the only figures that add up over a year.
  if (kind.id !== 'violencia' || kind.dated === undefined)
    return { periods: { columns: new Map(), years: new Map() }, questions: [] }
  const figures = kind.dated.columns.flatMap((name) => header.match.mapping.get(name) ?? [])
  const columns = new Map(
    figures.flatMap((column) => {
      const part = partOfHeader(header.texts[column] ?? '')
      return part === null ? [] : [[column, part] as const]
    }),
  )
  // Rows that say their own months go before what a title says of them.
  const titles = rowsSayMonths(plan) ? [] : [sheet.name, ...sheet.cells.slice(0, header.first).flat()]
  const latest = latestYear(plan, figures)
  const notes = yearsOfNotes(notesOf(sheet, header.last), latest)
  const ofMonth = monthQuestions(plan, titles, stated, answers)
  const isDate = ofMonth.some(({ answer }) => answer === 'no')
  const ofNumerals = numeralQuestions(plan, answers)
  const proven = isDate ? titles.filter((title) => !isSoleMonth(title)) : titles
  // A name like «ene-jun» beside columns of whole years speaks of the column that says it too.
  const ofTitles = yearsOfTitles(proven, latest).filter(([year]) => year !== '' || columns.size === 0)
  const years = new Map([...notes, ...ofTitles, ...yearsOfRows(plan, numeralsOf(ofNumerals))])
  return { periods: { columns, years }, questions: [...ofMonth, ...ofNumerals] }
}

// Asked only of a month whose year the table has figures of.
function monthQuestions(plan: TablePlan, titles: readonly string[], stated: Years, answers: Answers): Question[] {
  const [column] = plan.header.match.mapping.get('anio') ?? []
  const rows = column === undefined ? [] : [...cellsBelow(plan, column)].map(yearText)
  const held = new Set([...rows, ...[...stated.byColumn.values(), stated.year].map(String)])
  const found = titles.filter(isSoleMonth).flatMap((title) => {
    const year = yearIn(title)
    return year === null || held.has(String(year)) ? [[partOfTitle(title), year].filter(Boolean).join(' de ')] : []
  })
  const [example] = found
  if (example === undefined) return []
  const count = plan.sheet.cells.length - plan.header.last - 1
  const answer = answerTo(answers, PART, PART)
  return [{ key: PART, kind: PART, column: '', count, example, answer, assumed: 'si' }]
}

// What reaches to a month of no stated year is of the latest; the others were over.
function latestYear(plan: TablePlan, figures: readonly number[]): string {
  const [column] = plan.header.match.mapping.get('anio') ?? []
  const rows = column === undefined ? [] : [...new Set(cellsBelow(plan, column))].map(yearText).filter(isYear)
  const headers = figures.flatMap((figure) => figureYear(plan.header.folded[figure] ?? '') ?? []).map(String)
  return (column === undefined ? headers : rows).sort().at(-1) ?? ''
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text)
}

// Up to a second numeral they may be halves or quarters; a third one is a quarter's. While nobody says, they are parts
// of the year as quarters are, told by their numerals and not by months.
function numeralQuestions(plan: TablePlan, answers: Answers): Question[] {
  const column = periodColumn(plan)
  if (column === undefined) return []
  const written = [...cellsBelow(plan, column)].flatMap((cell) => numeralInCell(cell) ?? [])
  const numerals = [...new Set(written)].sort()
  if (numerals.length === 0 || numerals.some((numeral) => /^(III|IV)$/.test(numeral))) return []
  const [header, example] = [plan.header.texts[column] ?? '', numerals.join(' y ')]
  const answer = answerTo(answers, NUMERALS, NUMERALS)
  return [
    { key: NUMERALS, kind: NUMERALS, column: header, count: written.length, example, answer, assumed: 'trimestres' },
  ]
}

function numeralsOf([question]: readonly Question[]): 2 | 4 | null {
  if (question === undefined || question.answer === 'trimestres') return 4
  return question.answer === 'semestres' ? 2 : null
}

function periodColumn({ header: { match } }: TablePlan): number | undefined {
  return (match.mapping.get('periodo') ?? match.mapping.get('mes'))?.[0]
}

function rowsSayMonths(plan: TablePlan): boolean {
  const column = periodColumn(plan)
  return column !== undefined && [...cellsBelow(plan, column)].some((cell) => monthsInCell(cell, 4) !== null)
}

/** The years that the rows leave a part out of; numerals of nobody knows what are no whole year. */
function yearsOfRows(plan: TablePlan, numerals: 2 | 4 | null): (readonly [string, string])[] {
  const { mapping } = plan.header.match
  const column = periodColumn(plan)
  if (column === undefined) return []
  const [yearColumn] = mapping.get('anio') ?? []
  const years = yearColumn === undefined ? null : [...cellsBelow(plan, yearColumn)].map(yearText)
  const covered = new Map<string, Set<number>>()
  const open = new Map<string, Set<string>>()
  let row = 0
  for (const cell of cellsBelow(plan, column)) {
    const year = years === null ? String(yearIn(cell) ?? '') : (years[row] ?? '')
    row += 1
    // A month beside a blank year is of no year.
    if (year === '' && years !== null) continue
    const numeral = numerals === null ? numeralInCell(cell) : undefined
    if (numeral !== undefined) open.set(year, (open.get(year) ?? new Set()).add(numeral))
    const months = monthsInCell(cell, numerals)
    if (months === null) continue
    const seen = covered.get(year) ?? new Set<number>()
    covered.set(year, seen)
    for (let month = months[0]; month <= months[1]; month += 1) seen.add(month)
  }
  return [
    ...[...covered]
      .filter(([, months]) => months.size < 12)
      .map(([year, months]) => [year, monthWords(months)] as const),
    ...[...open].map(([year, parts]) => [year, numeralWords(parts)] as const),
  ]
}

function yearsOfTitles(titles: readonly string[], latest: string): (readonly [string, string])[] {
  return titles.flatMap((title): (readonly [string, string])[] => {
    const part = partOfTitle(title)
    const unstated = monthsUntil(title) === null ? '' : latest
    return part === null ? [] : [[String(yearIn(title) ?? unstated), part]]
  })
}

// A note may speak of months for many reasons: it limits figures where it says up to when they reach, or of which year.
function yearsOfNotes(notes: readonly string[], latest: string): (readonly [string, string])[] {
  return notes.flatMap((note): (readonly [string, string])[] => {
    const year = yearIn(note)
    const months = monthsUntil(note) ?? (year === null ? null : monthsIn(note))
    return months === null || !isPartial(months) ? [] : [[String(year ?? latest), rangeWords(months)]]
  })
}

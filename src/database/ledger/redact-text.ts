import {
  looksLikePerson,
  NAME_MARK,
  PERSONAL_KINDS,
  withoutPersonalText,
  withoutReserved,
  type ReservedText,
} from '../../domain/disclosure/index.ts'
import type { Correction } from './account.ts'
import { foldText } from './fold-text.ts'
import { specsOf } from './match-columns.ts'
import { holdsPersonNames } from './person-names.ts'
import type { TablePlan } from './plan-table.ts'
import { answerTo, type Answers, type Question } from './questions.ts'
import type { WithheldText } from './withheld.ts'
import { TERRITORY_COLUMNS } from './territory-columns.ts'

const KEY = 'texto_reservado'
/** Columns of codes and places, whose digits are nobody's. */
const CODES = new Set([
  'ubigeo',
  'otro_ubigeo',
  'ubigeo_reniec',
  'ccdd',
  'ccpp',
  'ccdi',
  'anio',
  'mes',
  'periodo',
  'lat',
  'lon',
])
/** Columns of words that are sorted by; what they say of a refuge decides its whole row. */
const SORTED = new Set(['tipo', 'modalidad', 'servicio', 'indicador', 'nivel', 'etapa', 'instrumento'])
/** Columns of free text that a file may fill with names of persons. */
const FREE = new Set(['nombre', 'operador', 'observacion'])
const REMEMBERED = 20_000
/** What a column of persons that is kept knowingly may hold. */
const OF_PERSONS: ReadonlySet<string> = new Set([...PERSONAL_KINDS, 'nombre'])

/**
 * Leaves out of the cells of a table what they hold of persons and of the place of a refuge, but for what a person
 * keeps knowingly.
 */
export class TextRedactor {
  readonly #names = new Map<number, string>()
  readonly #figures = new Set<number>()
  readonly #personal: ReadonlySet<number>
  readonly #people: ReadonlySet<number>
  readonly #kept: ReadonlyMap<number, ReadonlySet<string>>
  readonly #known = new Map<string, ReservedText>()

  /**
   * `keptPersonal` are columns of persons that are kept knowingly: they are seen while the file is reviewed and go no
   * further.
   */
  constructor(plan: TablePlan, answers: Answers, keptPersonal: ReadonlySet<number>) {
    this.#personal = keptPersonal
    const figures = new Set(
      specsOf(plan.kind).flatMap(({ name, number, date }) => (number || date || CODES.has(name) ? [name] : [])),
    )
    for (const [name, columns] of plan.header.match.mapping)
      for (const column of columns) {
        this.#names.set(column, name)
        if (figures.has(name)) this.#figures.add(column)
      }
    this.#kept = keptKinds(answers)
    this.#people = new Set(
      [...this.#names].flatMap(([column, name]) => (holdsPeople(plan, column, name) ? column : [])),
    )
  }

  /** The cell as it may be kept and told, and what it holds. */
  redact(column: number, cell: string): ReservedText {
    if (cell === '' || (this.#figures.has(column) && !/[\p{L}@＠]/u.test(cell))) return untouched(cell)
    const key = `${column} ${cell}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const redacted = this.#read(column, cell)
    if (this.#known.size < REMEMBERED) this.#known.set(key, redacted)
    return redacted
  }

  /** Whether the column is read as figures, dates or codes. */
  isFigure(column: number): boolean {
    return this.#figures.has(column)
  }

  #read(column: number, cell: string): ReservedText {
    const isPersonal = this.#personal.has(column)
    const kept = new Set([...(this.#kept.get(column) ?? []), ...(isPersonal ? OF_PERSONS : [])])
    if (!isPersonal && this.#people.has(column) && looksLikePerson(cell))
      return { text: kept.has('nombre') ? cell : NAME_MARK, kinds: ['nombre'] }
    const { text, kinds } = this.#mayTellOfRefuge(column)
      ? withoutReserved(cell, kept)
      : withoutPersonalText(cell, kept)
    return { text, kinds: isPersonal ? kinds.filter((kind) => !OF_PERSONS.has(kind)) : kinds }
  }

  #mayTellOfRefuge(column: number): boolean {
    const name = this.#names.get(column) ?? ''
    return !SORTED.has(name) && !TERRITORY_COLUMNS.some((each) => each.name === name)
  }
}

function holdsPeople(plan: TablePlan, column: number, name: string): boolean {
  if (!FREE.has(name) || plan.kind.table === 'territorios') return false
  const rows = plan.sheet.cells.slice(plan.header.last + 1)
  const places = TERRITORY_COLUMNS.flatMap((each) => plan.header.match.mapping.get(each.name) ?? [])
  const said = (row: number, at: number) => foldText(rows[row]?.[at] ?? '')
  return holdsPersonNames(
    rows.map((cells) => cells[column] ?? ''),
    (row) => places.some((at) => said(row, at) === said(row, column)),
  )
}

/** What each row lost of its texts, told without a word of it; what a person keeps knowingly is not lost. */
export function textCorrections(
  { header, sheet }: TablePlan,
  texts: readonly WithheldText[],
  answers: Answers,
): ReadonlyMap<number, readonly Correction[]> {
  const kept = keptKinds(answers)
  const byRow = new Map<number, Correction[]>()
  for (const { row, column, kind } of texts) {
    if (kind !== 'refugio' && kept.get(column)?.has(kind) === true) continue
    const rule = kind === 'refugio' || kind === 'refugio_en_duda' ? 'texto_de_refugio_omitido' : 'dato_personal_omitido'
    const line = sheet.lines[row] ?? row + 1
    const correction: Correction = { line, column: header.texts[column] ?? '', before: '', after: '', rule }
    byRow.set(row, [...(byRow.get(row) ?? []), correction])
  }
  return byRow
}

function untouched(text: string): ReservedText {
  return { text, kinds: [] }
}

/**
 * What is asked of each column whose texts hold something of a kind; until it is answered, it is left out. It repeats
 * none of them. Of what surely tells of a refuge nothing is asked: nobody may keep it (METHOD §5).
 */
export function textQuestions({ header }: TablePlan, texts: readonly WithheldText[], answers: Answers): Question[] {
  const counts = new Map<string, { readonly text: WithheldText; count: number }>()
  for (const text of texts) {
    if (text.kind === 'refugio') continue
    const key = `${KEY} ${text.column} ${text.kind}`
    const counted = counts.get(key) ?? { text, count: 0 }
    counted.count += 1
    counts.set(key, counted)
  }
  return [...counts].map(([key, { text: each, count }]) => ({
    key,
    kind: KEY,
    column: header.texts[each.column] ?? '',
    count,
    example: each.kind,
    answer: answerTo(answers, key, KEY),
    assumed: 'omitir',
  }))
}

function keptKinds(answers: Answers): ReadonlyMap<number, ReadonlySet<string>> {
  const kept = new Map<number, Set<string>>()
  for (const [key, answer] of answers) {
    const [name, column = '', kind = ''] = key.split(' ')
    if (name !== KEY || answer !== 'conservar') continue
    kept.set(Number(column), (kept.get(Number(column)) ?? new Set()).add(kind))
  }
  return kept
}

import { isDay } from '../calendar/index.ts'
import { findColumns, type AnswerColumns, type PlaceRole } from './answer-columns.ts'
import { ACTORS, MOST_ANSWERS, type Actor, type Answered, type Asked, type Capacity } from './instrument.ts'
import { wordingKey, type Place, type PlaceWords } from './find-place.ts'
import { scorerOf, type Scored } from './score-answer.ts'
import { plainWords } from '../untrusted/index.ts'

/** Why a row is left out: its instancia or its kind of actor cannot be told, or it answers nothing. */
export type RowFault = 'territorio' | 'actor' | 'vacia'

/** How rows that tell no instancia name theirs, and the lines that do. */
export interface UnplacedName {
  /** By which a person's answer is remembered. */
  readonly naming: string
  readonly words: PlaceWords
  readonly lines: readonly number[]
}

/** What a file of answers holds; nothing of who answered but the instancia and the kind of actor. */
export interface AnswersRead {
  readonly answers: readonly Answered[]
  readonly faults: readonly { readonly line: number; readonly fault: RowFault }[]
  /** Each wording of an instancia that cannot be told, once; the most frequent first. */
  readonly unplaced: readonly UnplacedName[]
  /** Capacities whose question no column asks. */
  readonly unasked: readonly string[]
  /** Answers that are none of what their question offers; they count as not given. */
  readonly unread: number
  /** Columns that were not read: mails, names and whatever else. */
  readonly dropped: number
  /** The last day on which somebody answered, AAAA-MM-DD; null where none is told. */
  readonly on: string | null
}

/** How the rows are placed: the instancia that words mean, and the kind of actor of those that say none. */
export interface Placing {
  readonly findPlace: (words: PlaceWords) => Place | null
  readonly actor: Actor | null
}

const ACTOR_WORDS: readonly (readonly [Actor, RegExp])[] = [
  ['secretaria_tecnica', /secretari\w* tecnic|gerencia de desarrollo social|gerente de desarrollo social|\bgds\b/],
  ['presidencia', /presiden|alcald|gobernador|teniente alcalde/],
  ['equipo_tecnico', /equipo tecnico|especialista|asistente tecnic|\btecnico\b|\btecnica\b/],
  ['entidad_integrante', /integrante|miembro|representante|titular|altern|entidad/],
]

/** The kind of actor that a text says; null when it says none. */
export function actorOf(text: string): Actor | null {
  const plain = plainWords(text)
  const exact = ACTORS.find((actor) => plainWords(actor) === plain)
  return exact ?? ACTOR_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null
}

/** Reads the answers of a digital form; null when no column asks a question of the instrument. */
export function readAnswers(
  cells: readonly (readonly string[])[],
  capacities: readonly Capacity[],
  placing: Placing,
): AnswersRead | null {
  const columns = findColumns(cells, capacities)
  if (columns.questions.every((each) => each.length === 0)) return null
  const { days, unplaced, ...rows } = readRows(cells, columns, capacities.map(scorerOf), placing)
  return {
    ...rows,
    unplaced: unplaced.toSorted((a, b) => b.lines.length - a.lines.length),
    unasked: capacities.flatMap(({ id }, place) => (columns.questions[place]?.length === 0 ? [id] : [])),
    dropped: columns.dropped,
    on: days.sort().at(-1) || null,
  }
}

function readRows(
  cells: readonly (readonly string[])[],
  columns: AnswerColumns,
  scorers: readonly ReturnType<typeof scorerOf>[],
  placing: Placing,
) {
  const answers: Answered[] = []
  const faults: { line: number; fault: RowFault }[] = []
  const days: string[] = []
  const unplaced = new Map<string, Unplaced>()
  let unread = 0
  for (const [index, row] of cells.slice(columns.heads, MOST_ANSWERS + columns.heads).entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const scored = columns.questions.map((own, at): Scored => scorers[at]?.(answerIn(row, own)) ?? null)
    const line = index + columns.heads + 1
    const words = wordsIn(row, columns)
    const read = rowOf(row, columns, { ...placing, words }, scored)
    if (typeof read === 'string') {
      faults.push({ line, fault: read })
      if (read === 'territorio') noteUnplaced(unplaced, words, line)
      continue
    }
    unread += scored.filter((each) => each === 'unread').length
    answers.push(read)
    days.push(dayIn(at(row, columns, 'cuando')) ?? '')
  }
  return { answers, faults, days, unread, unplaced: [...unplaced.values()] }
}

interface Unplaced extends UnplacedName {
  readonly lines: number[]
}

/** What says nothing of an instancia at all is not a name of one. */
function noteUnplaced(unplaced: Map<string, Unplaced>, words: PlaceWords, line: number): void {
  const naming = wordingKey(words)
  if (!/[^|]/.test(naming)) return
  const known = unplaced.get(naming)
  if (known === undefined) unplaced.set(naming, { naming, words, lines: [line] })
  else known.lines.push(line)
}

function wordsIn(row: readonly string[], columns: AnswerColumns): PlaceWords {
  const word = (role: PlaceRole) => at(row, columns, role)
  return {
    ubigeo: word('ubigeo'),
    region: word('region'),
    provincia: word('provincia'),
    distrito: word('distrito'),
    nivel: word('nivel'),
    lugar: word('lugar'),
  }
}

function rowOf(
  row: readonly string[],
  columns: AnswerColumns,
  { findPlace, actor: usual, words }: Placing & { readonly words: PlaceWords },
  scored: readonly Scored[],
): Answered | RowFault {
  if (scored.every((each) => each === null)) return 'vacia'
  const place = findPlace(words)
  if (place === null) return 'territorio'
  const actor = actorOf(at(row, columns, 'actor')) ?? usual
  return actor === null ? 'actor' : { ...place, actor, points: scored.map((each) => (each === 'unread' ? null : each)) }
}

function at(row: readonly string[], { roles }: AnswerColumns, role: PlaceRole): string {
  const column = roles.get(role)
  return column === undefined ? '' : (row[column] ?? '').trim()
}

/** What a row answers in the columns of a question, one after another. */
function answerIn(row: readonly string[], columns: readonly number[]): string {
  const [first = -1] = columns
  if (columns.length <= 1) return row[first] ?? ''
  return columns
    .map((column) => (row[column] ?? '').trim())
    .filter((text) => text !== '')
    .join('; ')
}

/** The day of a stamp: AAAA-MM-DD, AAAA/MM/DD, or day or month first with what can only be the day told apart. */
function dayIn(text: string): string | null {
  const [, year, month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text) ?? []
  if (year !== undefined) return dayOf(year, month, day)
  const [, one = '', two = '', last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})/.exec(text) ?? []
  if (last === undefined) return null
  const whole = last.length === 2 ? `20${last}` : last
  return Number(two) > 12 ? dayOf(whole, one, two) : dayOf(whole, two, one)
}

function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** Who was asked: a table of instancia, kind of actor and how many; null when it has not those columns. */
export function readAsked(
  cells: readonly (readonly string[])[],
  { findPlace }: Pick<Placing, 'findPlace'>,
): readonly Asked[] | null {
  const { roles } = findColumns(cells, [])
  const count = (cells[0] ?? []).findIndex((cell) => plainWords(cell) === 'convocados')
  const actorAt = roles.get('actor')
  if (count < 0 || actorAt === undefined) return null
  return cells.slice(1, MOST_ANSWERS).flatMap((row) => {
    const word = (role: PlaceRole) => at(row, { roles, questions: [], dropped: 0, heads: 1 }, role)
    const [ubigeo, region, provincia, distrito] = [word('ubigeo'), word('region'), word('provincia'), word('distrito')]
    const place = findPlace({ ubigeo, region, provincia, distrito, nivel: word('nivel'), lugar: word('lugar') })
    const [actor, many] = [actorOf(row[actorAt] ?? ''), Number(row[count]?.trim() || Number.NaN)]
    const isCount = Number.isInteger(many) && many > 0 && many <= MOST_ANSWERS
    return place === null || actor === null || !isCount ? [] : [{ ...place, actor, count: many }]
  })
}

import type { Correction } from './account.ts'
import { FREE_TEXTS, holdsPersonalData, withoutPersonalData } from './personal-texts.ts'
import { answerTo, type Answers, type Question } from './questions.ts'

const KEY = 'datos_en_texto'

/** Whether a person keeps knowingly what free texts tell of persons. */
export function keepsTexts(answers: Answers): boolean {
  return answers.get(KEY) === 'conservar'
}

interface GuardedTable {
  readonly headers: readonly string[]
  readonly mapping: ReadonlyMap<string, readonly number[]>
}

/** Leaves what free texts tell of persons out of each row before it is read, unless a person keeps it knowingly. */
export class TextGuard {
  #found: readonly (readonly [column: number, masked: string])[] = []
  #count = 0
  #first = ''
  readonly #headers: readonly string[]
  readonly #columns: readonly number[]
  readonly #answers: Answers

  /** Columns of persons that were kept knowingly pass whole. */
  constructor({ headers, mapping }: GuardedTable, answers: Answers, kept: ReadonlySet<number>) {
    this.#headers = headers
    this.#columns = [...FREE_TEXTS].flatMap((name) => mapping.get(name) ?? []).filter((column) => !kept.has(column))
    this.#answers = answers
  }

  /** The row's cells as they may be read. */
  pass(cells: readonly string[]): readonly string[] {
    this.#found = this.#columns.flatMap((column) => {
      const cell = cells[column] ?? ''
      return holdsPersonalData(cell) ? [[column, withoutPersonalData(cell)] as const] : []
    })
    if (this.#found.length === 0) return cells
    if (this.#count === 0) this.#first = this.#headers[this.#found[0]?.[0] ?? 0] ?? ''
    this.#count += this.#found.length
    if (keepsTexts(this.#answers)) return cells
    const masked = new Map(this.#found)
    return cells.map((cell, column) => masked.get(column) ?? cell)
  }

  /** What was left out of the row that passed last, without a word of it. */
  corrections(line: number): Correction[] {
    if (keepsTexts(this.#answers)) return []
    return this.#found.map(([column, after]) => ({
      ...{ line, column: this.#headers[column] ?? '', before: '', after },
      rule: 'dato_personal_omitido',
    }))
  }

  /** Whether to keep it, when there was any; the question repeats none of it. */
  questions(): Question[] {
    const answer = answerTo(this.#answers, KEY, KEY)
    const [count, column] = [this.#count, this.#first]
    return count === 0 ? [] : [{ key: KEY, kind: KEY, column, count, example: '', answer, assumed: 'omitir' }]
  }
}

import { parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'

/** What one column of an answer must hold, in words for the complaint. */
export interface ColumnCheck<T> {
  readonly says: string
  readonly holds: (value: unknown) => value is T
  /** What a column says that is left out of kept facts, because all of it says so. */
  readonly usual?: T
}

/** The result schema of a question: one check for each property of its fact. */
export type ResultSchema<Fact> = { readonly [K in keyof Fact]-?: ColumnCheck<Fact[K]> }

/** An answer that is not what its question promises; names question, column and row (0-based). */
export class AnswerError extends Error {
  constructor(question: string, column: string, row: number, says: string, value: unknown) {
    super(
      `Question ${question}: column "${column}", row ${row} should be ${says} but is ${JSON.stringify(value) ?? 'absent'}`,
    )
    this.name = 'AnswerError'
  }
}

export const isUbigeo = check<Ubigeo>('a ubigeo', (value) => typeof value === 'string' && parseUbigeo(value) !== null)
export const isText = check<string>('text', (value) => typeof value === 'string')
export const isNumber = check<number>('a number', (value) => typeof value === 'number' && Number.isFinite(value))
export const isCount = check<number>('a count', (value) => Number.isSafeInteger(value) && (value as number) >= 0)
export const isBoolean = check<boolean>('true or false', (value) => typeof value === 'boolean')
export const isDate = check<string>(
  'an ISO date',
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
)

export function isOneOf<const V extends readonly string[]>(values: V): ColumnCheck<V[number]> {
  return check<V[number]>(`one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value))
}

export function orNull<T>(inner: ColumnCheck<T>): ColumnCheck<T | null> {
  return check<T | null>(`${inner.says} or null`, (value) => value === null || inner.holds(value))
}

/** The same column where kept facts may leave it out when all of it is one usual value. */
export function usually<T>(usual: T, inner: ColumnCheck<T>): ColumnCheck<T> {
  return { ...inner, usual }
}

function check<T>(says: string, test: (value: unknown) => boolean): ColumnCheck<T> {
  return { says, holds: (value): value is T => test(value) }
}

/** Rows as facts, each column checked; `cellOf` fetches a property of a row. Throws an AnswerError. */
export function checkedFacts<Fact>(
  question: string,
  schema: ResultSchema<Fact>,
  count: number,
  cellOf: (property: string, row: number) => unknown,
): Fact[] {
  const columns = Object.entries<ColumnCheck<unknown>>(schema)
  return Array.from({ length: count }, (_, row) => {
    const fact: Record<string, unknown> = {}
    for (const [property, { says, holds }] of columns) {
      const value = cellOf(property, row)
      if (!holds(value)) throw new AnswerError(question, property, row, says, value)
      fact[property] = value
    }
    return fact as Fact
  })
}

/** The SQL column of a property: populationYear → population_year. */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

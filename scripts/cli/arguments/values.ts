import type { Criterion, CriterionKey } from '../../../src/domain/criteria/index.ts'
import { weightsAreUsable, type Weights } from '../../../src/domain/ranking/index.ts'
import { UsageError } from '../failure.ts'
import { OPTIONS, type ChoiceName, type NumberName, type OptionName } from './options.ts'
import type { Given } from './read-arguments.ts'

/** The value of an option among those that the list declares, or the usual one; throws a UsageError that lists them. */
export function choiceOf<Name extends ChoiceName>(given: Given, name: Name): (typeof OPTIONS)[Name]['takes'][number] {
  const { takes, usual } = OPTIONS[name]
  return oneOf<(typeof OPTIONS)[Name]['takes'][number]>(given, name, takes, usual)
}

/** The value of an option among those admitted here, in capitals or not; throws a UsageError that lists them. */
export function oneOf<T extends string>(
  given: Pick<Given, 'values'>,
  name: OptionName,
  admitted: readonly T[],
  usual: T,
): T {
  const text = given.values.get(name)
  if (text === undefined) return usual
  const found = admitted.find((each) => each.toLowerCase() === text.trim().toLowerCase())
  if (found === undefined) throw new UsageError(`--${name} admite ${admitted.join(', ')}; no «${text}».`)
  return found
}

/** A number in the range that the list declares, with decimal point or comma, or the usual one. */
export function numberOf(given: Given, name: NumberName): number {
  const {
    takes: { from, to, whole },
    usual,
  } = OPTIONS[name]
  const text = given.values.get(name)
  if (text === undefined) return usual
  const value = whole ? parseWhole(text) : parseDecimal(text)
  if (value === null || value < from || value > to)
    throw new UsageError(`--${name} es un número ${whole ? 'entero ' : ''}entre ${from} y ${to}; no «${text}».`)
  return value
}

/** A real calendar date AAAA-MM-DD. */
export function dateOf(given: Given, name: OptionName, usual: string): string {
  const text = given.values.get(name)
  if (text === undefined) return usual
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (!Number.isFinite(time) || !new Date(time).toISOString().startsWith(text)) {
    throw new UsageError(`--${name} es una fecha del calendario escrita AAAA-MM-DD; no «${text}».`)
  }
  return text
}

/**
 * Weights `key=value,…` over the defaults of the criteria; throws a UsageError on an unknown key, a bad number, or all
 * zero.
 */
export function weightsOf(given: Given, criteria: readonly Criterion[]): Weights {
  const text = given.values.get('pesos')
  if (text === undefined) return {}
  const weights = new Map<CriterionKey, number>()
  for (const part of text.split(',')) {
    const { key, weight } = parseWeight(part, criteria)
    if (weights.has(key)) throw new UsageError(`En --pesos el criterio ${key} está repetido.`)
    weights.set(key, weight)
  }
  const read: Weights = Object.fromEntries(weights)
  if (!weightsAreUsable(criteria, read))
    throw new UsageError('En --pesos todos los pesos son cero: al menos uno debe ser mayor que cero.')
  return read
}

const WEIGHT_LIMIT = 1e6

function parseWeight(
  part: string,
  criteria: readonly Criterion[],
): { readonly key: CriterionKey; readonly weight: number } {
  const [name = '', value, ...rest] = part.split('=').map((piece) => piece.trim())
  const key = criteria.find((criterion) => criterion.key === name)?.key
  if (key === undefined)
    throw new UsageError(
      `--pesos no conoce el criterio «${name}»; los que hay son ${criteria.map((each) => each.key).join(', ')}.`,
    )
  const weight = value === undefined || rest.length > 0 ? null : parseDecimal(value)
  if (weight === null || weight < 0 || weight > WEIGHT_LIMIT)
    throw new UsageError(`En --pesos el peso de ${key} debe ser un número, cero o mayor; no «${value ?? ''}».`)
  return { key, weight }
}

function parseWhole(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

function parseDecimal(text: string): number | null {
  return /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null
}

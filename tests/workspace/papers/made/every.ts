import fc from 'fast-check'
import { ubigeo } from '../../../../src/domain/territory/index.ts'

/** A generator for each field that a type has, those that may be absent too: without one the types do not hold. */
type Fields<T> = { readonly [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> }
type Absentable<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T]

/** Any object of a type, every field of it generated, written in one order or the other. */
export function every<T extends object>(
  fields: Fields<T>,
  ...absent: readonly Extract<Absentable<T>, string>[]
): fc.Arbitrary<T> {
  const requiredKeys = Object.keys(fields).filter((key) => !absent.some((each) => each === key))
  const made = fc.record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys })
  return fc
    .tuple(made, fc.boolean())
    .map(([one, turned]) => (turned ? Object.fromEntries(Object.entries(one).reverse()) : one) as T)
}

/** Days, with a leap one. */
export const day = fc.constantFrom('2024-02-29', '2026-01-01', '2026-11-29', '2027-12-31')
export const dayOrNone = fc.option(day)
export const hourOrNone = fc.option(fc.constantFrom('00:00', '09:30', '23:59'))
export const yesNo = fc.option(fc.boolean())
/** What a person writes, without persons: signs that files, markup and spreadsheets mind, accents in both forms. */
export const text = fc
  .array(
    fc.constantFrom('acta', 'Ñuñoa', 'é', 'e\u0301', '=1+1', '<b>&amp;', ';', '"', '\\', '\n', '\u2028', '🧭', '  '),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(' '))
export const word = fc.constantFrom('a', 'acta-1', 'kit 07', 'ñ')
export const region = fc.constantFrom('01', '1501', '25').map(ubigeo)
export const provincia = fc.constantFrom('0101', '1801', '2001').map(ubigeo)
export const distrito = fc.constantFrom('010101', '150101', '180102').map(ubigeo)
export const place = fc.oneof(region, provincia, distrito)
export const digest = fc.stringMatching(/^[0-9a-f]{64}$/)
export const share = fc.constantFrom(0, 0.1, 1 / 3, 0.999999, 1)
export const soles = fc.option(fc.integer({ min: 0, max: 9_999_999 }))

/** A short list. */
export function some<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { maxLength: 2 })
}

/** A short list in which no two have the same key. */
export function someOnce<T>(one: fc.Arbitrary<T>, key: (each: T) => unknown): fc.Arbitrary<T[]> {
  return fc.uniqueArray(one, { maxLength: 2, selector: key })
}

/** One of a list. */
export function among<const T>(values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values)
}

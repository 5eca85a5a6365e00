import { ubigeo } from '../../src/domain/territory/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  anyOf,
  formatDate,
  formatNumber,
  formatPercent,
  joinDenied,
  joinWords,
  percentileRanks,
  percentileType7,
  verdictOf,
  type Verdict,
} from '../../src/domain/measure/index.ts'
import { povertyClass, povertyOf } from '../../src/domain/poverty/index.ts'
import { shownAt } from '../../src/domain/services/index.ts'

describe('a disjunction of three-valued parts', () => {
  const table: readonly (readonly [Verdict, Verdict, Verdict])[] = [
    ['si', 'si', 'si'],
    ['si', 'no', 'si'],
    ['si', 'sin_dato', 'si'],
    ['no', 'si', 'si'],
    ['no', 'no', 'no'],
    ['no', 'sin_dato', 'sin_dato'],
    ['sin_dato', 'si', 'si'],
    ['sin_dato', 'no', 'sin_dato'],
    ['sin_dato', 'sin_dato', 'sin_dato'],
  ]
  it.each(table)('%s or %s is %s', (one, other, expected) => expect(anyOf([one, other])).toBe(expected))
  it('reads null as unknown', () => expect(verdictOf(null)).toBe('sin_dato'))
})

describe('the percentile of type 7', () => {
  it('interpolates between neighbours', () => {
    expect(percentileType7([1, 2, 3, 4], 75)).toBe(3.25)
    expect(percentileType7([4, 1, 3, 2, 5], 50)).toBe(3)
    expect(percentileType7([], 75)).toBeNull()
  })
  it('is a value itself where it falls on one, also beside one without end', () => {
    expect(percentileType7([1, 2, 3, 4, Infinity], 75)).toBe(4)
    expect(percentileType7([1, 2, Infinity], 75)).toBe(Infinity)
  })
  it('lies between the least and the greatest, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const value = percentileType7(values, percent) ?? Number.NaN
        expect(value).toBe(percentileType7([...values].reverse(), percent))
        return value >= Math.min(...values) && value <= Math.max(...values)
      }),
    )
  })
})

describe('the percentile rank', () => {
  it('averages ties and runs from 0 to 1', () => {
    expect(percentileRanks([10, 20, 20, 30])).toEqual([0, 0.5, 0.5, 1])
    expect(percentileRanks([])).toEqual([])
  })
  it('of a single value, like that of a field where all tie, is the middle', () => {
    expect(percentileRanks([7])).toEqual([0.5])
    expect(percentileRanks([7, 7, 7])).toEqual([0.5, 0.5, 0.5])
  })
  it('is greater for a greater value', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 40 }), (values) => {
        const ranks = percentileRanks(values)
        return values.every((value, at) =>
          values.every((other, to) => value <= other || (ranks[at] ?? 0) > (ranks[to] ?? 0)),
        )
      }),
    )
  })
})

describe('poverty', () => {
  it.each([
    [0, 0],
    [19.99, 0],
    [20, 1],
    [30, 2],
    [40, 3],
    [49.9, 3],
    [50, 4],
    [100, 4],
  ])('of %f %% is in class %i, closed below', (percent, expected) => {
    expect(povertyClass(percent)).toBe(expected)
  })
  it('that is a weighted mean is estimated, and says what it rests on', () => {
    const row = {
      povertyRate: 20,
      povertyLow: null,
      povertyHigh: null,
      povertyYear: 2018,
      povertyOrigin: 'ponderada',
      povertyShare: 0.9,
    } as const
    expect(povertyOf(row, 'observado')).toMatchObject({ quality: 'estimado', value: { restsOn: 0.9 } })
    expect(povertyOf({ ...row, povertyOrigin: 'propia' }, 'observado')).toMatchObject({
      quality: 'observado',
      value: { restsOn: null },
    })
    expect(povertyOf({ ...row, povertyRate: null }, 'observado').kind).toBe('missing')
  })
})

describe('a refuge', () => {
  it('is never shown below its provincia', () => {
    expect(shownAt({ ubigeo: ubigeo('180101'), type: 'HRT' })).toBe('1801')
    expect(shownAt({ ubigeo: ubigeo('180101'), type: 'CEM' })).toBe('180101')
  })
})

describe('figures in words', () => {
  it('follow INEI: thousands by a space that does not break, decimal comma', () => {
    expect(formatNumber(1453)).toBe('1\u00A0453')
    expect(formatNumber(1234567.891, 1)).toBe('1\u00A0234\u00A0567,9')
    expect(formatPercent(12.5)).toBe('12,5\u00A0%')
    expect(formatNumber(-0.4)).toBe('0')
    expect(formatDate('2026-11-25')).toBe('25\u00A0nov.\u00A02026')
  })
  it('join with "y", and with "e" before an i', () => {
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b y c')
    expect(joinWords(['Ayacucho', 'Ica'])).toBe('Ayacucho e Ica')
    expect(joinWords(['agua', 'hielo'])).toBe('agua y hielo')
    expect(joinDenied(['a', 'b', 'c'])).toBe('a, b ni c')
    expect(joinDenied(['a'])).toBe('a')
  })
})

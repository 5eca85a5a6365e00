import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import type { Selection } from '../../src/workspace/choices/index.ts'
import { accountOf, chartRows, dotsOf, pointsOf } from '../../src/view/explore/charts/chart-rows.ts'
import type { ChartSource } from '../../src/view/explore/charts/chart-measures.ts'
import { compareLines } from '../../src/view/explore/compare/compare-figures.ts'
import { isCompared, moveCompared, withCompared, withoutCompared } from '../../src/view/explore/compare/compared.ts'
import { cases, country, facts, provincia } from '../domain/invented-country.ts'

const at = (code: string): Selection => ({ level: 'provincia', ubigeo: ubigeo(code) })
const people = { population: 10_000, women: 10_000, populationYear: 2025 }
const territories = [
  facts('01', people),
  ...provincia('0101', 4, 'creada', 'sin_instancia').map((row) => ({ ...row, ...people })),
  ...provincia('0102', 4, 'creada', 'creada').map((row) => ({ ...row, ...people })),
  ...provincia('0103', 2, null, null).map((row) => ({ ...row, ...people })),
  ...provincia('0104', 4, 'sin_instancia', null).map((row) => ({ ...row, ...people })),
  ...provincia('0105', 4, 'creada', 'creada').map((row) => ({ ...row, ...people })),
]
const national = surveyCountry(
  country({
    territories,
    cases: [
      cases('0101', 2024, 100),
      cases('0101', 2025, 100),
      cases('0102', 2024, 2),
      cases('0102', 2025, 1),
      ...[2024, 2025].map((year) => ({ ...cases('0105', year, 0), reserved: true, most: 4 })),
      cases('0104', 2024, 40),
      cases('0104', 2025, 60),
    ],
  }),
  { ...defaultParameters('2026-01-01'), inherit: false },
)
const units = national.country.byLevel.provincia
const source: ChartSource = { national, ranked: new Map(), group: 'creacion' }
const axes = { x: 'cobertura', y: 'incidencia' } as const

describe('the territories side by side', () => {
  const four = ['0101', '0102', '0103', '0104'].map(at)

  it('are four at most, none twice', () => {
    expect(withCompared(four, at('0105'))).toBe(four)
    expect(withCompared([at('0101')], at('0101'))).toHaveLength(1)
    expect(isCompared(four, { level: 'departamento', ubigeo: ubigeo('01') })).toBe(false)
  })

  it('change places with their neighbour, and stay at the ends', () => {
    expect(moveCompared(four, 1, -1).map((each) => each.ubigeo)).toEqual(['0102', '0101', '0103', '0104'])
    expect([moveCompared(four, 0, -1), moveCompared(four, 3, 1)]).toEqual([four, four])
    expect(withoutCompared(four, at('0102')).map((each) => each.ubigeo)).toEqual(['0101', '0103', '0104'])
  })

  it('say "sin dato" where nothing is known, and that few cases are hidden where they are: neither is zero', () => {
    const lines = new Map(compareLines(national, units).map((line) => [line.key, line.cells.map((cell) => cell.shown)]))
    expect(lines.get('cobertura')).toEqual(['25,0\u00A0%', '100,0\u00A0%', null, '0,0\u00A0%', '100,0\u00A0%'])
    expect(lines.get('tasa')?.[0]).toBe('100,0')
    expect(lines.get('tasa')?.[1]).toMatch(/^<5$|^oculto$/)
    expect(lines.get('casos')?.[1]).toMatch(/^<5$|^oculto$/)
    expect(lines.get('tasa')?.[2]).toBeNull()
    expect(lines.get('tasa')?.[4]).toBe('reservado')
  })

  it('tell the people of a territory whose cases are hidden or reserved: they are public', () => {
    const line = compareLines(national, units).find((line) => line.key === 'poblacion')
    expect(line?.cells.map((cell) => cell.shown)).toEqual([
      '10\u00A0000',
      '10\u00A0000',
      null,
      '10\u00A0000',
      '10\u00A0000',
    ])
  })

  it('show the coverage of every one on the same scale', () => {
    expect(compareLines(national, units).find((line) => line.key === 'cobertura')?.bar).toBe(100)
  })
})

describe('the charts of a level', () => {
  const rows = chartRows(source, units, axes)

  it('draw the units that have both figures, and count each of the others once', () => {
    const account = accountOf(rows)
    expect(account.drawn + account.hidden + account.reserved + account.without + account.notOwing).toBe(units.length)
    expect(account).toMatchObject({ drawn: pointsOf(source, rows, axes).length, notOwing: 0 })
    expect([account.hidden, account.reserved, account.without]).toEqual([1, 1, 1])
    expect(pointsOf(source, rows, axes).map((point) => point.code)).not.toContain('0102')
  })

  it('put the gap first: coverage from the lowest, the rest from the highest', () => {
    const coverage = dotsOf(source, units, 'cobertura')
    expect(coverage.map((dot) => dot.code)).toEqual(['0104', '0101', '0102', '0105'])
    const values = dotsOf(source, units, 'incidencia').map((dot) => dot.value)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })

  it('give each unit the interval that what is not known leaves open', () => {
    const [unknown] = dotsOf(source, units, 'cobertura')
    expect([unknown?.low, unknown?.value, unknown?.high]).toEqual([0, 0, 75])
  })
})

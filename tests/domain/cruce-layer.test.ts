import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { CROSS_COLORS, crossClass, specOf, type LayerSpec } from '../../src/domain/layers/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { deltaE2000, labOf, type Vision } from '../view/map/color-vision.ts'
import { cases, country, facts, provincia, withStage } from './invented-country.ts'

const people = { population: 10_000, women: 10_000, populationYear: 2025 }
const both = (code: string, count: number) => [cases(code, 2024, count), cases(code, 2025, 0)]
/** A provincia of four distritos with so many of its four instancias created. */
function withCreated(code: string, created: number, more = {}) {
  const [own, cercado, ...others] = provincia(code, 4, created > 0 ? 'creada' : 'sin_instancia', 'sin_instancia')
  return [
    { ...own!, ...people, ...more },
    cercado!,
    ...others.map((row, at) => (at < created - 1 ? withStage(row.ubigeo, 'creada') : row)),
  ]
}

describe('coverage and incidence at once', () => {
  const territories = [
    facts('01', people),
    ...withCreated('0101', 0),
    ...withCreated('0102', 1),
    ...withCreated('0103', 2),
    ...withCreated('0104', 4),
    ...withCreated('0105', 4),
    ...provincia('0106', 2, null, null).map((row) => ({ ...row, ...people })),
    ...withCreated('0107', 1),
  ]
  const national = surveyCountry(
    country({
      territories,
      cases: [
        ...both('01', 70),
        ...both('0101', 10),
        ...both('0102', 20),
        ...both('0103', 30),
        ...both('0104', 40),
        ...both('0105', 3),
        ...both('0106', 50),
      ],
    }),
    defaultParameters('2026-01-01'),
  )
  const spec = specOf(national, 'provincia', 'cruce')
  const unit = (code: string) => spec.units.get(ubigeo(code))!
  const keyOf = (layer: LayerSpec, code: string) => layer.classes[layer.units.get(ubigeo(code))!.classIndex]?.key

  it('the lower bound opens its class: 25 % is not below 25 %, and 50 % is in the last', () => {
    expect([24.99, 25, 49.99, 50].map((percent) => crossClass(percent, 0, [0, 10, 20]))).toEqual([0, 1, 1, 2])
    expect([9.99, 10, 20].map((rate) => crossClass(0, rate, [0, 10, 20]))).toEqual([0, 3, 6])
    expect(['0101', '0102', '0103'].map((code) => keyOf(spec, code)?.slice(0, 2))).toEqual(['c1', 'c2', 'c3'])
  })

  it('a unit stands where both its figures put it, and the class of each point is that of its unit', () => {
    expect(spec.cross?.points.size).toBe(5)
    for (const [code, [percent, rate]] of spec.cross!.points)
      expect(crossClass(percent, rate, spec.cross!.y.breaks)).toBe(spec.units.get(code)?.classIndex)
  })

  it('without one of the figures there is no class: "sin dato" is not 0 %, and few cases are not shown', () => {
    expect([keyOf(spec, '0106'), keyOf(spec, '0105')]).toEqual(['sin_dato', 'suprimido'])
    expect([unit('0105').value, unit('0106').value]).toEqual(['<5', 'sin dato'])
    expect(unit('0105').text).not.toMatch(/por 10/)
  })

  it('a rate taken from the departamento is marked, and the critical gap too', () => {
    expect([unit('0107').inherited, unit('0102').inherited]).toEqual([true, false])
    expect([unit('0101').gap, unit('0102').gap]).toEqual(['si', 'no'])
  })

  it('the counts add up to the units at every level, and where nothing has a rate there is no class', () => {
    for (const level of ['departamento', 'provincia', 'distrito', 'region'] as const) {
      const each = specOf(national, level, 'cruce')
      expect(each.classes.reduce((sum, { count }) => sum + count, 0)).toBe(each.units.size)
    }
    expect(specOf(national, 'distrito', 'cruce').classes.every(({ pattern }) => pattern !== undefined)).toBe(true)
  })

  it('names both sources', () => {
    expect(spec.source).toMatch(/Tabla instancias.*Tabla violencia/)
  })
})

describe('the nine colours', () => {
  const cells = CROSS_COLORS.flatMap((row, y) => row.map((color, x) => ({ color, x, y })))
  const pairs = cells.flatMap((one, at) =>
    cells
      .slice(at + 1)
      .map((other) => ({ one, other, touch: Math.abs(one.x - other.x) + Math.abs(one.y - other.y) === 1 })),
  )
  const apart = (vision: Vision, wanted: typeof pairs) =>
    Math.min(...wanted.map(({ one, other }) => deltaE2000(labOf(one.color, vision), labOf(other.color, vision))))

  it.each(['normal', 'deutan', 'protan', 'tritan'] as const)(
    'any two of the nine, all of which may touch on the map, differ by ΔE2000 ≥ 10 (%s)',
    (vision) => {
      expect(apart(vision, pairs)).toBeGreaterThanOrEqual(10)
    },
  )

  it('printed in grey those that touch differ by ΔE2000 ≥ 10, darker with less coverage and with more cases', () => {
    expect(
      apart(
        'gris',
        pairs.filter(({ touch }) => touch),
      ),
    ).toBeGreaterThanOrEqual(10)
    for (const { one, other, touch } of pairs) {
      const [better, worse] = one.x < other.x ? [other, one] : [one, other]
      if (touch) expect(labOf(better.color)[0]).toBeGreaterThan(labOf(worse.color)[0])
    }
  })
})

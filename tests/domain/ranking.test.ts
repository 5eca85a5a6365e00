import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assessCreacion,
  CREACION_CRITERIA,
  defaultParameters,
  surveyCountry,
  type Assessment,
} from '../../src/domain/criteria/index.ts'
import {
  contributionOf,
  explainPlace,
  layOut,
  rankUnits,
  restrict,
  weightsAreUsable,
  type RankedTerritory,
} from '../../src/domain/ranking/index.ts'
import type { Interval } from '../../src/domain/measure/index.ts'
import { country, facts, instrument, provincia } from './invented-country.ts'

const share = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8)
const interval = fc.tuple(share, share).map(([a, b]): Interval => ({ min: Math.min(a, b), max: Math.max(a, b) }))
const weights = fc.record({
  brecha_critica: fc.integer({ min: 0, max: 5 }),
  mayor_incidencia: fc.integer({ min: 1, max: 5 }),
  pobreza: fc.integer({ min: 0, max: 5 }),
})
const field = fc.array(fc.tuple(fc.tuple(interval, interval, interval, interval, interval), fc.nat(4), fc.nat(3)), {
  minLength: 1,
  maxLength: 30,
})

/** Units with made scores: what the ranking sees, whatever the criteria said. */
function unitsOf(rows: readonly (readonly [readonly Interval[], number, number])[]): Assessment[] {
  const [template] = assessCreacion(
    surveyCountry(country({ territories: provincia('0101', 3, null, null) }), defaultParameters('2026-11-21')),
    'provincia',
  )
  if (!template) throw new Error('no template')
  return rows.map(([scores, met, women], at) => ({
    unit: facts(`01${String(at + 1).padStart(2, '0')}`, { women, population: women }),
    results: template.results.map((result, index) => ({ ...result, score: scores[index] ?? { min: 0, max: 1 } })),
    met,
  }))
}
const ranked = (units: readonly Assessment[], chosen = {}) => rankUnits(layOut(CREACION_CRITERIA, units, true), chosen)
const codes = (list: readonly RankedTerritory[]) => list.map((each) => each.assessment.unit.ubigeo)
const placeOf = (list: readonly RankedTerritory[], code: string) =>
  list.find((each) => each.assessment.unit.ubigeo === code)

describe('the ranking', () => {
  it('never depends on the order of the input rows', () => {
    fc.assert(
      fc.property(field, weights, (rows, chosen) => {
        const units = unitsOf(rows)
        expect(codes(ranked([...units].reverse(), chosen))).toEqual(codes(ranked(units, chosen)))
      }),
    )
  })
  it('does not change when all weights are scaled', () => {
    fc.assert(
      fc.property(field, weights, fc.constantFrom(2, 10, 0.5), (rows, chosen, factor) => {
        const scaled = Object.fromEntries(
          CREACION_CRITERIA.map(({ key, weight }) => [
            key,
            ((chosen as Record<string, number>)[key] ?? weight) * factor,
          ]),
        )
        const [one, other] = [ranked(unitsOf(rows), chosen), ranked(unitsOf(rows), scaled)]
        expect(other.map((each) => [each.place, each.bestPlace, each.worstPlace])).toEqual(
          one.map((each) => [each.place, each.bestPlace, each.worstPlace]),
        )
      }),
    )
  })
  it('never worsens a place when one criterion of the unit gets better', () => {
    fc.assert(
      fc.property(field, weights, fc.nat(4), (rows, chosen, index) => {
        const units = unitsOf(rows)
        const [first, ...rest] = units
        if (!first) return
        const better = {
          ...first,
          results: first.results.map((result, at) =>
            at === index ? { ...result, score: { min: 1, max: 1 } } : result,
          ),
        }
        const [before, after] = [
          placeOf(ranked(units, chosen), first.unit.ubigeo),
          placeOf(ranked([better, ...rest], chosen), first.unit.ubigeo),
        ]
        expect(after?.place).toBeLessThanOrEqual(before?.place ?? 0)
      }),
    )
  })
  it('gives equal units the same place, says they are tied, and skips the places they take', () => {
    fc.assert(
      fc.property(field, (rows) => {
        const list = ranked(unitsOf(rows))
        for (const [at, each] of list.entries()) {
          const same = list.filter(
            (other) => other.score === each.score && other.assessment.met === each.assessment.met,
          )
          expect(same.every((other) => other.place === each.place)).toBe(true)
          expect(each.tied).toBe(same.length > 1)
          expect(each.place).toBeLessThanOrEqual(at + 1)
        }
      }),
    )
  })
  it('orders a tie by women descending and then by ubigeo', () => {
    const flat: Interval[] = Array.from({ length: 5 }, () => ({ min: 0.5, max: 0.5 }))
    expect(
      codes(
        ranked(
          unitsOf([
            [flat, 1, 5],
            [flat, 1, 9],
            [flat, 1, 5],
          ]),
        ),
      ),
    ).toEqual(['0102', '0101', '0103'])
  })
  it('breaks an equal score by criteria met', () => {
    const flat: Interval[] = Array.from({ length: 5 }, () => ({ min: 0.5, max: 0.5 }))
    expect(
      ranked(
        unitsOf([
          [flat, 1, 9],
          [flat, 2, 1],
        ]),
      ).map((each) => [each.place, each.tied]),
    ).toEqual([
      [1, false],
      [2, false],
    ])
  })
  it('bounds each place by what missing data could change, counting only others', () => {
    fc.assert(
      fc.property(field, (rows) => {
        const list = ranked(unitsOf(rows))
        for (const each of list) {
          const others = list.filter((other) => other !== each)
          expect(each.bestPlace).toBe(1 + others.filter((other) => other.score > each.scoreMax + 1e-12).length)
          expect(each.worstPlace).toBe(1 + others.filter((other) => other.scoreMax > each.score + 1e-12).length)
        }
      }),
    )
  })
  it('refuses weights that rank nothing', () => {
    const zero = Object.fromEntries(CREACION_CRITERIA.map(({ key }) => [key, 0]))
    expect(weightsAreUsable(CREACION_CRITERIA, zero)).toBe(false)
    expect(() => ranked([], zero)).toThrow(RangeError)
    expect(weightsAreUsable(CREACION_CRITERIA, { pobreza: -1 })).toBe(false)
    expect(weightsAreUsable(CREACION_CRITERIA, { pobreza: Number.NaN })).toBe(false)
  })
  it('of nothing is empty', () => expect(ranked([])).toEqual([]))
  it('keeps the national scores when a filter restricts the units', () => {
    const units = unitsOf([
      [Array.from({ length: 5 }, () => ({ min: 0.5, max: 1 })), 1, 5],
      [Array.from({ length: 5 }, () => ({ min: 0.25, max: 1 })), 1, 5],
    ])
    const group = restrict(layOut(CREACION_CRITERIA, units, true), (each) => each.unit.ubigeo === '0102', true)
    expect(rankUnits(group, {}).map((each) => [each.place, each.score])).toEqual([[1, 0.25]])
  })
})

describe('the score', () => {
  it('is the sum of its contributions', () => {
    fc.assert(
      fc.property(field, weights, (rows, chosen) => {
        for (const each of ranked(unitsOf(rows), chosen)) {
          const sum = each.assessment.results.reduce((total, result) => total + contributionOf(result, each, chosen), 0)
          expect(sum).toBeCloseTo(each.score, 8)
        }
      }),
    )
  })
})

describe('the explanation', () => {
  const of = country({
    territories: [
      facts('18', { name: 'Moquegua' }),
      facts('18', { level: 'region', name: 'Moquegua' }),
      ...provincia('1802', 11, 'sin_instancia', 'sin_instancia').map((row) =>
        row.ubigeo === '180203'
          ? { ...row, auroraOwn: 1, etapa: 'creada' as const }
          : row.level === 'provincia'
            ? { ...row, name: 'General Sánchez Cerro', auroraTotal: 1 }
            : row,
      ),
    ],
    instruments: [instrument('18', 'diagnostico', 'no_tiene')],
  })
  const [first] = ranked(assessCreacion(surveyCountry(of, defaultParameters('2026-11-21')), 'provincia'))
  const sentence = first ? explainPlace(first) : ''
  it('says the place, the gap with its numbers and clause, and what is still unknown', () => {
    expect(sentence).toBe(
      'Está en el puesto 1 porque tiene 1 de 11 instancias (9,1\u00A0%, menos de 25\u00A0%: B.1.ii) y tiene servicios AURORA, ninguno en sus distritos sin instancia (B.1.iv); falta saber si la región tiene diagnóstico u observatorio implementado (B.1.i) y su tasa de violencia (B.1.iii).',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { criterionLayer } from '../../../src/domain/layers/index.ts'
import { assessAt } from '../../../src/domain/ranking/index.ts'
import { facts, provincia } from '../../domain/invented-country.ts'
import { countAll, national } from './drawn-layer.ts'

describe('the layer of one criterion', () => {
  const survey = national({
    territories: [
      facts('01'),
      ...provincia('0101', 4, 'sin_instancia', 'sin_instancia'),
      ...provincia('0102', 4, null, null),
      ...provincia('0103', 2, 'sin_instancia', 'creada'),
    ],
  })
  const group = assessAt(survey, 'creacion', 'provincia')
  const judged = group.criteria.filter((each) => each.judged)
  const keyOf = (at: number) => {
    const spec = criterionLayer(survey, 'provincia', group.units, judged[at] ?? judged[0]!)
    return new Map([...spec.units].map(([code, { classIndex }]) => [String(code), spec.classes[classIndex]?.key]))
  }

  it('every ranked unit stands in the class of its verdict on that criterion, and the counts add up to them', () => {
    for (const [at, criterion] of judged.entries()) {
      const spec = criterionLayer(survey, 'provincia', group.units, criterion)
      expect(countAll(spec)).toBe(group.units.length)
      for (const { unit, results } of group.units)
        expect(keyOf(at).get(unit.ubigeo)).toBe(results.find((each) => each.criterion === criterion)?.verdict)
    }
  })

  it('"no" and "sin dato" are two classes, and what is not known is never drawn as not met', () => {
    const critical = keyOf(1)
    expect([critical.get('0101'), critical.get('0102'), critical.get('0103')]).toEqual(['si', 'sin_dato', 'no'])
  })
})

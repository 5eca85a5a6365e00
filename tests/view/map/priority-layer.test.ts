import { describe, expect, it } from 'vitest'
import { priorityDiscs, priorityLayer } from '../../../src/domain/layers/index.ts'
import { assessAt, rankUnits } from '../../../src/domain/ranking/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { facts, provincia } from '../../domain/invented-country.ts'
import { countAll, national } from './drawn-layer.ts'

describe('the layer of the order', () => {
  const codes = Array.from({ length: 30 }, (_, at) => `01${String(at + 1).padStart(2, '0')}`)
  const survey = national({
    territories: [
      facts('01'),
      ...codes.flatMap((code, at) => provincia(code, 3, at % 3 === 0 ? null : 'sin_instancia', 'sin_instancia')),
      ...provincia('0201', 2, 'creada', 'creada'),
    ],
  })
  const ranking = rankUnits(assessAt(survey, 'creacion', 'provincia'), {})
  const spec = priorityLayer(survey, 'provincia', ranking)

  it('every unit stands in one class, that of its place; what is not ranked stands outside', () => {
    expect(countAll(spec)).toBe(spec.units.size)
    for (const { place, assessment } of ranking) {
      const unit = spec.units.get(assessment.unit.ubigeo)
      expect(unit?.classIndex).toBe(place <= 10 ? 0 : place <= 25 ? 1 : place <= 50 ? 2 : 3)
      expect(unit?.text).toContain(`Puesto ${place} de ${ranking.length}`)
    }
    expect(spec.classes[spec.units.get(ubigeo('0201'))?.classIndex ?? -1]?.key).toBe('fuera')
  })

  it('the discs are the first places of the list, light where missing data could take one out of them', () => {
    const discs = priorityDiscs(ranking, 5)
    const first = ranking.filter(({ place }) => place <= 5)
    expect([...discs.keys()]).toEqual(first.map(({ assessment }) => assessment.unit.ubigeo))
    for (const { assessment, worstPlace } of first)
      expect(discs.get(assessment.unit.ubigeo)?.firm).toBe(worstPlace <= 5)
  })
})

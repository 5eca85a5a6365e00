import { describe, expect, it } from 'vitest'
import { assessCreacion, CREACION_CRITERIA, defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { layOut, rankUnits, thresholdWords, valueWords } from '../../src/domain/ranking/index.ts'
import { rowAfterKey } from '../../src/view/grid/grid-keys.ts'
import { contributions, placeText, possiblePlaces } from '../../src/view/prioritise/rank-text.ts'
import { readScopeKey, scopeKey } from '../../src/view/scope/scope-options.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, instrument, provincia } from '../domain/invented-country.ts'

const national = surveyCountry(
  country({
    territories: [
      ...provincia('1801', 4, 'creada', 'sin_instancia'),
      ...provincia('1802', 4, 'sin_instancia', 'sin_instancia'),
      ...provincia('1803', 4, 'sin_instancia', 'sin_instancia'),
    ],
    instruments: [instrument('18', 'diagnostico', 'aprobado')],
  }),
  defaultParameters('2026-11-21'),
)
const ranking = rankUnits(layOut(CREACION_CRITERIA, assessCreacion(national, 'provincia'), false), {})
const at = (code: string) => {
  const found = ranking.find((each) => each.assessment.unit.ubigeo === code)
  if (!found) throw new Error(code)
  return found
}

describe('a row of the ranking', () => {
  it('marks a shared place and only a shared one', () => {
    expect([placeText(at('1802')), placeText(at('1803')), placeText(at('1801'))]).toEqual(['1=', '1=', '3'])
  })
  it('keeps the place inside the range of possible places', () => {
    for (const ranked of ranking) {
      const { best, worst } = possiblePlaces(ranked)
      expect(best <= ranked.place && ranked.place <= worst).toBe(true)
    }
  })
  it('splits the score into parts that add up to it', () => {
    for (const ranked of ranking)
      expect(contributions(ranked, {}).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(ranked.score, 8)
  })
  it('says value and threshold of each criterion with their units', () => {
    const [region, gap, rate] = at('1801').assessment.results
    if (!region || !gap || !rate) throw new Error('criteria')
    expect(valueWords(region)).toBe('diagnóstico: sí; observatorio implementado: sin dato')
    expect([valueWords(gap), thresholdWords(gap)]).toEqual(['25,0\u00A0% (1 / 4)', 'menos de 25\u00A0%'])
    expect(valueWords(rate)).toBe('sin dato')
  })
})

describe('the keys of the ranking', () => {
  it('move one row, one page, or to the ends, and never past them', () => {
    expect([
      rowAfterKey('ArrowDown', 0, 10, 4),
      rowAfterKey('ArrowUp', 0, 10, 4),
      rowAfterKey('ArrowDown', 9, 10, 4),
    ]).toEqual([1, 0, 9])
    expect([
      rowAfterKey('PageDown', 1, 10, 4),
      rowAfterKey('PageUp', 1, 10, 4),
      rowAfterKey('Home', 7, 10, 4),
      rowAfterKey('End', 1, 10, 4),
    ]).toEqual([5, 0, 0, 9])
  })
  it('leave every other key alone', () => {
    expect([rowAfterKey('Tab', 1, 10, 4), rowAfterKey('t', 1, 10, 4)]).toEqual([null, null])
  })
})

describe('the scope of the ranking', () => {
  it('is the same after going through the key of the list', () => {
    for (const scope of [
      { kind: 'pais' },
      { kind: 'departamento', ubigeo: ubigeo('18') },
      { kind: 'macro', id: 'inei-lima-metropolitana' },
    ] as const) {
      expect(readScopeKey(scopeKey(scope))).toEqual(scope)
    }
  })
  it('is the whole country for a key of no departamento', () => {
    expect(readScopeKey('departamento:99999')).toEqual({ kind: 'pais' })
  })
})

import { describe, expect, it } from 'vitest'
import { NO_DISPATCHES } from '../../src/domain/consolidation/index.ts'
import type { Edit } from '../../src/domain/country/index.ts'
import { applyEdits } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { changesBetween, cutOf, historyOf, linesBetween } from '../../src/domain/cuts/index.ts'
import { loadOfTeams, withShare } from '../../src/domain/shares/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, instrument, provincia, withStage } from './invented-country.ts'

const TODAY = '2026-11-21'
const territories = [
  withStage('01', 'creada', { level: 'region' }),
  facts('01'),
  ...provincia('0101', 3, 'creada', 'sin_instancia'),
  ...provincia('0102', 2, null, null),
  facts('02', { level: 'region' }),
  facts('02'),
]
const COUNTRY = country({ territories, instruments: [instrument('01', 'diagnostico', 'formulado')] })
const survey = (edits: readonly Edit[] = []) => {
  const rows = applyEdits(COUNTRY.rows, edits)
  return surveyCountry(country(rows), defaultParameters(TODAY))
}
const stated = (code: string, origins?: Edit['origins']): Edit => ({
  ...{ about: 'instancia', level: 'provincial', ubigeo: ubigeo(code), etapa: 'creada', ordenanza: null },
  ...{ createdOn: null, installedOn: null, directorio: null, inconsistencias: null, aspects: [] },
  ...{ editedOn: '2026-11-20', note: '', link: null, receivedOn: null },
  ...(origins === undefined ? {} : { origins }),
})
const named = (id: string, on: string) => ({ id, label: id, on })
const cut = (edits: readonly Edit[], id: string, on: string) =>
  cutOf(survey(edits), edits, NO_DISPATCHES, named(id, on))
const history = (cuts: Parameters<typeof historyOf>[1]) => historyOf(COUNTRY, cuts, 'municipal', 'MIMP')

describe('a history of cuts', () => {
  it('begins in May 2020 with the totals of the country, approximate, and nothing of any region', () => {
    const [first] = history([])
    expect(first).toMatchObject({ id: '', on: '2020-05-25', approximate: true, regions: null })
    expect(first?.totals.map(({ created }) => created)).toEqual([26, 89, 138])
  })

  it('goes by day, whatever the order in which cuts were kept', () => {
    const cuts = [cut([], 'b', '2026-11-21'), cut([], 'a', '2026-01-01')]
    expect(history(cuts).map(({ id }) => id)).toEqual(['', 'a', 'b'])
  })

  it('does not take what a cut did not know for a no', () => {
    const [, point] = history([cut([], 'a', TODAY)])
    const own = point?.regions?.get(ubigeo('01'))
    expect(own?.coverage).toMatchObject({ expected: 5, created: 1, unknown: 2 })
    expect(point?.totals.find(({ level }) => level === 'provincial')).toMatchObject({ created: 1, unknown: 1 })
  })
})

describe('what changed between two cuts', () => {
  const before = cut([], 'a', '2026-11-01')

  it('is what the later says otherwise, and each says where it comes from', () => {
    const origin = { file: 'kit.xlsx', unit: 'region/01', on: '2026-11-19' }
    const cells = ['instancia/provincial/0102\tetapa']
    const after = cut([stated('0102', [{ ...origin, cells }])], 'b', TODAY)
    expect(changesBetween(before, after)).toEqual([
      {
        ...{ unit: 'provincia/0102', subject: '', before: null, after: 'creada' },
        cause: { kind: 'archivo', ...origin },
      },
    ])
    const [line] = linesBetween(COUNTRY, [before, after], ...pair([before, after]))
    expect(line).toMatchObject({ before: 'sin dato', what: 'Etapa' })
    expect(line?.cause).toContain('kit.xlsx')
  })

  it('is nothing between two that say the same', () => {
    expect(changesBetween(before, cut([], 'b', TODAY))).toEqual([])
  })

  it('written by hand says on which day', () => {
    const [change] = changesBetween(before, cut([stated('0102')], 'b', TODAY))
    expect(change?.cause).toEqual({ kind: 'escrito', on: '2026-11-20' })
  })

  it('the same from the first to the last as from the last to the first', () => {
    const after = cut([stated('0102')], 'b', TODAY)
    const [one, other] = pair([before, after])
    expect(linesBetween(COUNTRY, [before, after], other, one)).toEqual(
      linesBetween(COUNTRY, [before, after], one, other),
    )
  })

  it('since May 2020 is of the totals alone', () => {
    const points = history([before])
    const [first, last] = [points[0], points[1]]
    if (first === undefined || last === undefined) throw new Error('no points')
    expect(linesBetween(COUNTRY, [before], first, last).map(({ before: was }) => was)).toEqual([
      '≈ 26',
      '≈ 89',
      '≈ 138',
    ])
  })

  function pair(cuts: Parameters<typeof history>[0]) {
    const [, one, other] = history(cuts)
    if (one === undefined || other === undefined) throw new Error('no points')
    return [one, other] as const
  }
})

describe('the load of the teams', () => {
  it('adds up to the whole country, with what nobody has last', () => {
    const loads = loadOfTeams(survey(), withShare([], ubigeo('01'), 'Norte'), [])
    expect(loads.map(({ team, regions, owed }) => [team, regions, owed])).toEqual([
      ['Norte', 1, 6],
      [null, 1, 1],
    ])
    expect(loads[0]).toMatchObject({ created: 2, unknown: 2 })
  })
})

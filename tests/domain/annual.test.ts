import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry, type Parameters } from '../../src/domain/criteria/index.ts'
import { summariseYear } from '../../src/domain/summary/index.ts'
import { country, facts, instrument, withStage } from './invented-country.ts'

const COUNTRY = country({
  territories: [
    facts('18', { name: 'Dieciocho' }),
    withStage('18', 'instalada', { level: 'region', name: 'Dieciocho' }),
    withStage('1801', 'creada', { createdOn: '2025-12-31' }),
    withStage('1802', 'creada', { createdOn: '2026-01-01' }),
    withStage('1803', 'creada', { createdOn: null }),
    withStage('180102', 'instalada', { createdOn: '2019-05-05', installedOn: '2026-06-30' }),
    withStage('180103', 'sin_instancia'),
    withStage('180104', 'sin_dato'),
  ],
  instruments: [
    instrument('18', 'plan_trabajo', 'aprobado', { validUntil: '2026-03-31' }),
    instrument('18', 'diagnostico', 'aprobado', { validUntil: '2027-01-01' }),
    instrument('18', 'reglamento_interno', 'no_tiene', { validUntil: '2026-05-01' }),
  ],
})

function year(of: number, parameters: Partial<Parameters> = {}) {
  return summariseYear(surveyCountry(COUNTRY, { ...defaultParameters('2026-11-21'), ...parameters }), of, null)
}

describe('the annual report', () => {
  it('compares the last day of the year before with that of the year, or with today if it comes first', () => {
    expect([year(2026).from, year(2026).to, year(2025).to]).toEqual(['2025-12-31', '2026-11-21', '2025-12-31'])
  })

  it('counts created instancias at both dates, and apart those whose date nobody wrote', () => {
    expect(year(2026).changes.find(({ level }) => level === 'provincial')).toEqual({
      level: 'provincial',
      before: 1,
      after: 2,
      undated: 1,
    })
  })

  it('lists what was created or installed in the year and nothing else', () => {
    expect(year(2026).steps.map(({ name, step, on }) => [name, step, on])).toEqual(
      [
        ['T1802', 'creada', '2026-01-01'],
        ['T180102', 'instalada', '2026-06-30'],
      ].sort(),
    )
  })

  it('lists what expires in the year of those in force, and whether that day is past', () => {
    expect(year(2026).expiries.map(({ kind, on, past }) => [kind, on, past])).toEqual([
      ['plan_trabajo', '2026-03-31', true],
    ])
  })

  it('keeps what no row states apart from what is stated to be none', () => {
    const regional = year(2026).instruments.filter(({ level }) => level === 'regional')
    expect(regional.find(({ kind }) => kind === 'reglamento_interno')).toMatchObject({
      stated: 1,
      byEstado: { no_tiene: 1 },
    })
    expect(regional.find(({ kind }) => kind === 'observatorio')).toMatchObject({ stated: 0, byEstado: {} })
  })
})

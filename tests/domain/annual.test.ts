import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry, type Parameters } from '../../src/domain/criteria/index.ts'
import { NO_PAPERS, summariseYear } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
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

describe('what came in the year', () => {
  const written = { editedOn: '2026-11-21', note: '', link: null, receivedOn: null }
  const edits: readonly Edit[] = [
    {
      ...{ ...written, about: 'actividad', level: 'provincial', ubigeo: ubigeo('1801') },
      sessions: [
        { date: '2026-02-01', extraordinary: false, inconsistencias: null },
        { date: '2026-03-01', extraordinary: true, inconsistencias: null },
        { date: '2025-03-01', extraordinary: false, inconsistencias: null },
      ],
      reports: [
        { semester: '2026-1', deliveredOn: '2026-07-01' },
        { semester: '2026-2', deliveredOn: null },
        { semester: '2025-2', deliveredOn: '2026-01-03' },
      ],
    },
    {
      ...{ ...written, about: 'alineamiento', level: 'provincial', ubigeo: ubigeo('1801') },
      aligned: { pdc: true, poi: false },
    },
  ]
  const { activity } = summariseYear(surveyCountry(COUNTRY, defaultParameters('2026-11-21')), 2026, null, {
    ...NO_PAPERS,
    edits,
  })
  it('counts the reports of its two half-years from those that owe one, and what nobody told apart', () => {
    expect(activity.reports.filter(({ level }) => level === 'provincial')).toEqual([
      { semester: '2026-1', level: 'provincial', owed: 3, delivered: 1, missing: 0 },
      { semester: '2026-2', level: 'provincial', owed: 3, delivered: 0, missing: 1 },
    ])
  })
  it('counts the sessions of the year and no others, and of a level that tells of none nothing', () => {
    expect(activity.sessions).toEqual([
      { level: 'regional', instancias: 0, ordinary: 0, extraordinary: 0 },
      { level: 'provincial', instancias: 1, ordinary: 1, extraordinary: 1 },
      { level: 'distrital', instancias: 0, ordinary: 0, extraordinary: 0 },
    ])
  })
  it('counts as aligned or not only what is told', () => {
    expect(activity.alignment.filter(({ yes, no }) => yes + no > 0)).toEqual([
      { document: 'pdc', yes: 1, no: 0 },
      { document: 'poi', yes: 0, no: 1 },
    ])
  })
})

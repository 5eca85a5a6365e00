import { describe, expect, it } from 'vitest'
import type { ActivityEdit } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { coverageShare, INSTRUMENTS, type Coverage } from '../../src/domain/instancias/index.ts'
import { openQuestions } from '../../src/domain/register/index.ts'
import { ownRegion } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts, instrument, provincia, withStage } from './invented-country.ts'

const TODAY = '2026-11-21'
const SETS = [
  { id: 'a', name: 'De otro', origin: 'otro', regions: [ubigeo('01'), ubigeo('02')] },
  { id: 'b', name: 'Oriente', origin: 'INEI', regions: [ubigeo('01'), ubigeo('02')] },
]
const territories = [
  withStage('01', 'creada', { level: 'region' }),
  facts('01'),
  ...provincia('0101', 3, 'creada', 'sin_instancia'),
  ...provincia('0102', 2, null, null),
  facts('02', { level: 'region' }),
  facts('02'),
  ...provincia('0201', 2, null, null),
]
const survey = () =>
  surveyCountry(
    country({ territories, instruments: [instrument('01', 'diagnostico', 'aprobado')] }),
    defaultParameters(TODAY),
  )
const told = (code: string, level: ActivityEdit['level']): ActivityEdit => ({
  ...{ about: 'actividad', ubigeo: ubigeo(code), level, sessions: [] },
  reports: [{ semester: '2026-1', deliveredOn: null }],
  ...{ editedOn: TODAY, note: '', link: null, receivedOn: null },
})
const questions = (edits: readonly ActivityEdit[] = []) => openQuestions(survey(), edits, ubigeo('01'))
const of = (code: string, edits: readonly ActivityEdit[] = []) =>
  questions(edits).find(({ unit }) => unit.ubigeo === code)

describe('what a region must still answer', () => {
  it('is of its own instancias alone', () => {
    expect(questions().every(({ unit }) => unit.ubigeo.startsWith('01'))).toBe(true)
  })

  it('asks of one of which nothing is known only whether it exists', () => {
    expect(of('0102')).toMatchObject({ stage: true, instruments: [], report: null })
  })

  it('asks of one that exists the instruments that no row states, and the last report', () => {
    const asked = of('01')
    expect(asked?.instruments).toEqual(INSTRUMENTS.filter((kind) => kind !== 'diagnostico'))
    expect(asked?.report).toBe('2026-1')
  })

  it('asks nothing more of one that is known not to exist', () => {
    expect(of('010102')).toBeUndefined()
  })

  it('takes a report that is known not to be handed in as answered', () => {
    expect(of('01', [told('01', 'regional')])?.report).toBeNull()
  })
})

describe('a region beside the rest', () => {
  const region = survey().country.at('region', ubigeo('01'))
  if (region === undefined) throw new Error('the invented country has no region 01')
  const { beside, provincias } = ownRegion(survey(), region, SETS, [])
  const shares = (places: readonly { readonly coverage: Coverage }[]) =>
    places.map(({ coverage }) => coverageShare(coverage))

  it('stands beside its macro-region of INEI, whatever other set comes first, and the country', () => {
    expect(beside.map(({ name }) => name)).toEqual([region.name, 'Oriente', 'Perú'])
  })

  it('has its provincias by code where no order is given', () => {
    expect(provincias.map(({ facts: { ubigeo: code } }) => code)).toEqual(['0101', '0102'])
  })

  it('has no share where nothing is known of it, and never a zero', () => {
    expect(shares(provincias)[1]).toBeNull()
    expect(shares(provincias)[0]).toBeGreaterThan(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import {
  holdsCode,
  isOutside,
  loadOfTeams,
  NO_SHARES,
  planWithin,
  provinciasApart,
  regionsTouched,
  teamOf,
  territoriesOfTeam,
  withoutShare,
  withShare,
  type Shares,
} from '../../src/domain/shares/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { facts, country, withStage } from './invented-country.ts'
import { planOf, visit } from './visits/country.ts'

const given = (...pairs: readonly (readonly [string, string | null])[]): Shares =>
  pairs.reduce((shares, [code, team]) => withShare(shares, ubigeo(code), team), NO_SHARES)
const SOME = given(['18', 'Sur'], ['1802', 'Norte'], ['15', 'Sur'], ['1501', 'Norte'])

describe('Who answers for a territory', () => {
  it.each([
    ['a region, its own team', '18', 'Sur'],
    ['a provincia goes with its region', '1801', 'Sur'],
    ['a distrito goes with its provincia', '180201', 'Norte'],
    ['a provincia given apart, its own team', '1802', 'Norte'],
    ['Lima Metropolitana is a region of its own', '150101', 'Norte'],
    ['the other provincias of Lima, the other region', '1503', 'Sur'],
    ['what nobody was given, nobody', '0401', null],
  ] as const)('%s', (_, code, team) => {
    expect(teamOf(SOME, ubigeo(code))).toBe(team)
  })

  it('a provincia given to the team of its region, or no longer given apart, goes with it again', () => {
    expect(provinciasApart(withShare(SOME, ubigeo('1802'), 'Sur'), ubigeo('18'))).toEqual([])
    expect(provinciasApart(withoutShare(SOME, ubigeo('1802')), ubigeo('18'))).toEqual([])
    expect(provinciasApart(withShare(SOME, ubigeo('18'), 'Norte'), ubigeo('18'))).toEqual([])
    expect(teamOf(withShare(SOME, ubigeo('18'), null), ubigeo('1802'))).toBe('Norte')
  })

  it('a provincia is given to nobody inside a region of a team: none answers for it, and the region goes on as it was', () => {
    const shares = withShare(SOME, ubigeo('1801'), null)
    expect(['18', '1801', '180101', '1802'].map((code) => teamOf(shares, ubigeo(code)))).toEqual([
      ...['Sur', null, null, 'Norte'],
    ])
    expect(isOutside(shares, 'Sur', ubigeo('1801'))).toBe(true)
    expect(territoriesOfTeam(shares, 'Sur').without).toContain('1801')
    expect(provinciasApart(withoutShare(shares, ubigeo('18')), ubigeo('18'))).toEqual([
      { ubigeo: '1802', team: 'Norte' },
    ])
  })

  it.each([
    ['nothing while the desk says no team', '', '1802', false],
    ['nothing while its team has no share', 'Centro', '1802', false],
    ['not what its team has', 'Sur', '180102', false],
    ['a provincia of its region that another team has', 'Sur', '180201', true],
    ['what another team has', 'Sur', '1501', true],
    ['what nobody has', 'Sur', '04', true],
  ] as const)('outside the share of a team lies %s', (_, team, code, outside) => {
    expect(isOutside(SOME, team, ubigeo(code))).toBe(outside)
  })

  it('the territories of a team hold a code exactly where the team answers for it, whatever was given', () => {
    const codes = ['18', '1801', '1802', '180101', '180201', '15', '1501', '150101', '1503', '150301', '04', '0401']
    const act = fc.tuple(
      fc.constantFrom('18', '1801', '1802', '15', '1501', '1503', '04', '0401'),
      fc.constantFrom(null, 'Norte', 'Sur', 'Centro'),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        const shares = given(...acts)
        for (const team of ['Norte', 'Sur', 'Centro']) {
          const territories = territoriesOfTeam(shares, team)
          for (const code of codes) {
            const held = holdsCode(territories, ubigeo(code))
            expect([team, code, held]).toEqual([team, code, teamOf(shares, ubigeo(code)) === team])
          }
        }
      }),
    )
  })

  it('a team that has a provincia alone touches its region', () => {
    expect(regionsTouched(territoriesOfTeam(SOME, 'Norte'))).toEqual(['1501', '18'])
  })
})

describe('What a team has on its hands', () => {
  it('counts each instancia once, with the team of its provincia, and last what nobody has', () => {
    const national = surveyCountry(
      country({
        territories: [
          ...['18', '04'].map((code) => facts(code, { level: 'region' as const })),
          withStage('1801', 'creada'),
          withStage('1802', 'sin_instancia'),
          withStage('180102', null),
          withStage('180202', 'creada'),
        ],
      }),
      defaultParameters('2026-11-28'),
    )
    const plan = [visit('1802'), visit('1801', { state: 'ejecutada' }), visit('0401')]
    expect(loadOfTeams(national, SOME, plan)).toEqual([
      { team: 'Norte', regions: 0, provincias: 1, owed: 2, created: 1, unknown: 0, visits: 1 },
      { team: 'Sur', regions: 1, provincias: 1, owed: 3, created: 1, unknown: 2, visits: 0 },
      { team: null, regions: 1, provincias: 0, owed: 1, created: 0, unknown: 1, visits: 1 },
    ])
  })
})

describe('A plan in the hands of several teams', () => {
  const [own, other, more] = [
    visit('1801', { id: 'own' }),
    visit('1802', { id: 'other' }),
    visit('1802', { id: 'more' }),
  ]
  const before = planOf([own, other])
  const mayWrite = (code: string) => !code.startsWith('1802')

  it.each([
    ['what is of one is changed', [{ ...own, materials: 'x' }, other], [{ ...own, materials: 'x' }, other], 0],
    ['what is of another stays as it was', [own, { ...other, materials: 'x' }], [own, other], 1],
    ['what is of another is not taken away', [own], [own, other], 1],
    ['what is of one is taken away', [other], [other], 0],
    ['nothing is added where another team answers', [own, other, more], [own, other], 1],
  ] as const)('%s', (_, asked, stands, left) => {
    const answer = planWithin(before, planOf(asked), mayWrite)
    expect([answer.plan.visits, answer.left]).toEqual([stands, left])
  })

  it('a change of which nothing may be made is none', () => {
    expect(planWithin(before, { ...before, visits: [own] }, mayWrite).plan).toBe(before)
  })
})

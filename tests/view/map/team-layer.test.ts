import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { TEAM_COLORS, teamColor, teamLayer, teamLetter } from '../../../src/domain/layers/index.ts'
import { NO_SHARES, withShare } from '../../../src/domain/shares/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { country, facts, withStage } from '../../domain/invented-country.ts'

const NATIONAL = surveyCountry(
  country({
    territories: [
      ...['15', '1501', '18'].map((code) => facts(code, { level: 'region' })),
      ...['15', '18'].map((code) => facts(code)),
      ...['1801', '1802', '1503'].map((code) => withStage(code, 'creada')),
    ],
  }),
  defaultParameters('2026-11-28'),
)
const SHARES = (
  [
    ['18', 'Sur'],
    ['1802', 'Norte'],
    ['1501', 'Norte'],
  ] as const
).reduce((shares, [code, team]) => withShare(shares, ubigeo(code), team), NO_SHARES)

describe('The map of who answers for what', () => {
  it('puts every unit in the class of its team, by name, and what nobody has in the last', () => {
    const { classes, units } = teamLayer(NATIONAL, 'provincia', SHARES)
    expect(classes.map(({ label, count }) => [label, count])).toEqual([
      ['A · Norte', 1],
      ['B · Sur', 1],
      ['Nadie', 1],
    ])
    expect([...units].map(([code, { value, text }]) => [code, value, text])).toEqual([
      ['1503', '', 'Nadie'],
      ['1801', 'B', 'Sur'],
      ['1802', 'A', 'Norte'],
    ])
  })

  it('tells of a region that some of its provincias are in other hands, and of a departamento its two regions', () => {
    expect(teamLayer(NATIONAL, 'region', SHARES).units.get(ubigeo('18'))?.text).toBe('Sur. 1 provincia de otro equipo')
    expect(teamLayer(NATIONAL, 'departamento', SHARES).units.get(ubigeo('15'))?.text).toBe('Nadie / Norte')
  })

  it('tells of a region that a provincia of it is in nobody’s hands, and puts that provincia with what nobody has', () => {
    const shares = withShare(SHARES, ubigeo('1801'), null)
    expect(teamLayer(NATIONAL, 'region', shares).units.get(ubigeo('18'))?.text).toBe(
      'Sur. 1 provincia de otro equipo. 1 provincia de nadie',
    )
    expect(teamLayer(NATIONAL, 'provincia', shares).units.get(ubigeo('1801'))?.text).toBe('Nadie')
  })

  it('begins its colours again after the last, with another letter', () => {
    const teams = [...'abcdefgh']
    expect(teamColor(teams, 'g')).toBe(TEAM_COLORS[0])
    expect(['a', 'g', null].map((team) => teamLetter(teams, team))).toEqual(['A', 'G', ''])
  })
})

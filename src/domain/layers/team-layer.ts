import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { joinFields } from '../measure/index.ts'
import { provinciasApart, teamOf, teamsOf, type Shares } from '../shares/index.ts'
import { regionsIn, type Ubigeo, type UnitLevel } from '../territory/index.ts'
import { MAP_COLORS } from './palette.ts'
import type { LayerClass, LayerSpec, LayerUnit } from './spec.ts'

/**
 * Colours of the teams in the order of their names; any two stay ΔE2000 ≥ 10 apart for every kind of sight and in grey.
 * After the last they begin again, and the letter tells the teams apart.
 */
export const TEAM_COLORS = ['#0a7a8e', '#eabc77', '#25175a', '#eef8df', '#653e0a', '#7a8dcf'] as const

const WORDS = {
  title: 'Equipos',
  unit: 'Qué equipo está a cargo de cada territorio',
  source: 'Fuente: reparto hecho aquí',
  note: 'Una provincia va con su región, salvo que se haya dado a otro equipo o a nadie',
  nobody: 'Nadie',
  apart: (count: number) => (count === 1 ? '1 provincia de otro equipo' : `${count} provincias de otro equipo`),
  ofNobody: (count: number) => (count === 1 ? '1 provincia de nadie' : `${count} provincias de nadie`),
} as const

/** Colour of a team among all of them; of no team, that of what nobody has. */
export function teamColor(teams: readonly string[], team: string | null): string {
  const at = team === null ? -1 : teams.indexOf(team)
  return TEAM_COLORS[at % TEAM_COLORS.length] ?? MAP_COLORS.notExpected
}

/** Letter of a team among all of them, so that colour alone tells nothing; '' for no team. */
export function teamLetter(teams: readonly string[], team: string | null): string {
  const at = team === null ? -1 : teams.indexOf(team)
  return at < 0 ? '' : String.fromCharCode(65 + (at % 26))
}

/** Who answers for each unit of the level, as a layer of the map: a class for each team, and one of what nobody has. */
export function teamLayer(national: National, level: UnitLevel, shares: Shares): LayerSpec {
  const teams = teamsOf(shares)
  const units = national.country.byLevel[level].map((facts): [Ubigeo, LayerUnit] => [
    facts.ubigeo,
    drawTeam(facts, shares, teams),
  ])
  const classes = [...teams, null].map((team, at): LayerClass => {
    const letter = teamLetter(teams, team)
    return {
      key: letter === '' ? 'nadie' : `equipo-${at + 1}`,
      color: teamColor(teams, team),
      label: team === null ? WORDS.nobody : `${letter} · ${team}`,
      count: units.filter(([, { classIndex }]) => classIndex === at).length,
      isOptional: team === null,
    }
  })
  const { title, unit, source, note } = WORDS
  return {
    kind: 'equipos',
    ...{ level, classes, marks: [], units: new Map(units), title, unit, source, boundaryNote: note },
    simulated: false,
  }
}

/** A departamento of two regions is in the hands of the team of both, or is told to have two. */
function drawTeam(facts: TerritoryFacts, shares: Shares, teams: readonly string[]): LayerUnit {
  const { level, ubigeo } = facts
  const regions = level === 'departamento' ? regionsIn(ubigeo) : [ubigeo]
  const [team = null, ...others] = [...new Set(regions.map((code) => teamOf(shares, code)))]
  const isWhole = level === 'provincia' || level === 'distrito'
  const apart = isWhole ? [] : regions.flatMap((code) => provinciasApart(shares, code))
  const ofNobody = apart.filter((share) => share.team === null).length
  return {
    name: facts.name,
    classIndex: team === null ? teams.length : teams.indexOf(team),
    ...{ gap: null, inherited: false, quality: null },
    value: teamLetter(teams, team),
    text: joinFields([
      [team, ...others].map((each) => each ?? WORDS.nobody).join(' / '),
      apart.length === ofNobody ? '' : WORDS.apart(apart.length - ofNobody),
      ofNobody === 0 ? '' : WORDS.ofNobody(ofNobody),
    ]),
    at: facts.lon === null || facts.lat === null ? null : [facts.lon, facts.lat],
  }
}

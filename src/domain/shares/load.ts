import type { National } from '../criteria/index.ts'
import { isCreated } from '../instancias/index.ts'
import { owedInstancias } from '../register/index.ts'
import type { Visit } from '../visits/index.ts'
import { teamOf, teamsOf, type Shares } from './shares.ts'

/** What a team has on its hands; of nobody (null), what is not given to anyone. */
export interface TeamLoad {
  readonly team: string | null
  readonly regions: number
  readonly provincias: number
  /** Instancias that its governments owe, and of them those that are created and those of which nothing is known. */
  readonly owed: number
  readonly created: number
  readonly unknown: number
  /** Visits of its plan that have not been made. */
  readonly visits: number
}

const NOTHING = { regions: 0, provincias: 0, owed: 0, created: 0, unknown: 0, visits: 0 } as const

/** The load of every team by name, and last what nobody has, if there is any. */
export function loadOfTeams(national: National, shares: Shares, visits: readonly Visit[]): readonly TeamLoad[] {
  const loads = new Map<string | null, { -readonly [K in keyof TeamLoad]: TeamLoad[K] }>(
    [...teamsOf(shares), null].map((team) => [team, { team, ...NOTHING }]),
  )
  for (const { unit, level } of owedInstancias(national.country)) {
    const load = loads.get(teamOf(shares, unit.ubigeo))
    if (load === undefined) continue
    const stage = national.stageOf(unit.level, unit.ubigeo)
    if (level === 'regional') load.regions += 1
    if (level === 'provincial') load.provincias += 1
    load.owed += 1
    if (stage.kind === 'missing') load.unknown += 1
    else if (isCreated(stage.value)) load.created += 1
  }
  for (const { ubigeo, state } of visits) {
    const load = loads.get(teamOf(shares, ubigeo))
    if (load !== undefined && state !== 'ejecutada' && state !== 'cancelada') load.visits += 1
  }
  return [...loads.values()].filter(({ team, owed }) => team !== null || owed > 0)
}

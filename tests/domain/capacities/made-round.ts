import {
  READY_INSTRUMENT,
  type Actor,
  type Answered,
  type Capacity,
  type Round,
} from '../../../src/domain/capacities/index.ts'

/** Capacities of the ready instrument, at most so many of a topic. */
export const CAPACITIES: readonly Capacity[] = READY_INSTRUMENT

/** So many people of a kind of actor in an instancia, all with the same points in everything. */
export function people(many: number, code: string, actor: Actor, point: number | null): readonly Answered[] {
  const level = code.length === 2 ? 'region' : code.length === 4 ? 'provincia' : 'distrito'
  return Array.from({ length: many }, () => ({ level, ubigeo: code, actor, points: CAPACITIES.map(() => point) }))
}

export function roundOf(answers: readonly Answered[], more: Partial<Round> = {}): Round {
  return {
    id: 'r-1',
    label: 'Ronda',
    on: '2026-11-01',
    file: 'a.csv',
    capacities: CAPACITIES,
    answers,
    asked: [],
    ...more,
  }
}

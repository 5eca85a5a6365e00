import type { Round } from './instrument.ts'

/** The latest of the rounds; undefined while there is none. */
export function latestRound(rounds: readonly Round[]): Round | undefined {
  return rounds.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0]
}

/** The last round before one; undefined for the first of all. */
export function roundBefore(rounds: readonly Round[], { id, on }: Round): Round | undefined {
  const at = rounds.findIndex((round) => round.id === id)
  return latestRound(rounds.filter((round, index) => round.on < on || (round.on === on && index < at)))
}

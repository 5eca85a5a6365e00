import { unitKey } from '../../domain/territory/index.ts'
import {
  scoreTable,
  type AssessedGroup,
  type ScoreTable,
  type Stability,
  type Weights,
} from '../../domain/ranking/index.ts'

/** Weighs a scores away from the screen's thread; null when it cannot. */
export type Weigh = (scores: ScoreTable) => Promise<Stability | null>

/**
 * Place of one unit over the draws of weights: 5th to 95th percentile, and share of draws among the first ten (METHOD
 * §7).
 */
export interface PlaceSpread {
  readonly low: number
  readonly high: number
  readonly top: number
}

/** Asks for the spreads of the group on screen; of several requests while one is under way only the last is weighed. */
export interface Weigher {
  request(group: AssessedGroup, weights: Weights): void
}

export function createWeigher(weigh: Weigh, tell: (spreads: ReadonlyMap<string, PlaceSpread> | null) => void): Weigher {
  let [running, waiting] = [false, null as { group: AssessedGroup; weights: Weights } | null]
  const next = async () => {
    running = true
    while (waiting !== null) {
      const { group, weights } = waiting
      waiting = null
      const stability = await weigh(scoreTable(group, weights))
      if (waiting === null) tell(stability === null ? new Map() : spreadsOf(group, stability))
    }
    running = false
  }
  return {
    request: (group, weights) => {
      waiting = { group, weights }
      tell(null)
      if (!running) void next()
    },
  }
}

function spreadsOf(group: AssessedGroup, { low, high, top }: Stability): ReadonlyMap<string, PlaceSpread> {
  return new Map(
    group.units.map(({ unit }, at) => [unitKey(unit), { low: low[at] ?? 0, high: high[at] ?? 0, top: top[at] ?? 0 }]),
  )
}

/** One worker for all requests, started with the first; without workers there are no spreads. */
export function weighInWorker(): Weigh {
  let worker: Worker | null = null
  return (scores) =>
    new Promise((resolve) => {
      worker ??= new Worker(new URL('./weigh-worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = (event: MessageEvent<Stability>) => resolve(event.data)
      worker.onerror = () => resolve(null)
      worker.postMessage(scores)
    })
}

import { partsOfItem, stageItem, type Cut, type CutCause, type CutItem } from './cut.ts'
import type { UnitKey } from '../territory/index.ts'

/** A statement that two cuts make otherwise; null = not known in that cut. */
export interface Change {
  readonly unit: UnitKey
  /** Its stage (''), or the instrument of which the state changed. */
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
  /** Why the later says so: a file, a hand, or (null) the matrix that is loaded then. */
  readonly cause: CutCause | null
}

/** What the later cut says otherwise than the earlier, by territory; each with what it comes from. */
export function changesBetween(before: Cut, after: Cut): readonly Change[] {
  const [was, is] = [statementsOf(before), statementsOf(after)]
  const causes = new Map(after.causes)
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((item) => was.get(item) !== is.get(item))
    .sort()
    .map((item) => {
      const { unit, instrument } = partsOfItem(item)
      return {
        unit,
        subject: instrument,
        before: was.get(item) ?? null,
        after: is.get(item) ?? null,
        cause: causes.get(item) ?? null,
      }
    })
}

function statementsOf({ stages, instruments }: Cut): ReadonlyMap<CutItem, string> {
  return new Map<CutItem, string>([...stages.map(([unit, etapa]) => [stageItem(unit), etapa] as const), ...instruments])
}

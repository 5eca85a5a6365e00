import { useState } from 'react'
import {
  decideBy,
  DIFFERENCE_KINDS,
  type DecisionRule,
  type Difference,
  type DifferenceKind,
} from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { Choice, Segments } from '../controls/index.ts'
import { consolidationText } from '../text/index.ts'
import { DifferenceTable, type DifferenceWords } from './difference-table.tsx'
import { takenOf, type Taken } from './decisions.ts'

interface BoardProps<Key extends string> {
  readonly country: Country
  readonly differences: readonly Difference<Key>[]
  readonly describe: (key: Key) => DifferenceWords | null
  /** Kinds that are taken at once, and those of which each is decided. */
  readonly decided: readonly DifferenceKind[]
  readonly rules: readonly { readonly id: DecisionRule; readonly name: string }[]
  /** The day on which what stands here was written; null where it is not known. */
  readonly writtenOn: (key: Key) => string | null
  /** What taking all that is free is called. */
  readonly acceptWords: (count: number) => string
  readonly noneWords: string
  readonly take: (cells: readonly Taken<Key>[]) => void
}

/**
 * What came back otherwise, by kind: all that does not contradict is accepted at once, the rest one by one or by rule.
 */
export function DifferenceBoard<Key extends string>({ country, differences, take, ...board }: BoardProps<Key>) {
  const [shown, setShown] = useState<DifferenceKind | null>(null)
  const [rule, setRule] = useState<DecisionRule>('region')
  const [decided, setDecided] = useState<ReadonlyMap<Key, string>>(new Map())
  const of = (kind: DifferenceKind) => differences.filter((each) => each.kind === kind)
  const free = differences.filter((each) => !board.decided.includes(each.kind))
  const kind = shown ?? DIFFERENCE_KINDS.find((each) => of(each).length > 0) ?? 'nuevo'
  const toDecide = board.decided.includes(kind)
  const pending = differences.filter(({ key }) => decided.has(key))
  const decide = (key: Key, value: string | null) => {
    const next = new Map(decided)
    if (value === null) next.delete(key)
    else next.set(key, value)
    setDecided(next)
  }
  const propose = () => {
    const proposed = of(kind).flatMap((each) => {
      const value = decideBy(rule, each, board.writtenOn(each.key))
      return value === null ? [] : [[each.key, value] as const]
    })
    setDecided(new Map([...decided, ...proposed]))
  }
  const apply = (cells: readonly Taken<Key>[]) => {
    take(cells)
    setDecided(new Map())
  }
  return (
    <div className="difference-board">
      <button type="button" className="plain-button main-button" onClick={() => apply(free.map(takenOf(null)))}>
        {board.acceptWords(free.length)}
      </button>
      {differences.length === 0 ? (
        <p>{board.noneWords}</p>
      ) : (
        <>
          <Segments
            label={consolidationText.kindChoice}
            value={kind}
            options={DIFFERENCE_KINDS.map((id) => ({
              id,
              name: consolidationText.kindCount(consolidationText.kinds[id], of(id).length),
            }))}
            onChange={setShown}
          />
          <p className="complementary">{consolidationText.kindMeans[kind]}</p>
          {toDecide && of(kind).length > 0 && (
            <div className="board-rule">
              <Choice label={consolidationText.rule} value={rule} options={board.rules} onChange={setRule} />
              <button type="button" className="plain-button" onClick={propose}>
                {consolidationText.useRule}
              </button>
              <button
                type="button"
                className="plain-button"
                disabled={pending.length === 0}
                onClick={() => apply(pending.map(takenOf(decided)))}
              >
                {consolidationText.take(pending.length)}
              </button>
            </div>
          )}
          <DifferenceTable
            key={kind}
            country={country}
            differences={of(kind)}
            describe={board.describe}
            decisions={toDecide ? { decided, decide } : null}
          />
        </>
      )}
    </div>
  )
}

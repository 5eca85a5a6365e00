import { useState } from 'react'
import {
  DECISION_RULES,
  decideBy,
  DIFFERENCE_KINDS,
  type CellKey,
  type DecisionRule,
  type Difference,
  type DifferenceKind,
  type TakenCell,
} from '../../domain/consolidation/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { Choice, Segments } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { consolidationText } from '../text/index.ts'
import { DifferenceTable } from './difference-table.tsx'
import { takenOf, writtenDays } from './decisions.ts'

interface BoardProps {
  readonly country: Country
  readonly differences: readonly Difference[]
  readonly take: (cells: readonly TakenCell[]) => void
}

/**
 * What came back otherwise, by kind: all that does not contradict is accepted at once, the rest one by one or by rule.
 */
export function DifferenceBoard({ country, differences, take }: BoardProps) {
  const [shown, setShown] = useState<DifferenceKind | null>(null)
  const [rule, setRule] = useState<DecisionRule>('region')
  const [decided, setDecided] = useState<ReadonlyMap<CellKey, string>>(new Map())
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const of = (kind: DifferenceKind) => differences.filter((each) => each.kind === kind)
  const free = [...of('nuevo'), ...of('cambiado')]
  const kind = shown ?? DIFFERENCE_KINDS.find((each) => of(each).length > 0) ?? 'nuevo'
  const toDecide = kind === 'contradice' || kind === 'vaciado'
  const pending = differences.filter(({ key }) => decided.has(key))
  const decide = (key: CellKey, value: string | null) => {
    const next = new Map(decided)
    if (value === null) next.delete(key)
    else next.set(key, value)
    setDecided(next)
  }
  const propose = () => {
    const days = writtenDays(edits)
    const proposed = of(kind).flatMap((each) => {
      const value = decideBy(rule, each, days(each.key))
      return value === null ? [] : [[each.key, value] as const]
    })
    setDecided(new Map([...decided, ...proposed]))
  }
  const apply = (cells: readonly TakenCell[]) => {
    take(cells)
    setDecided(new Map())
  }
  return (
    <div className="difference-board">
      <button type="button" className="plain-button main-button" onClick={() => apply(free.map(takenOf(null)))}>
        {consolidationText.accept(free.length)}
      </button>
      {differences.length === 0 ? (
        <p>{consolidationText.none}</p>
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
              <Choice
                label={consolidationText.rule}
                value={rule}
                options={DECISION_RULES.map((id) => ({ id, name: consolidationText.rules[id] }))}
                onChange={setRule}
              />
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
            decisions={toDecide ? { decided, decide } : null}
          />
        </>
      )}
    </div>
  )
}

import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { historyOf, linesBetween, type HistoryPoint } from '../../domain/cuts/index.ts'
import type { CutsBetween } from '../../domain/summary/index.ts'
import { Choice } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { historyText, presentText } from '../text/index.ts'

const NONE = 'ninguno'

interface ChosenCuts {
  readonly points: readonly HistoryPoint[]
  readonly from: string
  readonly to: string
  /** Null until two are chosen that are not the same. */
  readonly between: CutsBetween | null
  setFrom(id: string): void
  setTo(id: string): void
}

/** Any two states that were kept, the first of all among them, and what changed between them. */
export function useCutPair(national: National): ChosenCuts {
  const cuts = useWorkspace((state) => state.session.papers.papers.cortes)
  const { country, parameters } = national
  const [from, setFrom] = useState(NONE)
  const [to, setTo] = useState(NONE)
  const points = useMemo(
    () => historyOf(country, cuts, parameters.definition, historyText.baseline),
    [country, cuts, parameters.definition],
  )
  const between = useMemo(() => {
    const [one, other] = [points.find(({ id }) => id === from), points.find(({ id }) => id === to)]
    if (one === undefined || other === undefined || one === other) return null
    const [before, after] = one.on <= other.on ? [one, other] : [other, one]
    return { before, after, lines: linesBetween(country, cuts, before, after) }
  }, [points, from, to, country, cuts])
  return { points, from, to, between, setFrom, setTo }
}

/** Which two cuts the report compares; nothing while none was kept. */
export function CutPair({ cuts: { points, from, to, setFrom, setTo } }: { readonly cuts: ChosenCuts }) {
  if (points.length < 2) return null
  const options = [
    { id: NONE, name: presentText.noCut },
    ...points.map((point) => ({ id: point.id, name: historyText.pointName(point) })),
  ]
  return (
    <>
      <Choice label={presentText.cutBefore} value={from} options={options} onChange={setFrom} />
      <Choice label={presentText.cutAfter} value={to} options={options} onChange={setTo} />
    </>
  )
}

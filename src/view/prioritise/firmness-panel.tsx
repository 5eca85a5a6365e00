import { isSameUnit } from '../../domain/territory/index.ts'
import { useDeferredValue, useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import {
  countTies,
  leaveEachOut,
  sweepParameters,
  type AssessedGroup,
  type LeftOut,
  type RankedTerritory,
} from '../../domain/ranking/index.ts'
import { Segments } from '../controls/index.ts'
import { useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { CRITERION_NAME, CRITERION_SHORT, firmnessText } from '../text/index.ts'
import { placeText } from './rank-text.ts'
import { SweepChart } from './sweep-chart.tsx'
import { WhatChangesLine } from './what-changes-line.tsx'

const TOPS = [5, 10, 20] as const

/** How far into the list "the first" goes: 5, 10 or 20. */
function TopPicker() {
  const { screen } = useDesk()
  const top = useScreen((state) => state.topCount)
  return (
    <div className="top-picker">
      <span aria-hidden="true">{firmnessText.top}</span>
      <Segments
        label={firmnessText.top}
        value={String(top)}
        options={TOPS.map((each) => ({ id: String(each), name: firmnessText.topValue(each) }))}
        onChange={(id) => screen.set({ topCount: TOPS.find((each) => String(each) === id) ?? 10 })}
      />
    </div>
  )
}

/**
 * How sure the order is: its ties, what each criterion alone decides, and who enters and leaves with other thresholds.
 */
export function FirmnessPanel({
  national,
  ranking,
}: {
  readonly national: National
  readonly ranking: readonly RankedTerritory[]
}) {
  const top = useScreen((state) => state.topCount)
  const group = useDeferredValue(useWorkspace((state) => state.derived?.group ?? null))
  const selection = useWorkspace((state) => state.choices.selection)
  const ranked = ranking.find(({ assessment: { unit } }) => isSameUnit(unit, selection))
  const ties = countTies(ranking, top)
  return (
    <div className="firmness" tabIndex={0} role="group" aria-label={firmnessText.title}>
      <div className="section-head">
        <h2>{firmnessText.title}</h2>
        <TopPicker />
      </div>
      <p className="complementary">{firmnessText.lead}</p>
      <p>
        {firmnessText.ties(ties.tied, ties.places)}
        {firmnessText.topTies(top, ties.inTop)}
      </p>
      {ranked !== undefined && (
        <div>
          <p>{firmnessText.chosen(ranked.assessment.unit.name, placeText(ranked))}</p>
          <WhatChangesLine ranked={ranked} />
        </div>
      )}
      {group !== null && <LeaveOutTable group={group} top={top} />}
      {group !== null && <Sweeps national={national} group={group} top={top} />}
    </div>
  )
}

function LeaveOutTable({ group, top }: { readonly group: AssessedGroup; readonly top: number }) {
  const weights = useDeferredValue(useWorkspace((state) => state.choices.weights))
  const all = useMemo(() => leaveEachOut(group, weights, top), [group, weights, top])
  const columns = firmnessText.leaveOutColumns
  return (
    <section>
      <h3>{firmnessText.leaveOut}</h3>
      <p className="complementary">{firmnessText.leaveOutLead(top)}</p>
      <table className="firm-table">
        <thead>
          <tr>
            <th scope="col">{columns.criterion}</th>
            <th scope="col">{columns.entered}</th>
            <th scope="col">{columns.left}</th>
            <th scope="col" className="number">
              {columns.farthest}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <LeaveOutRow key={each.criterion.key} left={each} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LeaveOutRow({ left: { criterion, entered, left, places, farthest } }: { readonly left: LeftOut }) {
  const none = places.every((place) => place === 0)
  return (
    <tr>
      <th scope="row">
        <span className={`hue hue-${criterion.hue}`} aria-hidden="true" /> {CRITERION_SHORT[criterion.key]} ·{' '}
        {CRITERION_NAME[criterion.key]}
      </th>
      {none ? (
        <td colSpan={3}>{firmnessText.noOrder}</td>
      ) : (
        <>
          <td>{firmnessText.names(entered.map(({ name }) => name))}</td>
          <td>{firmnessText.names(left.map(({ name }) => name))}</td>
          <td className="number">{firmnessText.moved(farthest)}</td>
        </>
      )}
    </tr>
  )
}

function Sweeps({
  national,
  group,
  top,
}: {
  readonly national: National
  readonly group: AssessedGroup
  readonly top: number
}) {
  const weights = useDeferredValue(useWorkspace((state) => state.choices.weights))
  const key = useWorkspace((state) => state.choices.group)
  const sweeps = useMemo(
    () => sweepParameters(national, group, { key, weights, top }),
    [national, group, key, weights, top],
  )
  if (sweeps.length === 0) return <p className="complementary">{firmnessText.sweepNone}</p>
  return sweeps.map((sweep) => <SweepChart key={sweep.name} sweep={sweep} top={top} units={group.units.length} />)
}

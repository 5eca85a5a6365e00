import { useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { INTERVENTION, MODALITY_NAME, needName, type Visit } from '../../domain/visits/index.ts'
import { QualityMark } from '../figure/index.ts'
import { manyText, planText } from '../text/index.ts'
import { useMoveVisit, useVisitDrag } from './drag-visit.ts'
import { ManyBar } from './many-bar.tsx'
import type { Planning } from './use-plan.ts'
import { StateCell, WhenCell } from './visit-cells.tsx'
import './visits.css'

/** What every view of the plan is given: the plan, and which visit is chosen. */
export interface PlanViewProps {
  readonly national: National
  readonly planning: Planning
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

type Say = (sentence: string) => void

/** The visits by date, those without one last; one that is dropped on another takes its day. */
export function VisitList({ planning, chosen, onChoose, onSay }: PlanViewProps & { readonly onSay: Say }) {
  const { columns } = planText
  const [marked, setMarked] = useState<ReadonlySet<string>>(() => new Set())
  const mark = (ids: readonly string[], isOn: boolean) =>
    setMarked((before) => {
      const after = new Set(before)
      for (const id of ids)
        if (isOn) after.add(id)
        else after.delete(id)
      return after
    })
  const put = useMoveVisit(planning, onSay)
  const drag = useVisitDrag((moved, onto) => {
    const find = (wanted: string) => planning.plan.visits.find(({ id }) => id === wanted)
    const [visit, other] = [find(moved), find(onto)]
    if (visit !== undefined && other !== undefined && visit.date !== other.date) put(visit, other.date)
  })
  const all = planning.plan.visits.map(({ id }) => id)
  const here = new Set(all.filter((id) => marked.has(id)))
  return (
    <>
      {here.size > 0 && <ManyBar planning={planning} chosen={here} onNone={() => setMarked(new Set())} />}
      <p className="complementary">{planText.listHelp}</p>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={planText.listCaption}>
        <table className="visit-list">
          <caption className="hidden-text">{planText.listCaption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <label className="many-all">
                  <input
                    type="checkbox"
                    className="many-box"
                    checked={here.size === all.length}
                    onChange={(event) => mark(all, event.target.checked)}
                  />
                  <span>{manyText.chooseAll}</span>
                </label>
              </th>
              {[columns.date, columns.territory, columns.intervention, columns.state, columns.warnings].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byDate(planning.plan.visits).map((visit) => (
              <VisitRow
                key={visit.id}
                planning={planning}
                visit={visit}
                isChosen={visit.id === chosen}
                isMarked={here.has(visit.id)}
                drag={drag(visit.id)}
                onMark={(isOn) => mark([visit.id], isOn)}
                onChoose={onChoose}
                onSay={onSay}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface VisitRowProps extends Pick<PlanViewProps, 'planning' | 'onChoose'> {
  readonly visit: Visit
  readonly isChosen: boolean
  readonly isMarked: boolean
  readonly drag: ReturnType<ReturnType<typeof useVisitDrag>>
  readonly onMark: (isOn: boolean) => void
  readonly onSay: Say
}

function VisitRow({ planning, visit, isChosen, isMarked, drag, onMark, onChoose, onSay }: VisitRowProps) {
  const name = planning.nameOf(visit)
  const warnings = planning.warnings.get(visit.id) ?? []
  return (
    <tr className={isChosen ? 'visit-row visit-chosen' : 'visit-row'} {...drag}>
      <td>
        <input
          type="checkbox"
          className="many-box"
          aria-label={manyText.choose(name)}
          checked={isMarked}
          onChange={(event) => onMark(event.target.checked)}
        />
      </td>
      <td className="visit-when">
        <WhenCell planning={planning} visit={visit} onSay={onSay} />
      </td>
      <th scope="row">
        <button
          type="button"
          className="link"
          aria-label={planText.edit(name)}
          aria-pressed={isChosen}
          onClick={() => onChoose(visit.id)}
        >
          {name}
        </button>
        {visit.reason.simulated && <QualityMark quality="simulado" />}
      </th>
      <td>
        {INTERVENTION[visit.intervention].name}
        <span className="complementary visit-modality">{MODALITY_NAME[visit.modality]}</span>
        {visit.need !== undefined && (
          <span className="complementary visit-modality">{planText.needShort(needName(visit.need))}</span>
        )}
      </td>
      <td>
        <StateCell planning={planning} visit={visit} onSay={onSay} />
      </td>
      <td data-part={planText.columns.warnings}>
        <Warnings sentences={warnings} />
      </td>
    </tr>
  )
}

/** Sentences to look at, or that there are none. */
export function Warnings({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return <span className="complementary">{planText.noWarnings}</span>
  return (
    <ul className="visit-warnings">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <span aria-hidden="true" className="warning-mark">
            ▲
          </span>{' '}
          {sentence}
        </li>
      ))}
    </ul>
  )
}

function byDate(visits: readonly Visit[]): readonly Visit[] {
  const key = ({ date, hour }: Visit) => `${date ?? '9999'} ${hour ?? '99'}`
  return visits.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

import type { National } from '../../domain/criteria/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { INTERVENTION, MODALITY_NAME, needName, VISIT_STATE_NAME, type Visit } from '../../domain/visits/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { QualityMark } from '../figure/index.ts'
import { planText } from '../text/index.ts'
import type { Planning } from './use-plan.ts'
import './visits.css'

/** What every view of the plan is given: the plan, and which visit is chosen. */
export interface PlanViewProps {
  readonly national: National
  readonly planning: Planning
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** The visits by date, those without one last. */
export function VisitList({ planning, chosen, onChoose }: PlanViewProps) {
  const { columns } = planText
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={planText.listCaption}>
      <table className="visit-list">
        <caption className="hidden-text">{planText.listCaption}</caption>
        <thead>
          <ColumnHeads
            names={[columns.date, columns.territory, columns.intervention, columns.state, columns.warnings]}
          />
        </thead>
        <tbody>
          {byDate(planning.plan.visits).map((visit) => (
            <VisitRow
              key={visit.id}
              planning={planning}
              visit={visit}
              isChosen={visit.id === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function VisitRow({
  planning,
  visit,
  isChosen,
  onChoose,
}: Pick<PlanViewProps, 'planning' | 'onChoose'> & { readonly visit: Visit; readonly isChosen: boolean }) {
  const name = planning.nameOf(visit)
  const warnings = planning.warnings.get(visit.id) ?? []
  return (
    <tr className={isChosen ? 'visit-chosen' : undefined}>
      <td className="visit-when">{whenOf(visit)}</td>
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
      <td>{VISIT_STATE_NAME[visit.state]}</td>
      <td>
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

function whenOf({ date, hour }: Visit) {
  if (date === null) return <span className="missing">{planText.undated}</span>
  return (
    <>
      {formatDate(date)}
      {hour !== null && <span className="complementary"> {hour}</span>}
    </>
  )
}

function byDate(visits: readonly Visit[]): readonly Visit[] {
  const key = ({ date, hour }: Visit) => `${date ?? '9999'} ${hour ?? '99'}`
  return visits.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

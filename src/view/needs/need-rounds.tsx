import { useMemo } from 'react'
import {
  CAPACITY_TOPIC_NAME,
  compareGaps,
  explainChange,
  openSurvey,
  points,
  roundBefore,
  topicsIn,
  type CapacityGap,
  type Group,
  type Survey,
} from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { HIDDEN_SHORT, MISSING_SHORT, needsText } from '../text/index.ts'

interface NeedRoundsProps {
  readonly national: National
  readonly survey: Survey
  readonly group: Group
}

/** Whether the gaps of the round before closed in this one; nothing while there is only one. */
export function NeedRounds({ national, survey, group }: NeedRoundsProps) {
  const rounds = useWorkspace((state) => state.session.papers.papers.capacidades.rounds)
  const before = useMemo(() => {
    const last = roundBefore(rounds, survey.round)
    return last === undefined ? null : openSurvey(last, national)
  }, [rounds, survey, national])
  if (before === null) return null
  const { columns, roundColumns } = needsText
  return (
    <section aria-label={needsText.rounds}>
      <h2>{needsText.rounds}</h2>
      <p>{needsText.roundsLead(before.round.label, survey.round.label)}</p>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={needsText.rounds}>
        <table className="needs-table">
          <thead>
            <tr>
              <th scope="col">{columns.topic}</th>
              <th scope="col" className="number">
                {roundColumns.before}
              </th>
              <th scope="col" className="number">
                {roundColumns.after}
              </th>
              <th scope="col" className="needs-name">
                {roundColumns.says}
              </th>
            </tr>
          </thead>
          <tbody>
            {topicsIn(survey).map((topic) => {
              const [was, is] = [before, survey].map((each) => each.gapOf(group, (one) => one.topic === topic))
              return was === undefined || is === undefined ? null : (
                <tr key={topic}>
                  <th scope="row">{CAPACITY_TOPIC_NAME[topic]}</th>
                  <td className="number">{sayGap(was)}</td>
                  <td className="number">{sayGap(is)}</td>
                  <td className="needs-name">{explainChange(compareGaps(was, is))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function sayGap({ value, hidden }: CapacityGap): string {
  if (value !== null) return points(value.gap)
  return hidden === null ? MISSING_SHORT : HIDDEN_SHORT[hidden]
}

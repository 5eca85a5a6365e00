import { useState } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import type { TabledFile } from '../../workspace/commands/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { copyText, useWorkspace } from '../desk/index.ts'
import { ReferenceDay } from '../reference-day/index.ts'
import { consolidationText } from '../text/index.ts'
import { AnswerMap } from './answer-map.tsx'
import { answerOf, sayAnswer, type RegionAnswer } from './answer-state.ts'

interface AnswerTableProps {
  readonly country: Country
  readonly files: readonly TabledFile[]
}

/** Every region with its kit, on a map and in a list: sent when, answered or since how long not, a reminder to copy. */
export function AnswerTable({ country, files }: AnswerTableProps) {
  const dispatches = useWorkspace((state) => state.session.papers.papers.envios)
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const [told, setTold] = useState('')
  const here = new Set(files.flatMap(({ head }) => (head.what === 'libro' ? [head.unit] : [])))
  const rows = country.byLevel.region.map((region) => answerOf(region, dispatches, here, today))
  const answered = rows.filter(({ standing }) => standing.answeredOn !== null).length
  if (dispatches.sent.length + dispatches.answers.length + here.size === 0) return null
  const copy = ({ region, standing }: RegionAnswer) => {
    const reminder = consolidationText.reminder(region.name, standing.sentOn ?? today)
    void copyText(reminder).then(
      () => setTold(consolidationText.copied(region.name)),
      () => setTold(consolidationText.notCopied(reminder)),
    )
  }
  const { whoColumns } = consolidationText
  return (
    <details className="answers" open>
      <summary>
        {consolidationText.who}: {consolidationText.whoCount(answered, rows.length)}
      </summary>
      <ReferenceDay />
      <div className="answer-sides">
        <AnswerMap answers={rows} />
        <div className="scroll-sideways" tabIndex={0} role="group" aria-label={consolidationText.who}>
          <table className="answer-table">
            <thead>
              <ColumnHeads names={[whoColumns.region, whoColumns.sent, whoColumns.state, whoColumns.reminder]} />
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.region.ubigeo}>
                  <th scope="row">{row.region.name}</th>
                  <td>{row.standing.sentOn === null ? '' : formatDate(row.standing.sentOn)}</td>
                  <td>{sayAnswer(row)}</td>
                  <td>
                    {(row.state === 'espera' || row.state === 'tarda') && (
                      <button
                        type="button"
                        className="link"
                        aria-label={consolidationText.copyFor(row.region.name)}
                        onClick={() => copy(row)}
                      >
                        {consolidationText.copy}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <p role="status">{told}</p>
    </details>
  )
}

import { useState } from 'react'
import { standingOf, type Dispatches, type Standing } from '../../domain/consolidation/index.ts'
import type { Country, TerritoryFacts } from '../../domain/country/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { unitKey } from '../../domain/territory/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { consolidationText } from '../text/index.ts'
import type { TabledFile } from './use-consolidation.ts'

interface AnswerTableProps {
  readonly country: Country
  readonly files: readonly TabledFile[]
}

/** Every region with its kit: sent when, answered or missing since how long, and a reminder to copy. */
export function AnswerTable({ country, files }: AnswerTableProps) {
  const dispatches = useWorkspace((state) => state.session.papers.papers.envios)
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const [told, setTold] = useState('')
  const here = new Set(files.flatMap(({ head }) => (head.what === 'libro' ? [head.unit] : [])))
  const rows = country.byLevel.region.map((region) => rowOf(region, dispatches))
  const answered = rows.filter(({ standing }) => standing.answeredOn !== null).length
  if (dispatches.sent.length + dispatches.answers.length + here.size === 0) return null
  const copy = ({ region, standing }: AnswerRow) =>
    void navigator.clipboard.writeText(consolidationText.reminder(region.name, standing.sentOn ?? today)).then(
      () => setTold(consolidationText.copied(region.name)),
      () => setTold(consolidationText.notCopied),
    )
  const { whoColumns } = consolidationText
  return (
    <details className="answers" open>
      <summary>
        {consolidationText.who}: {consolidationText.whoCount(answered, rows.length)}
      </summary>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={consolidationText.who}>
        <table className="answer-table">
          <thead>
            <tr>
              {[whoColumns.region, whoColumns.sent, whoColumns.state, whoColumns.reminder].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.region.ubigeo}>
                <th scope="row">{row.region.name}</th>
                <td>{row.standing.sentOn === null ? '' : formatDate(row.standing.sentOn)}</td>
                <td>{stateOf(row, here, today)}</td>
                <td>
                  {isMissing(row, here) && (
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
      <p role="status">{told}</p>
    </details>
  )
}

interface AnswerRow {
  readonly region: TerritoryFacts
  readonly standing: Standing
}

function rowOf(region: TerritoryFacts, dispatches: Dispatches): AnswerRow {
  return { region, standing: standingOf(dispatches, unitKey(region)) }
}

function isMissing({ region, standing }: AnswerRow, here: ReadonlySet<string>): boolean {
  return standing.sentOn !== null && standing.answeredOn === null && !here.has(unitKey(region))
}

function stateOf({ region, standing }: AnswerRow, here: ReadonlySet<string>, today: string): string {
  const { states } = consolidationText
  if (standing.answeredOn !== null) return states.respondio(standing.answeredOn)
  if (here.has(unitKey(region))) return states.aqui
  return standing.sentOn === null ? states.sin_kit : states.espera(daysBetween(standing.sentOn, today))
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000))
}

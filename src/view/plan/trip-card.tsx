import { titleAndCutOff } from '../../domain/measure/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import {
  explainVisitNeed,
  figuresOf,
  INTERVENTION,
  MODALITY_NAME,
  proposeForNeed,
  reasonOf,
  type Visit,
} from '../../domain/visits/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { QualityMark } from '../figure/index.ts'
import { planText } from '../text/index.ts'
import type { Planning } from './use-plan.ts'
import './trips.css'

interface TripCardProps {
  readonly national: National
  readonly planning: Planning
  readonly visit: Visit
  /** Day and hour as they are read. */
  readonly when: string
}

/** One page to take along: what for, with whom, why there, and the figures of the territory with their sources. */
export function TripCard({ national, planning, visit, when }: TripCardProps) {
  const { name, objective, clause } = INTERVENTION[visit.intervention]
  const figures = figuresOf(national, visit.level, visit.ubigeo)
  const rounds = useWorkspace((state) => state.session.papers.papers.capacidades.rounds)
  const contents = visit.need === undefined ? [] : proposeForNeed(visit.need).contents
  const isInvented = visit.reason.simulated || figures.some(({ quality }) => quality === 'simulado')
  const lines: readonly (readonly [string, string])[] = [
    [planText.intervention, name],
    [planText.objective, `${objective} (${clause})`],
    [planText.date, when],
    [planText.modality, MODALITY_NAME[visit.modality]],
    [planText.peopleShort, visit.people.join(', ')],
    [planText.participantsShort, visit.participants.join('; ')],
    [planText.agenda, visit.agenda.replaceAll('\n', '; ')],
    [planText.need, explainVisitNeed(visit, rounds, national.disclosure).join(' ')],
    [planText.contents, contents.join('; ')],
    [planText.materials, visit.materials],
    [planText.logistics, visit.logistics],
    [planText.reasonTitle(visit.reason.on), reasonOf(visit, national.disclosure)],
  ]
  return (
    <div className="trip-card">
      <p className="trip-card-print">
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {planText.print}
        </button>
      </p>
      {isInvented && <p className="trip-card-stamp">{planText.plateStamp}</p>}
      <h3 className="trip-card-title">
        {planText.cardTitle}: {planning.nameOf(visit)}
      </h3>
      <dl className="trip-card-lines">
        {lines
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <table>
        <caption>{planText.figures}</caption>
        <thead>
          <ColumnHeads
            names={[planText.figureColumns.label, planText.figureColumns.value, planText.figureColumns.source]}
          />
        </thead>
        <tbody>
          {figures.map(({ label, value, quality, cited }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {value} <QualityMark quality={quality} />
              </td>
              <td className="complementary">{titleAndCutOff(cited)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import {
  EVALUATED,
  EVALUATED_NAME,
  FINDING_NAME,
  type Evaluation,
  type Finding,
  type Visit,
} from '../../domain/visits/index.ts'
import { Choice } from '../controls/index.ts'
import { planText } from '../text/index.ts'
import { LineField, LinesField, type ChangeVisit } from './fields.tsx'

const MARKS = [
  { id: '0', name: planText.noMark },
  ...[1, 2, 3, 4, 5].map((value) => ({ id: String(value), name: planText.mark(value) })),
]

/** What the visit left: agreements, advances and knots with their measures, and its evaluation. */
export function RecordFields({ visit, onChange }: { readonly visit: Visit; readonly onChange: ChangeVisit }) {
  const { agreements, findings, evaluation } = visit
  const put = (at: number, change: Partial<Finding>) =>
    onChange({ findings: findings.map((each, place) => (place === at ? { ...each, ...change } : each)) })
  const add = (kind: Finding['kind']) => onChange({ findings: [...findings, { kind, text: '', measure: '' }] })
  const evaluate = (change: Partial<Evaluation>) => onChange({ evaluation: { ...evaluation, ...change } })
  return (
    <div className="fields">
      <LinesField
        label={planText.agreements}
        value={agreements}
        onCommit={(text) => onChange({ agreements: text.slice(0, 4_000) })}
      />
      <h3 className="field-wide">{planText.findings}</h3>
      {findings.length === 0 && <p className="complementary field-wide">{planText.noFindings}</p>}
      {findings.map((finding, at) => (
        <div
          key={at}
          className="finding field-wide"
          role="group"
          aria-label={`${FINDING_NAME[finding.kind]} ${at + 1}`}
        >
          <p className="finding-kind">
            {FINDING_NAME[finding.kind]}{' '}
            <button
              type="button"
              className="link"
              onClick={() => onChange({ findings: findings.filter((_, place) => place !== at) })}
            >
              {planText.removeFinding}
            </button>
          </p>
          <LinesField
            label={planText.findingText}
            value={finding.text}
            onCommit={(text) => put(at, { text: text.slice(0, 4_000) })}
          />
          {finding.kind === 'nudo' && (
            <LineField
              label={planText.findingMeasure}
              wide
              value={finding.measure}
              onCommit={(measure) => put(at, { measure: measure.slice(0, 4_000) })}
            />
          )}
        </div>
      ))}
      <p className="field-wide finding-add">
        <button type="button" className="plain-button" onClick={() => add('avance')}>
          {planText.addAdvance}
        </button>{' '}
        <button type="button" className="plain-button" onClick={() => add('nudo')}>
          {planText.addKnot}
        </button>
      </p>
      <h3 className="field-wide">{planText.evaluation}</h3>
      {EVALUATED.map((each) => (
        <div key={each} className="field-wide evaluated">
          <Choice
            label={EVALUATED_NAME[each]}
            value={String(evaluation[each] ?? 0)}
            options={MARKS}
            onChange={(mark) => evaluate({ [each]: mark === '0' ? null : Number(mark) })}
          />
        </div>
      ))}
      <LinesField
        label={planText.evaluationNote}
        value={evaluation.note}
        onCommit={(note) => evaluate({ note: note.slice(0, 4_000) })}
      />
    </div>
  )
}

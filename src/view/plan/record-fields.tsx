import {
  EVALUATED,
  EVALUATED_NAME,
  FINDING_NAME,
  type Evaluation,
  type Finding,
  type Visit,
} from '../../domain/visits/index.ts'
import { Choice, closeDrafts, DraftScope } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { AgreedFields } from './agreed-fields.tsx'
import { LineField, LinesField, type ChangeVisit } from './fields.tsx'
import { visitScope } from './visit-scope.ts'

const MARKS = [
  { id: '0', name: planText.noMark },
  ...[1, 2, 3, 4, 5].map((value) => ({ id: String(value), name: planText.mark(value) })),
]

/** What the visit left: agreements, advances and knots with their measures, and its evaluation. */
export function RecordFields({ visit, onChange }: { readonly visit: Visit; readonly onChange: ChangeVisit }) {
  const { findings, evaluation } = visit
  const put = (at: number, change: Partial<Finding>) =>
    onChange({ findings: findings.map((each, place) => (place === at ? { ...each, ...change } : each)) })
  const add = (kind: Finding['kind']) => onChange({ findings: [...findings, { kind, text: '', measure: '' }] })
  const { drafts } = useDesk().workspace
  const remove = (at: number) => {
    for (const label of [planText.findingText, planText.findingMeasure, planText.owner])
      closeDrafts(drafts, (place) => `${visitScope(visit)}/hallazgo/${place}/${label}`, { at, count: findings.length })
    onChange({ findings: findings.filter((_, place) => place !== at) })
  }
  const evaluate = (change: Partial<Evaluation>) => onChange({ evaluation: { ...evaluation, ...change } })
  return (
    <div className="fields">
      <div className="field-wide">
        <AgreedFields visit={visit} onChange={onChange} />
      </div>
      <h3 className="field-wide">{planText.findings}</h3>
      {findings.length === 0 && <p className="complementary field-wide">{planText.noFindings}</p>}
      {findings.map((finding, at) => (
        <div
          key={`${findings.length}/${at}`}
          className="finding field-wide"
          role="group"
          aria-label={`${FINDING_NAME[finding.kind]} ${at + 1}`}
        >
          <p className="finding-kind">
            {FINDING_NAME[finding.kind]}{' '}
            <button type="button" className="link" onClick={() => remove(at)}>
              {planText.removeFinding}
            </button>
          </p>
          <DraftScope name={`hallazgo/${at}`}>
            <LinesField label={planText.findingText} value={finding.text} onCommit={(text) => put(at, { text })} />
            {finding.kind === 'nudo' && <KnotFields finding={finding} onPut={(change) => put(at, change)} />}
          </DraftScope>
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
      <LinesField label={planText.evaluationNote} value={evaluation.note} onCommit={(note) => evaluate({ note })} />
    </div>
  )
}

interface KnotFieldsProps {
  readonly finding: Finding
  readonly onPut: (change: Partial<Finding>) => void
}

/** What is to be done about a knot, and which post answers for it (7.3.1.2 C). */
function KnotFields({ finding, onPut }: KnotFieldsProps) {
  return (
    <>
      <LineField
        label={planText.findingMeasure}
        wide
        value={finding.measure}
        onCommit={(measure) => onPut({ measure })}
      />
      <LineField
        label={planText.owner}
        wide
        value={finding.owner ?? ''}
        help={planText.ownerHelp}
        onCommit={(owner) => onPut({ owner })}
      />
    </>
  )
}

import { agreedOf, EVALUATED, EVALUATED_NAME, type Evaluation, type Visit } from '../../domain/visits/index.ts'
import { Choice } from '../controls/index.ts'
import { AgreedFields, FindingFields, LinesField } from '../held/index.ts'
import { planText } from '../text/index.ts'
import type { ChangeVisit } from './change-visit.ts'
import { visitScope } from './visit-scope.ts'

const MARKS = [
  { id: '0', name: planText.noMark },
  ...[1, 2, 3, 4, 5].map((value) => ({ id: String(value), name: planText.mark(value) })),
]

/** What the visit left: agreements, advances and knots with their measures, and its evaluation. */
export function RecordFields({ visit, onChange }: { readonly visit: Visit; readonly onChange: ChangeVisit }) {
  const { findings, evaluation } = visit
  const evaluate = (change: Partial<Evaluation>) => onChange({ evaluation: { ...evaluation, ...change } })
  return (
    <div className="fields">
      <div className="field-wide">
        <AgreedFields
          agreed={agreedOf(visit)}
          blank={{ text: '', owner: '', dueOn: null }}
          scope={visitScope(visit)}
          onChange={(agreed) => onChange({ agreed, agreements: '' })}
        />
      </div>
      <FindingFields
        findings={findings}
        blankOf={(kind) => ({ kind, text: '', measure: '' })}
        scope={visitScope(visit)}
        onChange={(next) => onChange({ findings: next })}
      />
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

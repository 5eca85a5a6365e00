import { agreedOf, type Agreed, type Visit } from '../../domain/visits/index.ts'
import { closeDrafts, DraftScope } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { DayField, LineField, type ChangeVisit } from './fields.tsx'
import { visitScope } from './visit-scope.ts'

/** What was agreed: each with the post that answers for it and its day. */
export function AgreedFields({ visit, onChange }: { readonly visit: Visit; readonly onChange: ChangeVisit }) {
  const { drafts } = useDesk().workspace
  const agreed = agreedOf(visit)
  const write = (next: readonly Agreed[]) => onChange({ agreed: next, agreements: '' })
  const put = (at: number, change: Partial<Agreed>) =>
    write(agreed.map((each, place) => (place === at ? { ...each, ...change } : each)))
  const remove = (at: number) => {
    for (const label of [planText.agreementText, planText.owner, planText.dueOn])
      closeDrafts(drafts, (place) => `${visitScope(visit)}/acuerdo/${place}/${label}`, { at, count: agreed.length })
    write(agreed.filter((_, place) => place !== at))
  }
  return (
    <section aria-label={planText.agreements}>
      <h3>{planText.agreements}</h3>
      {agreed.length === 0 && <p className="complementary">{planText.noFindings}</p>}
      {agreed.map((each, at) => (
        <DraftScope key={`${agreed.length}/${at}`} name={`acuerdo/${at}`}>
          <div className="fields contact" role="group" aria-label={planText.agreement(at + 1)}>
            <LineField label={planText.agreementText} wide value={each.text} onCommit={(text) => put(at, { text })} />
            <LineField
              label={planText.owner}
              value={each.owner}
              help={planText.ownerHelp}
              onCommit={(owner) => put(at, { owner })}
            />
            <DayField label={planText.dueOn} value={each.dueOn} onCommit={(dueOn) => put(at, { dueOn })} />
            <button type="button" className="link" onClick={() => remove(at)}>
              {planText.removeFinding}
            </button>
          </div>
        </DraftScope>
      ))}
      <button
        type="button"
        className="plain-button"
        onClick={() => write([...agreed, { text: '', owner: '', dueOn: null }])}
      >
        {planText.addAgreement}
      </button>
    </section>
  )
}

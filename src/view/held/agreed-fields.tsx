import type { ReactNode } from 'react'
import type { Agreed } from '../../domain/visits/index.ts'
import { closeDrafts, DraftScope } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { DayField, LineField } from './fields.tsx'

interface AgreedFieldsProps<T extends Agreed> {
  readonly agreed: readonly T[]
  /** What one says before anybody writes it. */
  readonly blank: T
  /** Of whose drafts they are. */
  readonly scope: string
  /** What is told of one besides. */
  readonly more?: (each: T, put: (next: T) => void) => ReactNode
  readonly onChange: (agreed: readonly T[]) => void
}

/** What was agreed: each with the post that answers for it and its day. */
export function AgreedFields<T extends Agreed>({ agreed, blank, scope, more, onChange }: AgreedFieldsProps<T>) {
  const { drafts } = useDesk().workspace
  const set = (at: number, next: T) => onChange(agreed.map((each, place) => (place === at ? next : each)))
  const remove = (at: number) => {
    for (const label of [planText.agreementText, planText.owner, planText.dueOn])
      closeDrafts(drafts, (place) => `${scope}/acuerdo/${place}/${label}`, { at, count: agreed.length })
    onChange(agreed.filter((_, place) => place !== at))
  }
  return (
    <section aria-label={planText.agreements}>
      <h3>{planText.agreements}</h3>
      {agreed.length === 0 && <p className="complementary">{planText.noFindings}</p>}
      {agreed.map((each, at) => {
        const put = (change: Partial<Agreed>) => set(at, { ...each, ...change })
        return (
          <DraftScope key={`${agreed.length}/${at}`} name={`acuerdo/${at}`}>
            <div className="fields contact" role="group" aria-label={planText.agreement(at + 1)}>
              {more?.(each, (next) => set(at, next))}
              <LineField label={planText.agreementText} wide value={each.text} onCommit={(text) => put({ text })} />
              <LineField
                label={planText.owner}
                value={each.owner}
                help={planText.ownerHelp}
                onCommit={(owner) => put({ owner })}
              />
              <DayField label={planText.dueOn} value={each.dueOn} onCommit={(dueOn) => put({ dueOn })} />
              <button type="button" className="link" onClick={() => remove(at)}>
                {planText.removeFinding}
              </button>
            </div>
          </DraftScope>
        )
      })}
      <button type="button" className="plain-button" onClick={() => onChange([...agreed, blank])}>
        {planText.addAgreement}
      </button>
    </section>
  )
}

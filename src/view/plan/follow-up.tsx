import { CONTACT_NAME, CONTACT_WAYS, type Contact, type Visit } from '../../domain/visits/index.ts'
import { Choice, closeDrafts, DraftScope } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { DayField, LineField } from '../held/index.ts'
import type { ChangeVisit } from './change-visit.ts'
import { visitScope } from './visit-scope.ts'

const WAYS = CONTACT_WAYS.map((id) => ({ id, name: CONTACT_NAME[id] }))

/** Calls, mails and answers until the participants are convened, with what is next (7.3.1.2 B.3). */
export function FollowUp({ visit, onChange }: { readonly visit: Visit; readonly onChange: ChangeVisit }) {
  const { drafts } = useDesk().workspace
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const { contacts = [] } = visit
  const put = (at: number, change: Partial<Contact>) =>
    onChange({ contacts: contacts.map((each, place) => (place === at ? { ...each, ...change } : each)) })
  const remove = (at: number) => {
    for (const label of [planText.contactOn, planText.contactSaid, planText.contactNext])
      closeDrafts(drafts, (place) => `${visitScope(visit)}/contacto/${place}/${label}`, { at, count: contacts.length })
    onChange({ contacts: contacts.filter((_, place) => place !== at) })
  }
  const add = () => onChange({ contacts: [...contacts, { on: today, way: 'llamada', said: '', next: '' }] })
  return (
    <section className="follow-up" aria-label={planText.followUp}>
      <h3>{planText.followUp}</h3>
      <p className="complementary">{contacts.length === 0 ? planText.noContacts : planText.contactHelp}</p>
      {contacts.map((contact, at) => (
        <DraftScope key={`${contacts.length}/${at}`} name={`contacto/${at}`}>
          <div className="fields contact" role="group" aria-label={planText.contact(at + 1)}>
            <DayField
              label={planText.contactOn}
              value={contact.on}
              isNeeded
              onCommit={(on) => on !== null && put(at, { on })}
            />
            <Choice
              label={planText.contactWay}
              value={contact.way}
              options={WAYS}
              onChange={(way) => put(at, { way })}
            />
            <LineField label={planText.contactSaid} wide value={contact.said} onCommit={(said) => put(at, { said })} />
            <LineField label={planText.contactNext} wide value={contact.next} onCommit={(next) => put(at, { next })} />
            <button type="button" className="link" onClick={() => remove(at)}>
              {planText.removeFinding}
            </button>
          </div>
        </DraftScope>
      ))}
      <button type="button" className="plain-button" onClick={add}>
        {planText.addContact}
      </button>
    </section>
  )
}

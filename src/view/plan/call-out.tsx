import { useState } from 'react'
import type { Visit } from '../../domain/visits/index.ts'
import { exportCallLetter, writeCallMail } from '../../workspace/commands/index.ts'
import { copyText, handOver, useDesk } from '../desk/index.ts'
import { planText } from '../text/index.ts'

/** The letter of a call as a file, and its mail to be copied (7.3.1.2 B.3). */
export function CallOut({ visit }: { readonly visit: Visit }) {
  const { workspace } = useDesk()
  const [said, setSaid] = useState('')
  const [made, setMade] = useState<{ readonly of: Visit; readonly text: string } | null>(null)
  const mail = made?.of === visit ? made.text : ''
  const fail = () => setSaid(planText.exportFailed)
  const letter = () => {
    setSaid('')
    exportCallLetter(workspace, visit.id).then((file) => file !== null && handOver(file), fail)
  }
  const write = () => {
    setSaid('')
    writeCallMail(workspace, visit.id).then(
      (mail) =>
        mail !== null && setMade({ of: visit, text: `${planText.mailSubject}: ${mail.subject}\n\n${mail.text}` }),
      fail,
    )
  }
  const copy = () =>
    void copyText(mail).then(
      () => setSaid(planText.copied),
      () => setSaid(planText.notCopied),
    )
  return (
    <section className="call-out" aria-label={planText.callOut}>
      <div className="call-buttons">
        <button type="button" className="plain-button" onClick={letter}>
          {planText.callLetter}
        </button>
        <button type="button" className="plain-button" onClick={write}>
          {planText.callMail}
        </button>
        {mail !== '' && (
          <button type="button" className="plain-button" onClick={copy}>
            {planText.copy}
          </button>
        )}
      </div>
      {mail !== '' && <textarea className="field-input call-mail" aria-label={planText.mail} readOnly value={mail} />}
      <p role="status">{said}</p>
    </section>
  )
}

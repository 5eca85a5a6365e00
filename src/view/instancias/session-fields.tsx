import { useState } from 'react'
import type { SessionHeld } from '../../domain/country/index.ts'
import { lifeProblems, SESSION_FIELDS } from '../../domain/life/index.ts'
import { isBelowHalf } from '../../domain/register/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { DraftScope, Segments } from '../controls/index.ts'
import { instanciasText, lifeText } from '../text/index.ts'
import { DayField, Field, YesNoField } from './fields.tsx'
import { LifeFieldControl } from './life-field.tsx'
import { Problems } from './problems.tsx'
import { withTold } from './use-life.ts'

interface SessionsProps {
  readonly ubigeo: Ubigeo
  readonly sessions: readonly SessionHeld[]
  readonly onChange: (sessions: readonly SessionHeld[]) => void
}

/** The sessions of an instancia, the latest first, each with its acta, who came and how it was called. */
export function Sessions({ ubigeo, sessions, onChange }: SessionsProps) {
  const [extraordinary, setExtraordinary] = useState(false)
  const add = (date: string | null) =>
    date !== null &&
    onChange(
      [...sessions, { date, extraordinary, inconsistencias: null }].toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    )
  return (
    <>
      {sessions.length === 0 && <p className="complementary">{instanciasText.noSessions}</p>}
      <ul className="edit-list">
        {sessions.map((session, at) => (
          <OneSession
            key={`${session.date}/${at}`}
            ubigeo={ubigeo}
            session={session}
            onChange={(next) => onChange(sessions.map((each, index) => (index === at ? next : each)))}
            onRemove={() => onChange(sessions.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
      <Field label={instanciasText.kind}>
        <Segments
          label={instanciasText.kind}
          value={extraordinary ? 'extraordinaria' : 'ordinaria'}
          options={[
            { id: 'ordinaria', name: instanciasText.ordinary },
            { id: 'extraordinaria', name: instanciasText.extraordinary },
          ]}
          onChange={(id) => setExtraordinary(id === 'extraordinaria')}
        />
      </Field>
      <DayField key={sessions.length} label={instanciasText.newSession} value={null} onCommit={add} />
    </>
  )
}

interface OneSessionProps {
  readonly ubigeo: Ubigeo
  readonly session: SessionHeld
  readonly onChange: (session: SessionHeld) => void
  readonly onRemove: () => void
}

function OneSession({ ubigeo, session, onChange, onRemove }: OneSessionProps) {
  const { date, extraordinary, details = {} } = session
  const words = instanciasText.sessionLine(date, extraordinary)
  return (
    <li>
      <p>{words}</p>
      <YesNoField
        label={instanciasText.inconsistencias}
        value={session.inconsistencias}
        onCommit={(inconsistencias) => onChange({ ...session, inconsistencias })}
      />
      <details className="session-more">
        <summary>{lifeText.sessionDetails}</summary>
        <DraftScope name={`sesion/${date}/${String(extraordinary)}`}>
          <div className="life-fields">
            {SESSION_FIELDS.filter(({ key }) => extraordinary || key !== 'voto_convocatoria').map((field) => (
              <LifeFieldControl
                key={field.key}
                field={field}
                ubigeo={ubigeo}
                value={details[field.key] ?? ''}
                onCommit={(value) => onChange({ ...session, details: withTold(details, field.key, value) })}
              />
            ))}
          </div>
        </DraftScope>
      </details>
      <Problems
        sentences={[...lifeProblems(SESSION_FIELDS, details), ...(isBelowHalf(session) ? [lifeText.quorumLow] : [])]}
      />
      <button type="button" className="link" aria-label={instanciasText.removeThis(words)} onClick={onRemove}>
        {instanciasText.remove}
      </button>
    </li>
  )
}

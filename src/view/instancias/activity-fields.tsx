import { useState } from 'react'
import { editKey, type ActivityEdit, type FollowUpReport, type SessionHeld } from '../../domain/country/index.ts'
import { reportsDue, type ReportDue } from '../../domain/instancias/index.ts'
import { VERDICTS, formatNumber } from '../../domain/measure/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { DraftScope, Segments } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText, MISSING_SHORT } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { DayField, Field, YesNoField } from './fields.tsx'

/** Half-years whose report can be told. */
const SEMESTERS = 4

/** Sessions held and follow-up reports handed in. */
export function ActivityFields({ record }: { readonly record: InstanciaRecord }) {
  const { workspace } = useDesk()
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const draft = record.activity ?? draftOf(record)
  const change = (part: Partial<ActivityEdit>) => writeEdit(workspace, { ...draft, ...part })
  const summary =
    record.activity === null ? MISSING_SHORT : `${instanciasText.sessionsTitle}: ${formatNumber(draft.sessions.length)}`
  return (
    <EditFrame about={editKey(draft)} title={instanciasText.sections.activity} summary={summary} edit={record.activity}>
      <h4>{instanciasText.sessionsTitle}</h4>
      <Sessions sessions={draft.sessions} onChange={(sessions) => change({ sessions })} />
      <h4>{instanciasText.reportsTitle}</h4>
      {reportsDue(today, SEMESTERS).map((due) => (
        <OneReport
          key={due.semester}
          due={due}
          report={draft.reports.find(({ semester }) => semester === due.semester)}
          onChange={(report) => change({ reports: withReport(draft.reports, due, report) })}
        />
      ))}
      <WrittenFields draft={draft} onChange={change} />
    </EditFrame>
  )
}

function draftOf({ unit, level }: InstanciaRecord): ActivityEdit {
  return {
    about: 'actividad',
    ubigeo: unit.ubigeo,
    level,
    editedOn: '',
    note: '',
    link: null,
    receivedOn: null,
    sessions: [],
    reports: [],
  }
}

function withReport(
  reports: readonly FollowUpReport[],
  { semester }: ReportDue,
  report: FollowUpReport | null,
): readonly FollowUpReport[] {
  const others = reports.filter((each) => each.semester !== semester)
  return report === null ? others : [...others, report]
}

function Sessions({
  sessions,
  onChange,
}: {
  readonly sessions: readonly SessionHeld[]
  readonly onChange: (sessions: readonly SessionHeld[]) => void
}) {
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
        {sessions.map((session, at) => {
          const words = instanciasText.sessionLine(session.date, session.extraordinary)
          return (
            <li key={`${session.date}/${at}`}>
              <p>{words}</p>
              <YesNoField
                label={instanciasText.inconsistencias}
                value={session.inconsistencias}
                onCommit={(inconsistencias) =>
                  onChange(sessions.map((each, index) => (index === at ? { ...each, inconsistencias } : each)))
                }
              />
              <button
                type="button"
                className="link"
                aria-label={instanciasText.removeThis(words)}
                onClick={() => onChange(sessions.filter((_, index) => index !== at))}
              >
                {instanciasText.remove}
              </button>
            </li>
          )
        })}
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

interface OneReportProps {
  readonly due: ReportDue
  readonly report: FollowUpReport | undefined
  readonly onChange: (report: FollowUpReport | null) => void
}

/** Handed in on a day, known not to be, or not known. */
function OneReport({ due, report, onChange }: OneReportProps) {
  const { semester, annual, dueOn } = due
  const [told, setTold] = useState(false)
  const answer = report === undefined ? (told ? 'si' : 'sin_dato') : report.deliveredOn === null ? 'no' : 'si'
  const label = instanciasText.report(semester, annual, dueOn)
  const options = VERDICTS.map((id) => ({
    id,
    name: id === 'si' ? instanciasText.delivered : instanciasText.yesNoUnknown[id],
  }))
  const choose = (id: 'si' | 'no' | 'sin_dato') => {
    setTold(id === 'si')
    if (id === 'no') onChange({ semester, deliveredOn: null })
    else if (report !== undefined) onChange(null)
  }
  return (
    <div className="one-report">
      <Field label={label}>
        <Segments label={label} value={answer} options={options} onChange={choose} />
      </Field>
      {answer === 'si' && (
        <DraftScope name={semester}>
          <DayField
            label={instanciasText.deliveredOn}
            value={report?.deliveredOn ?? null}
            onCommit={(deliveredOn) => onChange(deliveredOn === null ? null : { semester, deliveredOn })}
          />
        </DraftScope>
      )}
    </div>
  )
}

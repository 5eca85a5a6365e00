import { useState } from 'react'
import { editKey, type ActivityEdit, type FollowUpReport } from '../../domain/country/index.ts'
import { reportsDue, type ReportDue } from '../../domain/instancias/index.ts'
import { VERDICTS, formatNumber } from '../../domain/measure/index.ts'
import { activityStatement, type InstanciaRecord, type StepStanding } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { DraftScope, Segments } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText, MISSING_SHORT } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { DayField, Field } from './fields.tsx'
import { LifeMore } from './life-part.tsx'
import { Sessions } from './session-fields.tsx'

/** Half-years whose report can be told. */
const SEMESTERS = 4

interface ActivityFieldsProps {
  readonly record: InstanciaRecord
  readonly standing: StepStanding
}

/** Sessions held and follow-up reports handed in. */
export function ActivityFields({ record, standing }: ActivityFieldsProps) {
  const { workspace } = useDesk()
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const draft = activityStatement(record)
  const change = (part: Partial<ActivityEdit>) => writeEdit(workspace, { ...draft, ...part })
  const summary =
    record.activity === null ? MISSING_SHORT : `${instanciasText.sessionsTitle}: ${formatNumber(draft.sessions.length)}`
  return (
    <EditFrame
      about={editKey(draft)}
      title={instanciasText.sections.activity}
      summary={summary}
      edit={record.activity}
      standing={standing}
    >
      <h4>{instanciasText.sessionsTitle}</h4>
      <Sessions ubigeo={draft.ubigeo} sessions={draft.sessions} onChange={(sessions) => change({ sessions })} />
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
      <LifeMore record={record} step="informes" />
    </EditFrame>
  )
}

function withReport(
  reports: readonly FollowUpReport[],
  { semester }: ReportDue,
  report: FollowUpReport | null,
): readonly FollowUpReport[] {
  const others = reports.filter((each) => each.semester !== semester)
  return report === null ? others : [...others, report]
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

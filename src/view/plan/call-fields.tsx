import { isDay } from '../../domain/calendar/index.ts'
import {
  INTERVENTION,
  INTERVENTIONS,
  MODALITIES,
  MODALITY_NAME,
  VISIT_STATE_NAME,
  VISIT_STATES,
  type InterventionKind,
  type Proposal,
  type Visit,
} from '../../domain/visits/index.ts'
import { Choice, judgeCount, judgeDay, Segments, Toggle } from '../controls/index.ts'
import { planText } from '../text/index.ts'
import { LineField, LinesField, linesOf, type ChangeVisit } from './fields.tsx'

const KINDS = INTERVENTIONS.map((id) => ({ id, name: INTERVENTION[id].name }))
const STATES = VISIT_STATES.map((id) => ({ id, name: VISIT_STATE_NAME[id] }))
const WAYS = MODALITIES.map((id) => ({ id, name: MODALITY_NAME[id] }))

/** Visits are made after the Lineamientos and within the horizon of any plan. */
const judgeVisitDay = judgeDay('2015-01-01', '2060-12-31')

interface CallFieldsProps {
  readonly visit: Visit
  /** What the group and the assessment of today propose. */
  readonly proposal: Proposal
  readonly onChange: ChangeVisit
}

/** What is arranged before the visit: type, when, whom, with what (7.3.1.2 B.2 to C). */
export function CallFields({ visit, proposal, onChange }: CallFieldsProps) {
  const { objective, clause } = INTERVENTION[visit.intervention]
  return (
    <div className="fields">
      <div className="field-wide">
        <Choice
          label={planText.intervention}
          value={visit.intervention}
          options={KINDS}
          onChange={(kind) => onChange(typeChange(visit, kind))}
        />
        <p className="complementary">
          {objective} ({clause})
        </p>
        <p className="complementary">{planText.proposed(INTERVENTION[proposal.kind].name, proposal.because)}</p>
      </div>
      <div className="plan-way">
        <span className="plan-field-label" aria-hidden="true">
          {planText.modality}
        </span>
        <Segments
          label={planText.modality}
          value={visit.modality}
          options={WAYS}
          onChange={(modality) => onChange({ modality })}
        />
      </div>
      <Choice label={planText.state} value={visit.state} options={STATES} onChange={(state) => onChange({ state })} />
      <WhenFields visit={visit} onChange={onChange} />
      {visit.modality === 'virtual' && <LinkFields visit={visit} onChange={onChange} />}
      <LineField
        label={planText.letter}
        type="date"
        judge={judgeVisitDay}
        value={visit.letterSentOn ?? ''}
        onCommit={(text) => onChange({ letterSentOn: dayOf(text) })}
      />
      <CallLines visit={visit} onChange={onChange} />
    </div>
  )
}

function WhenFields({ visit, onChange }: Omit<CallFieldsProps, 'proposal'>) {
  return (
    <>
      <LineField
        label={planText.date}
        type="date"
        judge={judgeVisitDay}
        value={visit.date ?? ''}
        onCommit={(text) => onChange({ date: dayOf(text), fixed: dayOf(text) !== null })}
      />
      <LineField
        label={planText.hour}
        type="time"
        value={visit.hour ?? ''}
        onCommit={(text) => onChange({ hour: /^\d{2}:\d{2}$/.test(text) ? text : null })}
      />
      <LineField
        label={planText.minutes}
        type="number"
        min={15}
        max={1440}
        value={String(visit.minutes)}
        judge={judgeCount(1, 1440)}
        onCommit={(text) => onChange({ minutes: Number(text) })}
      />
      <Toggle
        label={planText.fixed}
        help={planText.fixedHelp}
        on={visit.fixed}
        onChange={(fixed) => onChange({ fixed: fixed && visit.date !== null })}
      />
    </>
  )
}

/** Where a virtual visit is held. */
function LinkFields({ visit, onChange }: Omit<CallFieldsProps, 'proposal'>) {
  return (
    <>
      <LineField
        label={planText.link}
        type="url"
        wide
        value={visit.link}
        help={planText.platformHelp}
        onCommit={(link) => onChange({ link: link.trim() })}
        maxLength={1_000}
      />
      <LineField
        label={planText.linkSent}
        type="date"
        judge={judgeVisitDay}
        value={visit.linkSentOn ?? ''}
        onCommit={(text) => onChange({ linkSentOn: dayOf(text) })}
      />
    </>
  )
}

/** Whom it calls, about what and with what: one line each. */
function CallLines({ visit, onChange }: Omit<CallFieldsProps, 'proposal'>) {
  return (
    <>
      <LinesField
        label={planText.people}
        value={visit.people.join('\n')}
        help={planText.peopleHelp}
        isList
        onCommit={(text) => onChange({ people: linesOf(text) })}
      />
      <LinesField label={planText.agenda} value={visit.agenda} onCommit={(agenda) => onChange({ agenda })} />
      <LinesField
        label={planText.participants}
        value={visit.participants.join('\n')}
        isList
        onCommit={(text) => onChange({ participants: linesOf(text) })}
      />
      <LinesField
        label={planText.materials}
        value={visit.materials}
        onCommit={(materials) => onChange({ materials })}
      />
      <LinesField
        label={planText.logistics}
        value={visit.logistics}
        onCommit={(logistics) => onChange({ logistics })}
      />
    </>
  )
}

/** Another type brings its own participants and agenda, unless the person wrote others. */
function typeChange(visit: Visit, kind: InterventionKind): Partial<Visit> {
  const [before, after] = [INTERVENTION[visit.intervention], INTERVENTION[kind]]
  const keepsCall = visit.participants.join('\n') !== before.participants.join('\n')
  const keepsAgenda = visit.agenda !== before.agenda.join('\n')
  return {
    intervention: kind,
    ...(keepsCall ? {} : { participants: after.participants }),
    ...(keepsAgenda ? {} : { agenda: after.agenda.join('\n') }),
  }
}

function dayOf(text: string): string | null {
  return isDay(text) ? text : null
}

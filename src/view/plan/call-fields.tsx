import type { ReactElement } from 'react'
import {
  INTERVENTION,
  INTERVENTIONS,
  isRemote,
  linkDueOn,
  MODALITIES,
  MODALITY_NAME,
  VISIT_STATE_NAME,
  VISIT_STATES,
  type InterventionKind,
  type Proposal,
  type Specialist,
  type Visit,
} from '../../domain/visits/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { Choice, judgeCount, judgeHour, Segments, Toggle } from '../controls/index.ts'
import { draftText, planText, tripText } from '../text/index.ts'
import { DayField, LineField, LinesField, linesOf } from '../held/index.ts'
import type { ChangeVisit } from './change-visit.ts'

const KINDS = INTERVENTIONS.map((id) => ({ id, name: INTERVENTION[id].name }))
const STATES = VISIT_STATES.map((id) => ({ id, name: VISIT_STATE_NAME[id] }))
const WAYS = MODALITIES.map((id) => ({ id, name: MODALITY_NAME[id] }))

const NOBODY: readonly Specialist[] = []

interface CallFieldsProps {
  readonly visit: Visit
  /** What the group and the assessment of today propose; null where the need that it answers does. */
  readonly proposal: Proposal | null
  /** What is known of the internet there. */
  readonly signal: ReactElement
  readonly onChange: ChangeVisit
}

/** What is arranged before the visit: type, when, whom, with what (7.3.1.2 B.2 to C). */
export function CallFields({ visit, proposal, signal, onChange }: CallFieldsProps) {
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
        {proposal !== null && (
          <p className="complementary">{planText.proposed(INTERVENTION[proposal.kind].name, proposal.because)}</p>
        )}
      </div>
      <div className="plan-way field-wide">
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
      {isRemote(visit) && <LinkFields visit={visit} onChange={onChange} />}
      {signal}
      <DayField
        label={planText.letter}
        value={visit.letterSentOn}
        onCommit={(letterSentOn) => onChange({ letterSentOn })}
      />
      <CallLines visit={visit} onChange={onChange} />
    </div>
  )
}

function WhenFields({ visit, onChange }: Omit<CallFieldsProps, 'proposal' | 'signal'>) {
  return (
    <>
      <DayField
        label={planText.date}
        value={visit.date}
        onCommit={(date) => onChange({ date, fixed: date !== null })}
      />
      <LineField
        label={planText.hour}
        figures={draftText.hourForm}
        judge={judgeHour}
        value={visit.hour ?? ''}
        onCommit={(text) => onChange({ hour: text === '' ? null : text })}
      />
      <LineField
        label={planText.minutes}
        figures=""
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
      <DayField
        label={tripText.notBefore}
        value={visit.notBefore ?? null}
        onCommit={(notBefore) => onChange({ notBefore })}
      />
      <DayField
        label={tripText.notAfter}
        value={visit.notAfter ?? null}
        onCommit={(notAfter) => onChange({ notAfter })}
      />
      <GoesChoice visit={visit} onChange={onChange} />
    </>
  )
}

const ANYBODY = 'nadie'

/** Which specialist goes, as the person decides it. */
function GoesChoice({ visit, onChange }: Omit<CallFieldsProps, 'proposal' | 'signal'>) {
  const team = useWorkspace((state) => state.session.papers.papers.plan.rules?.team ?? NOBODY)
  const goes = visit.goes ?? null
  const labels = [...new Set([...team.map(({ label }) => label), ...(goes === null ? [] : [goes.who])])]
  if (labels.length === 0) return null
  return (
    <div>
      <Choice
        label={tripText.who}
        value={goes?.who ?? ANYBODY}
        options={[{ id: ANYBODY, name: tripText.nobody }, ...labels.map((id) => ({ id, name: id }))]}
        onChange={(who) => onChange({ goes: who === ANYBODY ? null : { who, fixed: true } })}
      />
      <p className="complementary">{tripText.whoHelp}</p>
    </div>
  )
}

/** Where a virtual visit is held. */
function LinkFields({ visit, onChange }: Omit<CallFieldsProps, 'proposal' | 'signal'>) {
  const dueOn = linkDueOn(visit)
  return (
    <>
      <LineField
        label={planText.platform}
        value={visit.platform ?? ''}
        help={planText.platformHelp}
        wide
        onCommit={(platform) => onChange({ platform: platform.trim() })}
        maxLength={80}
      />
      <LineField
        label={planText.link}
        type="url"
        wide
        value={visit.link}
        help={dueOn === null ? planText.linkHelp : planText.linkDue(dueOn)}
        onCommit={(link) => onChange({ link: link.trim() })}
        maxLength={1_000}
      />
      <DayField
        label={planText.linkSent}
        value={visit.linkSentOn}
        onCommit={(linkSentOn) => onChange({ linkSentOn })}
      />
    </>
  )
}

/** Whom it calls, about what and with what: one line each. */
function CallLines({ visit, onChange }: Omit<CallFieldsProps, 'proposal' | 'signal'>) {
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

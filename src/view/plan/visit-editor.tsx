import { useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { changeVisit, isMadeAhead, proposeIntervention, reasonOf, type Visit } from '../../domain/visits/index.ts'
import { mayWrite } from '../../workspace/commands/index.ts'
import { DraftScope, Segments } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { QualityMark } from '../figure/index.ts'
import { SinceVisit, usePlaceOf } from '../plan-entry/index.ts'
import { AttendanceFields } from '../held/index.ts'
import { ShareNote } from '../team/index.ts'
import { planText } from '../text/index.ts'
import { CallOut } from './call-out.tsx'
import { CallFields } from './call-fields.tsx'
import type { ChangeVisit } from './change-visit.ts'
import { RecordFields } from './record-fields.tsx'
import { visitScope } from './visit-scope.ts'
import { SignalFile } from './signal-file.tsx'
import { TripCard } from './trip-card.tsx'
import { FollowUp } from './follow-up.tsx'
import { OffersPart } from './offers-part.tsx'
import { NeedFields, NeedSentences } from './need-fields.tsx'
import type { Planning } from './use-plan.ts'
import { Warnings } from './visit-list.tsx'
import { VisitReport } from './visit-report.tsx'
import './visits.css'

const PARTS = (['convocatoria', 'registro', 'hoja'] as const).map((id) => ({ id, name: planText.part[id] }))

interface VisitEditorProps {
  readonly national: National
  readonly planning: Planning
  readonly visit: Visit
  readonly onRemove: () => void
}

/** Everything of one visit: how it is called, what it left, and its card. */
export function VisitEditor({ national, planning, visit, onRemove }: VisitEditorProps) {
  const [part, setPart] = useState<(typeof PARTS)[number]['id']>('convocatoria')
  const assessed = useWorkspace(
    (state) =>
      state.derived?.group.units.find(
        ({ unit }) => state.choices.group === visit.group && unit.ubigeo === visit.ubigeo && unit.level === visit.level,
      ) ?? null,
  )
  const place = usePlaceOf(visit)
  const proposal = visit.need === undefined ? proposeIntervention(visit.group, assessed) : null
  const name = planning.nameOf(visit)
  const sentences = planning.warnings.get(visit.id) ?? []
  const mayEdit = useWorkspace((state) => mayWrite(state, visit.ubigeo))
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const [refused, setRefused] = useState('')
  const change: ChangeVisit = (next) => {
    const after = { ...visit, ...next }
    const isAhead = isMadeAhead(after, today) && !isMadeAhead(visit, today)
    setRefused(isAhead ? planText.notYetMade(after.date ?? '', today) : '')
    if (!isAhead) planning.change(changeVisit(planning.plan, visit.id, next))
  }
  return (
    <section className="visit-editor" aria-label={planText.editor(name)}>
      <div className="section-head">
        <h2>{name}</h2>
        <button type="button" className="link" disabled={!mayEdit} onClick={onRemove}>
          {planText.remove}
        </button>
      </div>
      <ShareNote code={visit.ubigeo} />
      {part !== 'hoja' && (
        <p className="complementary visit-reason">
          {planText.reasonTitle(visit.reason.on)}: {reasonOf(visit, national.disclosure)}{' '}
          {visit.reason.simulated && <QualityMark quality="simulado" />}
        </p>
      )}
      {part !== 'hoja' && <SinceVisit visit={visit} country={national.country} place={place} />}
      <div role="status" aria-label={planText.warningsTitle}>
        {sentences.length > 0 && <Warnings sentences={sentences} />}
      </div>
      {refused !== '' && <p role="alert">{refused}</p>}
      <Segments label={planText.parts} value={part} options={PARTS} onChange={setPart} />
      {part === 'convocatoria' && <CallOut key={visit.id} visit={visit} />}
      {part === 'convocatoria' && (
        <DraftScope name={visitScope(visit)}>
          <fieldset className="share-fields" disabled={!mayEdit}>
            <NeedFields national={national} planning={planning} visit={visit} />
            <CallFields
              visit={visit}
              proposal={proposal}
              signal={<SignalFile national={national} planning={planning} visit={visit} />}
              onChange={change}
            />
            <FollowUp visit={visit} onChange={change} />
          </fieldset>
        </DraftScope>
      )}
      {part === 'registro' && (
        <DraftScope name={visitScope(visit)}>
          <NeedSentences national={national} visit={visit} />
          <fieldset className="share-fields" disabled={!mayEdit}>
            <CameFields visit={visit} name={name} onChange={change} />
            <RecordFields visit={visit} onChange={change} />
          </fieldset>
          <OffersPart national={national} visit={visit} mayEdit={mayEdit} />
          <VisitReport key={visit.id} visit={visit} />
        </DraftScope>
      )}
      {part === 'hoja' && (
        <TripCard
          national={national}
          planning={planning}
          visit={visit}
          when={visit.date === null ? planText.undated : `${formatDate(visit.date)} ${visit.hour ?? ''}`}
        />
      )}
    </section>
  )
}

interface CameFieldsProps {
  readonly visit: Visit
  readonly name: string
  readonly onChange: ChangeVisit
}

/** How many came to the visit. */
function CameFields({ visit, name, onChange }: CameFieldsProps) {
  const put = (attendance: NonNullable<Visit['attendance']>) => onChange({ attendance })
  return <AttendanceFields attendance={visit.attendance ?? []} scope={visitScope(visit)} name={name} onChange={put} />
}

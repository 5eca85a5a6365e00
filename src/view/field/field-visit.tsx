import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { FieldTrip } from '../../domain/field/index.ts'
import { agreedOf, isMadeAhead, type Visit } from '../../domain/visits/index.ts'
import { writeInField } from '../../workspace/commands/index.ts'
import { DraftScope, Segments } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { AgreedFields, AttendanceFields, FindingFields } from '../held/index.ts'
import { fieldText, planText } from '../text/index.ts'
import { FieldMapPicture, FieldBriefPart } from './field-brief.tsx'

const PARTS = (['hoja', 'mapa', 'asistencia', 'resultados'] as const).map((id) => ({ id, name: fieldText.part[id] }))

interface FieldVisitProps {
  readonly trip: FieldTrip
  readonly visit: Visit
  readonly onBack: () => void
}

/** One visit in the field: its brief and map to be read, and what is filled in: who came, knots and agreements. */
export function FieldVisit({ trip, visit, onBack }: FieldVisitProps) {
  const { workspace } = useDesk()
  const [part, setPart] = useState<(typeof PARTS)[number]['id']>('hoja')
  const brief = trip.briefs.find((each) => each.visit === visit.id)
  const name = brief?.name ?? visit.ubigeo
  const change = (next: Partial<Omit<Visit, 'id'>>) => writeInField(workspace, trip.id, visit.id, next)
  const scope = `campo/${trip.id}/${visit.id}`
  return (
    <section className="field-visit" aria-label={planText.editor(name)}>
      <p className="field-row">
        <button type="button" className="plain-button" onClick={onBack}>
          {fieldText.back}
        </button>
      </p>
      <h2>{name}</h2>
      {trip.simulated && <p className="field-stamp">{fieldText.simulated}</p>}
      <MadeChoice trip={trip} visit={visit} onChange={change} />
      <Segments label={fieldText.parts} value={part} options={PARTS} onChange={setPart} />
      {part === 'hoja' && brief !== undefined && <FieldBriefPart brief={brief} />}
      {part === 'mapa' && <FieldMapPicture map={trip.maps.find(({ of }) => of === brief?.map)} />}
      <DraftScope name={scope}>
        {part === 'asistencia' && (
          <AttendanceFields
            attendance={visit.attendance ?? []}
            scope={scope}
            name={name}
            onChange={(attendance) => change({ attendance })}
          />
        )}
        {part === 'resultados' && (
          <div className="fields">
            <FindingFields
              findings={visit.findings}
              blankOf={(kind) => ({ kind, text: '', measure: '' })}
              scope={scope}
              onChange={(findings) => change({ findings })}
            />
            <div className="field-wide">
              <AgreedFields
                agreed={agreedOf(visit)}
                blank={{ text: '', owner: '', dueOn: null }}
                scope={scope}
                onChange={(agreed) => change({ agreed, agreements: '' })}
              />
            </div>
          </div>
        )}
      </DraftScope>
    </section>
  )
}

interface MadeChoiceProps {
  readonly trip: FieldTrip
  readonly visit: Visit
  readonly onChange: (change: Pick<Visit, 'state'>) => void
}

/** Whether the visit was made: never before its day. */
function MadeChoice({ trip, visit, onChange }: MadeChoiceProps) {
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const [refused, setRefused] = useState('')
  const before = trip.taken.find(({ id }) => id === visit.id)?.state ?? 'propuesta'
  const choose = (isMade: boolean) => {
    const state = isMade ? 'ejecutada' : before === 'ejecutada' ? 'programada' : before
    const isAhead = isMadeAhead({ state, date: visit.date }, today)
    setRefused(isAhead ? planText.notYetMade(visit.date ?? '', today) : '')
    if (!isAhead) onChange({ state })
  }
  return (
    <>
      <Checkbox className="check" isSelected={visit.state === 'ejecutada'} onChange={choose}>
        <span className="check-box" aria-hidden="true" />
        {fieldText.made}
      </Checkbox>
      {refused !== '' && <p role="alert">{refused}</p>}
    </>
  )
}

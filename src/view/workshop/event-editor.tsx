import { useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { changeWorkshop, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { writeWorkshops } from '../../workspace/commands/index.ts'
import { DraftScope, Segments } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { AttendanceFields } from '../held/index.ts'
import { eventText } from '../text/index.ts'
import type { ChangeEvent } from './change-event.ts'
import { AgendaFields } from './agenda-fields.tsx'
import { EventData } from './event-data.tsx'
import { EventResults } from './event-results.tsx'

const PARTS = (['datos', 'asistencia', 'resultados'] as const).map((id) => ({ id, name: eventText.part[id] }))

interface EventEditorProps {
  readonly national: National
  readonly event: WorkshopEvent
}

/** Everything of one workshop: when, where and on what; who came; what it left. */
export function EventEditor({ national, event }: EventEditorProps) {
  const { workspace } = useDesk()
  const events = useWorkspace((state) => state.session.papers.papers.talleres)
  const [part, setPart] = useState<(typeof PARTS)[number]['id']>('datos')
  const change: ChangeEvent = (next) => writeWorkshops(workspace, changeWorkshop(events, event.id, next))
  const leave = () => workspace.choose({ workshop: null })
  const remove = () => {
    leave()
    writeWorkshops(
      workspace,
      events.filter(({ id }) => id !== event.id),
    )
  }
  const scope = `taller/${event.id}`
  return (
    <section className="event-editor" aria-label={eventText.editor(event.label)}>
      <div className="section-head">
        <h2>{event.label}</h2>
        <span className="event-ways">
          <button type="button" className="link" onClick={leave}>
            {eventText.leave}
          </button>
          <button type="button" className="link" onClick={remove}>
            {eventText.remove}
          </button>
        </span>
      </div>
      <Segments label={eventText.parts} value={part} options={PARTS} onChange={setPart} />
      <DraftScope name={scope}>
        {part === 'datos' && <EventData national={national} events={events} event={event} onChange={change} />}
        {part === 'datos' && <AgendaFields event={event} onChange={change} />}
        {part === 'asistencia' && (
          <AttendanceFields
            attendance={event.attendance}
            scope={scope}
            name={event.label}
            onChange={(attendance) => change({ attendance })}
          />
        )}
        {part === 'resultados' && (
          <EventResults country={national.country} event={event} scope={scope} onChange={change} />
        )}
      </DraftScope>
    </section>
  )
}

import { timedAgenda, type AgendaItem, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { DraftScope, judgeCount } from '../controls/index.ts'
import { LineField } from '../held/index.ts'
import { eventText } from '../text/index.ts'
import type { ChangeEvent } from './change-event.ts'

const LONGEST = 1000
const USUAL_MINUTES = 30

interface AgendaFieldsProps {
  readonly event: WorkshopEvent
  readonly onChange: ChangeEvent
}

/** The points of the agenda by the clock: their minutes, topic and who leads them, in the order that is wanted. */
export function AgendaFields({ event, onChange }: AgendaFieldsProps) {
  const { agenda } = event
  const write = (next: readonly AgendaItem[]) => onChange({ agenda: next })
  const put = (at: number, change: Partial<AgendaItem>) =>
    write(agenda.map((item, place) => (place === at ? { ...item, ...change } : item)))
  const swap = (at: number, to: number) => {
    const [one, other] = [agenda[at], agenda[to]]
    if (one === undefined || other === undefined) return
    write(agenda.map((item, place) => (place === at ? other : place === to ? one : item)))
  }
  return (
    <section className="agenda-fields" aria-label={eventText.agenda}>
      <h3>{eventText.agenda}</h3>
      {timedAgenda(agenda, event.hour).map((item, at) => (
        <DraftScope key={`${agenda.length}/${at}`} name={`agenda/${agenda.length}/${at}`}>
          <div className="agenda-item" role="group" aria-label={eventText.agendaItem(at + 1)}>
            <span className="agenda-clock">{eventText.clock(item.from, item.to)}</span>
            <LineField
              label={eventText.minutes}
              figures=""
              value={String(item.minutes)}
              judge={judgeCount(0, 24 * 60)}
              onCommit={(text) => put(at, { minutes: Number(text) })}
            />
            <LineField
              label={eventText.topic}
              value={item.topic}
              maxLength={LONGEST}
              onCommit={(topic) => put(at, { topic })}
            />
            <LineField label={eventText.by} value={item.by} maxLength={LONGEST} onCommit={(by) => put(at, { by })} />
            <span className="event-ways">
              <button type="button" className="link" disabled={at === 0} onClick={() => swap(at, at - 1)}>
                {eventText.earlier}
              </button>
              <button
                type="button"
                className="link"
                disabled={at === agenda.length - 1}
                onClick={() => swap(at, at + 1)}
              >
                {eventText.later}
              </button>
              <button type="button" className="link" onClick={() => write(agenda.filter((_, place) => place !== at))}>
                {eventText.removeItem}
              </button>
            </span>
          </div>
        </DraftScope>
      ))}
      <button
        type="button"
        className="plain-button"
        onClick={() => write([...agenda, { minutes: USUAL_MINUTES, topic: '', by: '' }])}
      >
        {eventText.addItem}
      </button>
    </section>
  )
}

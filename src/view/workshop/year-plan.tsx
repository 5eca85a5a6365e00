import { useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { yearOf } from '../../domain/calendar/index.ts'
import { joinWords } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import {
  coverOfYear,
  explainCover,
  fromNorthToSouth,
  newWorkshop,
  proposeYear,
  whenAndWhere,
  WORKSHOPS_A_YEAR,
  type WorkshopEvent,
} from '../../domain/workshops/index.ts'
import { writeWorkshops } from '../../workspace/commands/index.ts'
import { Choice, PaperStep } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { eventText, planText } from '../text/index.ts'
import { EventFiles } from './event-files.tsx'

interface YearPlanProps {
  readonly national: National
  readonly event: WorkshopEvent | null
}

/** The workshops of a year: who is left out or called twice, a proposal for those that lack, and their files. */
export function YearPlan({ national, event }: YearPlanProps) {
  const { workspace } = useDesk()
  const events = useWorkspace((state) => state.session.papers.papers.talleres)
  const [chosenYear, setYear] = useState(yearOf(national.parameters.referenceDate))
  const [said, setSaid] = useState('')
  const year = event?.year ?? chosenYear
  const { country } = national
  const regions = fromNorthToSouth(country)
  const nameOf = (region: Ubigeo) => country.at('region', region)?.name ?? region
  const cover = coverOfYear(events, year, regions)
  const lacking = Math.min(WORKSHOPS_A_YEAR - cover.workshops.length, cover.left.length)
  const add = () => {
    const added = newWorkshop(events, { year, label: eventText.newName, regions: [] })
    writeWorkshops(workspace, [...events, added])
    workspace.choose({ workshop: added.id })
  }
  const propose = () => {
    writeWorkshops(workspace, proposeYear(events, year, regions))
    setSaid(eventText.proposed)
  }
  return (
    <section className="year-plan" aria-label={eventText.year}>
      <h2>{eventText.year}</h2>
      <p className="complementary">{eventText.lead}</p>
      <div className="workshop-set">
        <YearPicker
          year={year}
          events={events}
          today={national.parameters.referenceDate}
          onChange={(next) => {
            setYear(next)
            workspace.choose({ workshop: null })
          }}
        />
        {lacking > 0 && (
          <button type="button" className="plain-button" onClick={propose}>
            {eventText.propose(lacking)}
          </button>
        )}
        <button type="button" className="plain-button" onClick={add}>
          {eventText.add}
        </button>
        <PaperStep paper="talleres" way="undo" name={planText.undo} label={eventText.undoLabel} />
        <PaperStep paper="talleres" way="redo" name={planText.redo} label={eventText.redoLabel} />
        <EventFiles onSay={setSaid} />
      </div>
      <div className="year-cover" role="status" aria-label={eventText.coverage}>
        {explainCover(cover, nameOf).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {said !== '' && (
        <p role="status" className="complementary">
          {said}
        </p>
      )}
      <EventList events={cover.workshops} chosen={event?.id ?? null} nameOf={nameOf} />
    </section>
  )
}

interface EventListProps {
  readonly events: readonly WorkshopEvent[]
  readonly chosen: string | null
  readonly nameOf: (region: Ubigeo) => string
}

/** Each workshop with its day, place and regions, to be opened. */
function EventList({ events, chosen, nameOf }: EventListProps) {
  const { workspace } = useDesk()
  if (events.length === 0) return null
  return (
    <ol className="year-events">
      {events.map((each) => (
        <li key={each.id} aria-current={each.id === chosen}>
          <button
            type="button"
            className="link"
            aria-label={eventText.open(each.label)}
            onClick={() => workspace.choose({ workshop: each.id })}
          >
            {each.label}
          </button>
          <span className="complementary">
            {each.date === null ? `${eventText.undated} · ` : ''}
            {whenAndWhere(each)} · {eventText.countRegions(each.regions.length)}: {joinWords(each.regions.map(nameOf))}
          </span>
        </li>
      ))}
    </ol>
  )
}

interface YearPickerProps {
  readonly year: number
  readonly events: readonly WorkshopEvent[]
  readonly today: string
  readonly onChange: (year: number) => void
}

/** The year of the reference day, the next, and those that have workshops. */
function YearPicker({ year, events, today, onChange }: YearPickerProps) {
  const present = yearOf(today)
  const years = [...new Set([present, present + 1, year, ...events.map((each) => each.year)])].sort((a, b) => a - b)
  return (
    <Choice
      label={eventText.yearChoice}
      value={String(year)}
      options={years.map((each) => ({ id: String(each), name: String(each) }))}
      onChange={(next) => onChange(Number(next))}
    />
  )
}

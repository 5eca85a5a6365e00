import { useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { addDays, weekdayOf, yearOf, type Day } from '../../domain/calendar/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import type { Visit } from '../../domain/visits/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { useWidth, useWorkspace } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { useMoveVisit } from './drag-visit.ts'
import { shiftMonth, weeksOf, type MonthDay } from './month-days.ts'
import type { PlanViewProps } from './visit-list.tsx'
import './month.css'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const LAST_QUARTER = 10
const WIDTHS = { least: 280, most: 640 }
/** Narrower than this, a day has no room for names: it counts its visits and the list below names them. */
const ROOM_FOR_NAMES = 560

/** A month of the plan; a visit is moved by dragging it or with Shift and an arrow. */
export function MonthView({
  planning,
  chosen,
  onChoose,
  onSay,
}: PlanViewProps & { readonly onSay: (sentence: string) => void }) {
  const calendar = useWorkspace((state) => state.session.holidays)
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const place = useRef<HTMLElement>(null)
  const isTight = useWidth(place, WIDTHS) < ROOM_FOR_NAMES
  const [month, setMonth] = useState(() => startMonth(planning.plan.visits, chosen, today))
  const put = useMoveVisit(planning, onSay)
  const move = (visit: Visit, day: Day) => {
    if (put(visit, day)) setMonth(day.slice(0, 7))
  }
  const chip = (visit: Visit) => (
    <VisitChip
      key={visit.id}
      name={planning.nameOf(visit)}
      visit={visit}
      isWarned={planning.warnings.has(visit.id)}
      isChosen={visit.id === chosen}
      onChoose={() => onChoose(visit.id)}
      onStep={(step) =>
        move(
          visit,
          visit.date === null ? calendar.workingDaysBefore(`${shiftMonth(month, 1)}-01`, 1) : addDays(visit.date, step),
        )
      }
    />
  )
  const drop = (day: Day, event: DragEvent) => {
    event.preventDefault()
    const visit = planning.plan.visits.find(({ id }) => id === event.dataTransfer.getData('text/plain'))
    if (visit !== undefined && visit.date !== day) move(visit, day)
  }
  const undated = planning.plan.visits.filter(({ date }) => date === null)
  const weeks = weeksOf(month, calendar)
  const on = (day: Day) => visitsOn(planning.plan.visits, day)
  return (
    <section ref={place} className={isTight ? 'month month-tight' : 'month'} aria-label={planText.view.calendario}>
      <MonthHead month={month} onMonth={setMonth} />
      <p className="complementary">
        {planText.calendarHelp}
        {Number(month.slice(5)) >= LAST_QUARTER && ` ${planText.macroMeetings}`}
      </p>
      {undated.length > 0 && (
        <div className="month-undated">
          <span className="complementary">{planText.withoutDate}</span>
          {undated.map(chip)}
        </div>
      )}
      <MonthGrid weeks={weeks} today={today} isTight={isTight} onDrop={drop}>
        {(day) => (isTight ? <DayCount count={on(day).length} /> : on(day).map(chip))}
      </MonthGrid>
      {isTight && (
        <MonthList days={weeks.flat()} countOn={(day) => on(day).length}>
          {(day) => on(day).map(chip)}
        </MonthList>
      )}
    </section>
  )
}

interface MonthHeadProps {
  readonly month: string
  readonly onMonth: (month: string) => void
}

function MonthHead({ month, onMonth }: MonthHeadProps) {
  return (
    <div className="month-head">
      <button
        type="button"
        className="plain-button"
        aria-label={planText.previousMonth}
        onClick={() => onMonth(shiftMonth(month, -1))}
      >
        ‹
      </button>
      <h2>{planText.month(planText.months[Number(month.slice(5)) - 1] ?? '', yearOf(`${month}-01`))}</h2>
      <button
        type="button"
        className="plain-button"
        aria-label={planText.nextMonth}
        onClick={() => onMonth(shiftMonth(month, 1))}
      >
        ›
      </button>
    </div>
  )
}

interface MonthGridProps {
  readonly weeks: readonly (readonly MonthDay[])[]
  readonly today: Day
  readonly isTight: boolean
  readonly onDrop: (day: Day, event: DragEvent) => void
  /** What stands on a day. */
  readonly children: (day: Day) => ReactNode
}

function MonthGrid({ weeks, today, isTight, onDrop, children }: MonthGridProps) {
  return (
    <table className="month-grid">
      <thead>
        <ColumnHeads names={planText.weekdays} />
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((each) => (
              <td
                key={each.day}
                className={classOf(each, today)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => onDrop(each.day, event)}
              >
                {isTight ? <TightHead day={each} /> : <DayHead day={each} />}
                {children(each.day)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayHead({ day }: { readonly day: MonthDay }) {
  return (
    <div className="day-head">
      <time dateTime={day.day}>{Number(day.day.slice(8))}</time>
      <DayNotes day={day} />
    </div>
  )
}

function DayNotes({ day: { holiday, isPlanDue, isSemesterEnd } }: { readonly day: MonthDay }) {
  return (
    <>
      {holiday !== null && <span className="day-note">{holiday}</span>}
      {isPlanDue && <span className="day-note day-due">{planText.dueDate}</span>}
      {isSemesterEnd && <span className="day-note day-due">{planText.semesterEnd}</span>}
    </>
  )
}

/** The number of the day, and in a word what the list below says of it. */
function TightHead({ day }: { readonly day: MonthDay }) {
  return (
    <div className="day-head">
      <time dateTime={day.day}>{Number(day.day.slice(8))}</time>
      {day.holiday !== null && <span className="day-note">{planText.holidayShort}</span>}
      {(day.isPlanDue || day.isSemesterEnd) && <span className="day-note day-due">{planText.dueShort}</span>}
    </div>
  )
}

function DayCount({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className="day-count">{planText.dayCount(count)}</span>
}

interface MonthListProps {
  readonly days: readonly MonthDay[]
  readonly countOn: (day: Day) => number
  /** The visits of a day. */
  readonly children: (day: Day) => ReactNode
}

/** The days of the month of which there is something to say, one under the other. */
function MonthList({ days, countOn, children }: MonthListProps) {
  const told = days.filter(
    ({ day, holiday, isOutside, isPlanDue, isSemesterEnd }) =>
      countOn(day) > 0 || (!isOutside && (holiday !== null || isPlanDue || isSemesterEnd)),
  )
  return (
    <ul className="month-list">
      {told.map((each) => (
        <li key={each.day}>
          <div className="day-head">
            <span className="month-list-day">
              {planText.weekdays[(weekdayOf(each.day) + 6) % 7]} {formatDate(each.day)}
            </span>
            <DayNotes day={each} />
          </div>
          {children(each.day)}
        </li>
      ))}
    </ul>
  )
}

interface VisitChipProps {
  readonly name: string
  readonly visit: Visit
  readonly isWarned: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onStep: (days: number) => void
}

function VisitChip({ name, visit, isWarned, isChosen, onChoose, onStep }: VisitChipProps) {
  const step = (event: KeyboardEvent) => {
    const days = STEPS[event.key]
    if (!event.shiftKey || days === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onStep(days)
  }
  return (
    <button
      type="button"
      draggable
      className="visit-chip"
      aria-pressed={isChosen}
      onClick={onChoose}
      onKeyDown={step}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', visit.id)}
    >
      {visit.hour !== null && <span className="visit-chip-hour">{visit.hour} </span>}
      {name.replace(/ \(.*/, '')}
      {isWarned && (
        <>
          <span aria-hidden="true" className="warning-mark">
            {' '}
            ▲
          </span>
          <span className="hidden-text"> {planText.warned}</span>
        </>
      )}
    </button>
  )
}

function visitsOn(visits: readonly Visit[], day: Day): readonly Visit[] {
  return visits.filter(({ date }) => date === day).toSorted((a, b) => ((a.hour ?? '') < (b.hour ?? '') ? -1 : 1))
}

/** The month of the chosen visit, else of the first dated one, else of today. */
function startMonth(visits: readonly Visit[], chosen: string | null, today: Day): string {
  const dates = visits.flatMap(({ date }) => date ?? []).sort()
  return (visits.find(({ id }) => id === chosen)?.date ?? dates[0] ?? today).slice(0, 7)
}

function classOf({ isOutside, isWorking, day }: MonthDay, today: Day): string {
  return [
    'day',
    ...(isOutside ? ['day-outside'] : []),
    ...(isWorking ? [] : ['day-off']),
    ...(day === today ? ['day-today'] : []),
  ].join(' ')
}

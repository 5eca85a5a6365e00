import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { addDays, yearOf, type Day } from '../../domain/calendar/index.ts'
import type { Visit } from '../../domain/visits/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { useMoveVisit } from './drag-visit.ts'
import { shiftMonth, weeksOf, type MonthDay } from './month-days.ts'
import type { PlanViewProps } from './visit-list.tsx'
import './month.css'

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const LAST_QUARTER = 10

/** A month of the plan; a visit is moved by dragging it or with Shift and an arrow. */
export function MonthView({
  planning,
  chosen,
  onChoose,
  onSay,
}: PlanViewProps & { readonly onSay: (sentence: string) => void }) {
  const calendar = useWorkspace((state) => state.session.holidays)
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
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
  return (
    <section className="month" aria-label={planText.view.calendario}>
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
      <MonthGrid weeks={weeksOf(month, calendar)} today={today} onDrop={drop}>
        {(day) => visitsOn(planning.plan.visits, day).map(chip)}
      </MonthGrid>
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
  readonly onDrop: (day: Day, event: DragEvent) => void
  /** What stands on a day. */
  readonly children: (day: Day) => ReactNode
}

function MonthGrid({ weeks, today, onDrop, children }: MonthGridProps) {
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
                <DayHead day={each} />
                {children(each.day)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayHead({ day: { day, holiday, isPlanDue, isSemesterEnd } }: { readonly day: MonthDay }) {
  return (
    <div className="day-head">
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {holiday !== null && <span className="day-note">{holiday}</span>}
      {isPlanDue && <span className="day-note day-due">{planText.dueDate}</span>}
      {isSemesterEnd && <span className="day-note day-due">{planText.semesterEnd}</span>}
    </div>
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

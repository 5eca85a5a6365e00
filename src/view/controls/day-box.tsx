import { useRef } from 'react'
import { isDay, readTypedDay, writeTypedDay, type Day } from '../../domain/calendar/index.ts'
import { draftText } from '../text/index.ts'
import { judgeDay } from './judge-text.ts'
import { useDraft, type Draft } from './use-draft.ts'
import './day-box.css'

/** Between which days one may be written, both included, and whether it may be none. */
interface DayRange {
  readonly from: Day
  readonly to: Day
  readonly mayBeNone?: boolean
}

/**
 * The draft of a field of a day: what is typed stays as it is until it is a day of the range; `onCommit` hears of it as
 * AAAA-MM-DD.
 */
export function useDayDraft(
  name: string,
  value: Day | null,
  onCommit: (day: Day | null) => void,
  { from, to, mayBeNone = true }: DayRange,
): Draft {
  const written = value === null ? '' : writeTypedDay(value)
  return useDraft(name, written, (text) => onCommit(readTypedDay(text)), judgeDay(from, to, mayBeNone))
}

interface DayBoxProps {
  readonly id: string
  readonly label: string
  /** How a box to write in looks where this one stands. */
  readonly className: string
  readonly draft: Draft
  readonly range: DayRange
  readonly describedBy: string
}

/**
 * A box where a day is typed as text, and a button that opens the browser's calendar. A box of type `date` gives no
 * text while it is half typed, so nothing of it could be kept.
 */
export function DayBox({ id, label, className, draft, range, describedBy }: DayBoxProps) {
  const calendar = useRef<HTMLInputElement>(null)
  const pick = (day: string) => {
    if (!isDay(day)) return
    draft.write(writeTypedDay(day))
    draft.commit()
  }
  return (
    <span className="day-box">
      <input
        id={id}
        className={className}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        placeholder={draftText.dayForm}
        value={draft.text}
        aria-invalid={draft.problem !== null}
        aria-describedby={describedBy}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => event.key === 'Enter' && draft.commit()}
      />
      <button type="button" className="plain-button day-box-open" onClick={() => calendar.current?.showPicker()}>
        <span className="hidden-text">{draftText.openCalendar(label)}</span>
        <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
          <path d="M2 3.5h12v10H2z M2 6.5h12 M5 1.5v3 M11 1.5v3" />
        </svg>
      </button>
      <input
        ref={calendar}
        className="day-box-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={range.from}
        max={range.to}
        value={readTypedDay(draft.text) ?? ''}
        onChange={(event) => pick(event.target.value)}
      />
    </span>
  )
}

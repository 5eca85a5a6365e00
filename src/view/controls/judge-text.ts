import { readTypedDay, readTypedHour, writeTypedDay, type Day } from '../../domain/calendar/index.ts'
import { withoutReserved, type WithheldKind } from '../../domain/disclosure/index.ts'
import { webAddress } from '../../domain/measure/index.ts'
import { draftText } from '../text/index.ts'

/** What becomes of a text when its field is left. */
export interface Judged {
  /** What of it is taken; null when nothing is. */
  readonly taken: string | null
  /** Why it is not taken as it stands, as a sentence; null when it is. */
  readonly problem: string | null
  /** Set where it tells of persons or of a refuge. */
  readonly isPrivate?: true
  /** Set where a person may take it as it stands, knowingly. */
  readonly mayKeep?: true
}

export type Judge = (text: string) => Judged

export const TAKEN_WHOLE: Judge = (text) => ({ taken: text, problem: null })

const MOST_LINES = 100
const LONGEST_LINE = 500

/**
 * Of a text that a person writes freely: what it holds of others is left out of it, and none of it is taken where it
 * tells of a refuge. The kinds that its value before holds she has kept knowingly.
 */
export function judgeFree(value: string): Judge {
  const kept = new Set(value === '' ? [] : withoutReserved(value).kinds)
  return (text) => {
    const { text: left, kinds } = withoutReserved(text, kept)
    const news = kinds.filter((kind) => kind === 'refugio' || !kept.has(kind))
    if (news.length === 0) return TAKEN_WHOLE(text)
    const problem = draftText.withheld(news)
    if (news.includes('refugio')) return { taken: null, problem, isPrivate: true }
    return { taken: news.includes('refugio_en_duda') ? null : left, problem, isPrivate: true, mayKeep: true }
  }
}

/** The same of one thing a line, no more and no longer than are kept. */
export function judgeLines(value: string): Judge {
  const free = judgeFree(value)
  return (text) => {
    const lines = text.split('\n')
    const isKept = lines.length <= MOST_LINES && lines.every((line) => line.trim().length <= LONGEST_LINE)
    return isKept ? free(text) : { taken: null, problem: draftText.lines(MOST_LINES, LONGEST_LINE) }
  }
}

/** The web address of a source, or none. */
export function judgeAddress(value: string): Judge {
  const free = judgeFree(value)
  return (text) =>
    text.trim() === '' || webAddress(text) !== '' ? free(text.trim()) : { taken: null, problem: draftText.address }
}

/** A day between two, both included, or none where that may be; it is taken as dd/mm/aaaa. */
export function judgeDay(from: Day, to: Day, mayBeNone = true): Judge {
  return (text) => {
    if (text.trim() === '' && mayBeNone) return TAKEN_WHOLE('')
    const day = readTypedDay(text)
    return day !== null && day >= from && day <= to
      ? TAKEN_WHOLE(writeTypedDay(day))
      : { taken: null, problem: draftText.day(from, to) }
  }
}

/** An hour of the day, or none; it is taken as HH:MM. */
export const judgeHour: Judge = (text) => {
  const hour = text.trim() === '' ? '' : readTypedHour(text)
  return hour === null ? { taken: null, problem: draftText.hour } : TAKEN_WHOLE(hour)
}

/** A whole number between two, both included. */
export function judgeCount(least: number, most: number): Judge {
  return (text) =>
    /^\s*\d{1,6}\s*$/.test(text) && Number(text) >= least && Number(text) <= most
      ? TAKEN_WHOLE(String(Number(text)))
      : { taken: null, problem: draftText.count(least, most) }
}

/** What a text that is taken holds because the person keeps it knowingly; null when it holds nothing of the kind. */
export function keptWords(value: string): string | null {
  const kinds: readonly WithheldKind[] = value === '' ? [] : withoutReserved(value).kinds
  return kinds.length === 0 ? null : draftText.kept(kinds)
}

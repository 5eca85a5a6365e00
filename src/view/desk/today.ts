import { localDay } from '../../domain/calendar/index.ts'

/** The day on the clock of the person's machine, AAAA-MM-DD. */
export function todayIso(): string {
  return localDay(new Date())
}

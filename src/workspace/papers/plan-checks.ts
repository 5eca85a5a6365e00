import { isDay } from '../../domain/calendar/index.ts'
import { isText } from '../../domain/untrusted/index.ts'

export function isDate(value: unknown): value is string {
  return isText(value) && isDay(value)
}

export function isDateOrNull(value: unknown): value is string | null {
  return value === null || isDate(value)
}

export function isCount(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

export function isHourOrNull(value: unknown): value is string | null {
  return value === null || (isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value))
}

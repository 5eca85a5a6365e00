import { isDay } from '../../domain/calendar/index.ts'
import type { FieldMap, FieldBrief, FieldTrip } from '../../domain/field/index.ts'
import { QUALITIES } from '../../domain/measure/index.ts'
import { parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { oneOf, readList } from './checks.ts'
import { readVisit } from './read-plan.ts'

const LIMITS = { trips: 50, visits: 200, lines: 40, label: 300, text: 8_000, svg: 1_500_000 } as const

/** The trips in the field of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readFieldTrips(json: unknown): readonly FieldTrip[] | null {
  const trips = readList(json, LIMITS.trips, readTrip)
  return trips !== null && new Set(trips.map(({ id }) => id)).size === trips.length ? trips : null
}

function readTrip(value: unknown): FieldTrip | null {
  if (!isRecord(value) || !isText(value.id, 64) || !/^[0-9a-f]{64}$/.test(value.id)) return null
  const { id, label, takenOn, simulated } = value
  if (!isText(label, LIMITS.label) || !isText(takenOn) || !isDay(takenOn) || typeof simulated !== 'boolean') return null
  const [taken, visits] = [value.taken, value.visits].map((each) => readList(each, LIMITS.visits, readVisit))
  const briefs = readList(value.briefs, LIMITS.visits, readBrief)
  const maps = readList(value.maps, LIMITS.visits, readMap)
  if (taken == null || visits == null || briefs === null || maps === null) return null
  return { id, label, takenOn, simulated, briefs, maps, taken, visits }
}

function readBrief(value: unknown): FieldBrief | null {
  if (!isRecord(value) || !isText(value.visit, 100) || !isText(value.name, LIMITS.label)) return null
  const { visit, name } = value
  const lines = readList(value.lines, LIMITS.lines, readLine)
  const figures = readList(value.figures, LIMITS.lines, readFigure)
  const map = readCode(value.map)
  return lines === null || figures === null || map === null ? null : { visit, name, lines, figures, map }
}

function readLine(value: unknown): readonly [string, string] | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [label, text]: readonly unknown[] = value
  return isText(label, LIMITS.label) && isText(text, LIMITS.text) ? [label, text] : null
}

function readFigure(value: unknown): FieldBrief['figures'][number] | null {
  if (!isRecord(value) || !isText(value.label) || !isText(value.value, LIMITS.text)) return null
  const quality = value.quality === null ? null : oneOf(QUALITIES, value.quality)
  if (!isText(value.source, LIMITS.text) || (quality === null && value.quality !== null)) return null
  return { label: value.label, value: value.value, quality, source: value.source }
}

function readMap(value: unknown): FieldMap | null {
  if (!isRecord(value) || !isText(value.alt, LIMITS.text) || !isText(value.svg, LIMITS.svg)) return null
  const of = readCode(value.of)
  return of === null || !value.svg.startsWith('<svg') ? null : { of, alt: value.alt, svg: value.svg }
}

function readCode(value: unknown): Ubigeo | null {
  return isText(value, 6) ? parseUbigeo(value) : null
}

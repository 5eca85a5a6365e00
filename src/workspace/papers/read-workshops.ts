import { isRegionKey, parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { MODALITIES } from '../../domain/visits/index.ts'
import type { AgendaItem, Commitment, RegionFinding, WorkshopEvent } from '../../domain/workshops/index.ts'
import { oneOf, readList } from './checks.ts'
import { isCount, isDateOrNull, isHourOrNull } from './plan-checks.ts'
import { readAgreed, readAttended, readFinding } from './read-plan.ts'

const LIMITS = {
  workshops: 200,
  regions: 40,
  items: 60,
  minutes: 24 * 60,
  entities: 300,
  lines: 200,
  label: 300,
  text: 1_000,
} as const

/** The workshops of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readWorkshops(json: unknown): readonly WorkshopEvent[] | null {
  const events = readList(json, LIMITS.workshops, readWorkshop)
  return events !== null && new Set(events.map(({ id }) => id)).size === events.length ? events : null
}

function readWorkshop(value: unknown): WorkshopEvent | null {
  if (!isRecord(value) || !isText(value.id, 100) || value.id === '' || !isText(value.label, LIMITS.label)) return null
  const [when, left] = [readWhen(value), readLeft(value)]
  const regions = readList(value.regions, LIMITS.regions, readRegion)
  const agenda = readList(value.agenda, LIMITS.items, readItem)
  if (when === null || left === null || regions === null || agenda === null) return null
  return { id: value.id, label: value.label, ...when, regions: [...new Set(regions)], agenda, ...left }
}

function readWhen({ year, date, hour, place, ...value }: Record<string, unknown>) {
  const modality = oneOf(MODALITIES, value.modality)
  if (modality === null || !isCount(year, 2015, 2060) || !isDateOrNull(date) || !isHourOrNull(hour)) return null
  return isText(place, LIMITS.text) ? { year, date, hour, place, modality } : null
}

function readLeft(value: Record<string, unknown>) {
  const attendance = readList(value.attendance, LIMITS.entities, readAttended)
  const findings = readList(value.findings, LIMITS.lines, (each) => ofRegion<RegionFinding>(each, readFinding(each)))
  const commitments = readList(value.commitments, LIMITS.lines, (each) => ofRegion<Commitment>(each, readAgreed(each)))
  return attendance === null || findings === null || commitments === null ? null : { attendance, findings, commitments }
}

/** What was read, with its region, null where it is of all of them. */
function ofRegion<T extends { readonly region: Ubigeo | null }>(
  value: unknown,
  read: Omit<T, 'region'> | null,
): T | null {
  if (!isRecord(value) || read === null) return null
  const region = value.region === null ? null : readRegion(value.region)
  return region === null && value.region !== null ? null : ({ ...read, region } as T)
}

function readItem(value: unknown): AgendaItem | null {
  if (!isRecord(value) || !isCount(value.minutes, 0, LIMITS.minutes)) return null
  const { minutes, topic, by } = value
  return isText(topic, LIMITS.text) && isText(by, LIMITS.text) ? { minutes, topic, by } : null
}

function readRegion(value: unknown): Ubigeo | null {
  const code = isText(value, 6) ? parseUbigeo(value) : null
  return code !== null && isRegionKey(code) ? code : null
}

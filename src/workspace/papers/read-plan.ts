import { ACTORS, CAPACITY_TOPICS, DIMENSIONS } from '../../domain/capacities/index.ts'
import { GROUPS } from '../../domain/criteria/index.ts'
import { isSmallCount, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { UNIT_LEVELS, parseUbigeo } from '../../domain/territory/index.ts'
import {
  ATTENDEE_LEVELS,
  CONTACT_WAYS,
  EVALUATED,
  INTERVENTIONS,
  MODALITIES,
  VISIT_STATES,
  isSpecialistLabel,
  type Agreed,
  type Attended,
  type Contact,
  type Evaluation,
  type Finding,
  type Goes,
  type Plan,
  type Reason,
  type Signal,
  type TravelHours,
  type Visit,
  type VisitNeed,
} from '../../domain/visits/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { oneOf, readList } from './checks.ts'
import { isCount, isDate, isDateOrNull, isHourOrNull } from './plan-checks.ts'
import { readRules } from './read-rules.ts'

const LIMITS = {
  visits: 2_000,
  hours: 40_000,
  lines: 100,
  text: 4_000,
  minutes: 24 * 60,
  travelHours: 1_000,
  platform: 80,
  entities: 300,
  place: 10_000,
  people: 9_999,
  places: 2_500,
}

/** The plan of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readPlan(json: unknown): Plan | null {
  if (!isRecord(json)) return null
  const visits = readList(json.visits, LIMITS.visits, readVisit)
  const hours = readList(json.hours, LIMITS.hours, readHours)
  const rules = json.rules === null ? null : readRules(json.rules)
  if (
    visits === null ||
    hours === null ||
    rules === undefined ||
    new Set(visits.map(({ id }) => id)).size < visits.length
  )
    return null
  const signal = json.signal === undefined ? {} : readSignal(json.signal)
  return signal === null ? null : { visits, rules, hours, ...signal }
}

/** Null when any field is not whole; a part that does not hold spoils the visit, never the sense of it. */
export function readVisit(value: unknown): Visit | null {
  if (!isRecord(value)) return null
  const [head, call, record] = [readHead(value), readCall(value), readRecord(value)]
  const need = value.need === undefined ? {} : readNeed(value.need)
  const follow = readFollowUp(value)
  return head === null || call === null || record === null || need === null || follow === null
    ? null
    : { ...head, ...need, ...call, ...follow, ...record }
}

function readHead(value: Record<string, unknown>) {
  const ubigeo = isText(value.ubigeo) ? parseUbigeo(value.ubigeo) : null
  const level = oneOf(UNIT_LEVELS, value.level)
  const group = oneOf(GROUPS, value.group)
  const intervention = oneOf(INTERVENTIONS, value.intervention)
  const reason = readReason(value.reason)
  if (
    !isText(value.id, 100) ||
    value.id === '' ||
    ubigeo === null ||
    level === null ||
    group === null ||
    intervention === null ||
    reason === null
  )
    return null
  return { id: value.id, ubigeo, level, group, intervention, reason }
}

function readNeed(value: unknown): { readonly need: VisitNeed } | null {
  if (!isRecord(value) || !isText(value.round, 40)) return null
  const [topic, actor] = [oneOf(CAPACITY_TOPICS, value.topic), oneOf(ACTORS, value.actor)]
  const dimension = oneOf(DIMENSIONS, value.dimension)
  return topic === null || (dimension === null && value.dimension !== null) || (actor === null && value.actor !== null)
    ? null
    : { need: { topic, dimension, actor, round: value.round } }
}

function readReason(value: unknown): Reason | null {
  if (
    !isRecord(value) ||
    !isDate(value.on) ||
    !isText(value.sentence, LIMITS.text) ||
    typeof value.simulated !== 'boolean'
  )
    return null
  const { on, sentence, simulated, place } = value
  const disclosure = readPolicy(value.disclosure)
  if (disclosure === null || (place !== undefined && !isCount(place, 1, LIMITS.place))) return null
  return { on, sentence, ...(place === undefined ? {} : { place }), simulated, disclosure }
}

function readPolicy(value: unknown): DisclosurePolicy | null {
  if (!isRecord(value) || typeof value.internal !== 'boolean' || !isSmallCount(value.k)) return null
  return { k: value.k, internal: value.internal }
}

function readCall(value: Record<string, unknown>) {
  const { agenda, materials, logistics } = value
  const when = readWhen(value)
  const sent = readSent(value)
  const participants = readLines(value.participants)
  const people = readLines(value.people)
  const modality = oneOf(MODALITIES, value.modality)
  if (when === null || sent === null || participants === null || people === null || modality === null) return null
  if (!isText(agenda, LIMITS.text) || !isText(materials, LIMITS.text) || !isText(logistics, LIMITS.text)) return null
  return { participants, people, modality, ...when, agenda, materials, logistics, ...sent }
}

function readWhen({ date, hour, minutes, fixed, notBefore, notAfter, goes }: Record<string, unknown>) {
  const isWhole = isDateOrNull(date) && isHourOrNull(hour) && isCount(minutes, 1, LIMITS.minutes)
  if (!isWhole || typeof fixed !== 'boolean') return null
  if (![notBefore, notAfter].every((day) => day === undefined || isDateOrNull(day))) return null
  const who = goes === undefined || goes === null ? goes : (readGoes(goes) ?? false)
  if (who === false) return null
  return {
    ...{ date, hour, minutes, fixed },
    ...(isDateOrNull(notBefore) ? { notBefore } : {}),
    ...(isDateOrNull(notAfter) ? { notAfter } : {}),
    ...(who === undefined ? {} : { goes: who }),
  }
}

function readGoes(value: unknown): Goes | null {
  if (!isRecord(value) || !isText(value.who, 40) || typeof value.fixed !== 'boolean') return null
  return isSpecialistLabel(value.who) ? { who: value.who, fixed: value.fixed } : null
}

function readSent({ letterSentOn, link, linkSentOn }: Record<string, unknown>) {
  return isDateOrNull(letterSentOn) && isText(link, 1_000) && isDateOrNull(linkSentOn)
    ? { letterSentOn, link, linkSentOn }
    : null
}

/** The platform and the follow-up; plans kept before there were any have none. */
function readFollowUp({ platform, contacts }: Record<string, unknown>): Pick<Visit, 'platform' | 'contacts'> | null {
  const read = contacts === undefined ? undefined : readList(contacts, LIMITS.lines, readContact)
  if (read === null || (platform !== undefined && !isText(platform, LIMITS.platform))) return null
  return { ...(platform === undefined ? {} : { platform }), ...(read === undefined ? {} : { contacts: read }) }
}

function readContact(value: unknown): Contact | null {
  if (!isRecord(value) || !isDate(value.on) || !isText(value.said, LIMITS.text) || !isText(value.next, LIMITS.text))
    return null
  const way = oneOf(CONTACT_WAYS, value.way)
  return way === null ? null : { on: value.on, way, said: value.said, next: value.next }
}

function readSignal(value: unknown): { readonly signal: Signal } | null {
  if (!isRecord(value) || !isText(value.file, 300) || !isDate(value.on)) return null
  const places = readList(value.places, LIMITS.places, (each) => {
    const ubigeo = isRecord(each) && isText(each.ubigeo) ? parseUbigeo(each.ubigeo) : null
    return isRecord(each) && ubigeo !== null && typeof each.stable === 'boolean'
      ? { ubigeo, stable: each.stable }
      : null
  })
  return places === null ? null : { signal: { file: value.file, on: value.on, places } }
}

function readRecord(value: Record<string, unknown>) {
  const state = oneOf(VISIT_STATES, value.state)
  const findings = readList(value.findings, LIMITS.lines, readFinding)
  const evaluation = readEvaluation(value.evaluation)
  // Plans kept before there were agreements have none.
  const agreements = value.agreements ?? ''
  const left = readLeft(value)
  if (state === null || findings === null || evaluation === null || left === null) return null
  return isText(agreements, LIMITS.text) ? { state, agreements, findings, evaluation, ...left } : null
}

/** Agreements with owner and day, and who came; plans kept before there were any have none. */
function readLeft({ agreed, attendance }: Record<string, unknown>): Pick<Visit, 'agreed' | 'attendance'> | null {
  const lines = agreed === undefined ? undefined : readList(agreed, LIMITS.lines, readAgreed)
  const came = attendance === undefined ? undefined : readList(attendance, LIMITS.entities, readAttended)
  if (lines === null || came === null) return null
  return { ...(lines === undefined ? {} : { agreed: lines }), ...(came === undefined ? {} : { attendance: came }) }
}

export function readAgreed(value: unknown): Agreed | null {
  if (!isRecord(value) || !isText(value.text, LIMITS.text) || !isText(value.owner, LIMITS.text)) return null
  return isDateOrNull(value.dueOn) ? { text: value.text, owner: value.owner, dueOn: value.dueOn } : null
}

export function readAttended(value: unknown): Attended | null {
  if (!isRecord(value) || !isText(value.entity, LIMITS.text)) return null
  const { entity, women, men, unstated } = value
  const level = value.level === null ? null : oneOf(ATTENDEE_LEVELS, value.level)
  const actor = value.actor === null ? null : oneOf(ACTORS, value.actor)
  const isWhole = (value.level === null) === (level === null) && (value.actor === null) === (actor === null)
  const most = LIMITS.people
  if (!isWhole || !isCount(women, 0, most) || !isCount(men, 0, most) || !isCount(unstated, 0, most)) return null
  return { entity, level, actor, women, men, unstated }
}

export function readFinding(value: unknown): Finding | null {
  if (!isRecord(value) || !isText(value.text, LIMITS.text) || !isText(value.measure, LIMITS.text)) return null
  const { owner } = value
  const kind = oneOf(['avance', 'nudo'], value.kind)
  if (kind === null || (owner !== undefined && !isText(owner, LIMITS.text))) return null
  return { kind, text: value.text, measure: value.measure, ...(owner === undefined ? {} : { owner }) }
}

function readEvaluation(value: unknown): Evaluation | null {
  if (!isRecord(value) || !isText(value.note, LIMITS.text)) return null
  if (!EVALUATED.every((each) => value[each] === null || isCount(value[each], 1, 5))) return null
  const mark = (each: unknown) => (typeof each === 'number' ? each : null)
  const { metodologia, logistica, facilitacion, objetivos, satisfaccion } = value
  return {
    metodologia: mark(metodologia),
    logistica: mark(logistica),
    facilitacion: mark(facilitacion),
    objetivos: mark(objetivos),
    satisfaccion: mark(satisfaccion),
    note: value.note,
  }
}

function readHours(value: unknown): TravelHours | null {
  if (!isRecord(value) || typeof value.hours !== 'number' || !(value.hours >= 0 && value.hours <= LIMITS.travelHours))
    return null
  const [from, to] = [value.from, value.to].map((code) => (isText(code) ? parseUbigeo(code) : null))
  return from == null || to == null ? null : { from, to, hours: value.hours }
}

function readLines(value: unknown): readonly string[] | null {
  return readList(value, LIMITS.lines, (line) => (isText(line) ? line : null))
}

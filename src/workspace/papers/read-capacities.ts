import { isDay } from '../../domain/calendar/index.ts'
import {
  ACTORS,
  ANSWER_FORMS,
  CAPACITY_TOPICS,
  DIMENSIONS,
  MOST_ANSWERS,
  MOST_CAPACITIES,
  type Answered,
  type Asked,
  type Capacities,
  type Capacity,
  type Round,
} from '../../domain/capacities/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { oneOf, readList } from './checks.ts'

/** Rounds, options of a question, characters of what a person writes. */
const LIMITS = { rounds: 20, options: 50, label: 80 } as const
const ANSWERING = ['region', 'provincia', 'distrito'] as const

/** The instrument and the rounds of a JSON value, every field checked, or null. */
export function readCapacities(json: unknown): Capacities | null {
  if (!isRecord(json)) return null
  const own = readInstrument(json.own)
  const rounds = readList(json.rounds, LIMITS.rounds, readRound)
  if (own === null || rounds === null || new Set(rounds.map(({ id }) => id)).size < rounds.length) return null
  return { own, rounds }
}

function readInstrument(json: unknown): readonly Capacity[] | null {
  return readList(json, MOST_CAPACITIES, readCapacity)
}

function readCapacity(value: unknown): Capacity | null {
  if (!isRecord(value) || !isText(value.id) || !isText(value.question) || !isRecord(value.ideal)) return null
  const { id, question, ideal } = value
  const [topic, dimension] = [oneOf(CAPACITY_TOPICS, value.topic), oneOf(DIMENSIONS, value.dimension)]
  const [form, options, right] = [oneOf(ANSWER_FORMS, value.form), readTexts(value.options), readTexts(value.right)]
  if (topic === null || dimension === null || form === null || options === null || right === null) return null
  if (!ACTORS.every((actor) => isPoints(ideal[actor]))) return null
  const of = Object.fromEntries(ACTORS.map((actor) => [actor, ideal[actor]])) as Capacity['ideal']
  return { id, topic, dimension, question, form, options, right, ideal: of }
}

function readRound(value: unknown): Round | null {
  if (!isRecord(value)) return null
  const { id, label, on, file } = value
  const capacities = readInstrument(value.capacities)
  if (!isText(id, 40) || !isText(label, LIMITS.label) || !isText(file, 300)) return null
  if (id === '' || !isText(on) || !isDay(on) || capacities === null) return null
  const answers = readList(value.answers, MOST_ANSWERS, (each) => readAnswered(each, capacities.length))
  const asked = readList(value.asked, MOST_ANSWERS, readAsked)
  return answers === null || asked === null ? null : { id, label, on, file, capacities, answers, asked }
}

function readWho(value: unknown): (Omit<Asked, 'count'> & { readonly of: Record<string, unknown> }) | null {
  if (!isRecord(value) || !isText(value.ubigeo)) return null
  const [level, ubigeo] = [oneOf(ANSWERING, value.level), parseUbigeo(value.ubigeo)]
  const actor = oneOf(ACTORS, value.actor)
  return level === null || ubigeo === null || actor === null ? null : { level, ubigeo, actor, of: value }
}

function readAnswered(value: unknown, many: number): Answered | null {
  const who = readWho(value)
  if (who === null) return null
  const { of, ...rest } = who
  const points = readList(of.points, MOST_CAPACITIES, (each) => (isPoints(each) ? each : each === null ? NaN : null))
  if (points === null || points.length !== many) return null
  return { ...rest, points: points.map((each) => (Number.isNaN(each) ? null : each)) }
}

function readAsked(value: unknown): Asked | null {
  const who = readWho(value)
  if (who === null) return null
  const { of, ...rest } = who
  const { count } = of
  return typeof count === 'number' && Number.isInteger(count) && count > 0 && count <= MOST_ANSWERS
    ? { ...rest, count }
    : null
}

function readTexts(value: unknown): readonly string[] | null {
  return readList(value, LIMITS.options, (text) => (isText(text) ? text : null))
}

function isPoints(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100
}

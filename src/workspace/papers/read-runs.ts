import { ALL_CRITERIA, GROUPS, type Parameters } from '../../domain/criteria/index.ts'
import { EDIT_SUBJECTS } from '../../domain/country/index.ts'
import { isSmallCount } from '../../domain/disclosure/index.ts'
import { DEFINITIONS, INSTANCIA_LEVELS, PLAN_TERMS } from '../../domain/instancias/index.ts'
import { APPLIED, QUALITIES, TABLE_NAMES } from '../../domain/measure/index.ts'
import type {
  FrozenCriterion,
  FrozenEdit,
  FrozenPlace,
  FrozenRun,
  FrozenSource,
  FrozenWeights,
} from '../../domain/ranking/index.ts'
import { isRegionKey, UNIT_LEVELS, parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { oneOf, readList } from './checks.ts'

const LIMITS = {
  runs: 200,
  places: 5_000,
  sources: 300,
  edits: 50_000,
  note: 4_000,
  sentence: 4_000,
  hash: 4_000,
  regions: 100,
} as const
const KEYS = ALL_CRITERIA.map(({ key }) => key)

/** The frozen runs of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readRuns(json: unknown): readonly FrozenRun[] | null {
  const runs = readList(json, LIMITS.runs, readRun)
  return runs !== null && new Set(runs.map(({ id }) => id)).size === runs.length ? runs : null
}

function readRun(value: unknown): FrozenRun | null {
  if (!isRecord(value)) return null
  const head = readHead(value)
  const smallCount = isSmallCount(value.smallCount) ? value.smallCount : null
  const parameters = readParameters(value.parameters)
  const weights: FrozenWeights | null = readList(value.weights, KEYS.length, readWeight)
  const sources = readList(value.sources, LIMITS.sources, readSource)
  const edits = readList(value.edits, LIMITS.edits, readEdit)
  const places = readList(value.places, LIMITS.places, readPlace)
  if (head === null || smallCount === null || parameters === null || weights === null) return null
  if (sources === null || edits === null || places === null) return null
  return { ...head, parameters, weights, smallCount, sources, edits, places }
}

/** What a run is called and of what it is an order. */
function readHead({ id, frozenOn, note, scope, hash, ...value }: Record<string, unknown>) {
  const group = oneOf(GROUPS, value.group)
  const level = oneOf(['provincia', 'distrito', 'region'], value.level)
  if (group === null || level === null || !isText(id, 80) || !isDay(frozenOn)) return null
  if (!isText(note, LIMITS.note) || !isText(scope) || !isText(hash, LIMITS.hash)) return null
  return { id, frozenOn, note, group, level, scope, hash }
}

function readParameters(value: unknown): Parameters | null {
  if (
    !isRecord(value) ||
    !isWithin(value.threshold, 0, 1) ||
    !isWithin(value.percentile, 0, 100) ||
    !isDay(value.referenceDate)
  )
    return null
  const { threshold, percentile, inherit, matrixComplete, referenceDate, modality } = value
  const completeRegions = readList(value.completeRegions ?? [], LIMITS.regions, readRegionKey)
  const definition = oneOf(DEFINITIONS, value.definition)
  const planTerm = oneOf(PLAN_TERMS, value.planTerm)
  if (
    definition === null ||
    planTerm === null ||
    completeRegions === null ||
    typeof inherit !== 'boolean' ||
    typeof matrixComplete !== 'boolean'
  )
    return null
  return modality === null || isText(modality, 120)
    ? { definition, threshold, percentile, modality, inherit, matrixComplete, completeRegions, planTerm, referenceDate }
    : null
}

function readRegionKey(value: unknown): Ubigeo | null {
  const code = isText(value, 6) ? parseUbigeo(value) : null
  return code !== null && isRegionKey(code) ? code : null
}

function readWeight(value: unknown): FrozenWeights[number] | null {
  const key = isRecord(value) ? oneOf(KEYS, value.key) : null
  return isRecord(value) && key !== null && isWithin(value.weight, 0, 1_000) ? { key, weight: value.weight } : null
}

function readSource(value: unknown): FrozenSource | null {
  if (
    !isRecord(value) ||
    !isText(value.title) ||
    !isText(value.publisher) ||
    !isText(value.cutOff) ||
    !isText(value.licence)
  )
    return null
  const { title, publisher, cutOff, licence, rowsKept, rowsRejected, sha256, register = null } = value
  const table = oneOf(TABLE_NAMES, value.table)
  const quality = oneOf(QUALITIES, value.quality)
  const summed = sha256 === null || (isText(sha256) && /^[0-9a-f]{64}$/.test(sha256))
  if (table === null || quality === null || !isCount(rowsKept) || !isCount(rowsRejected) || !summed) return null
  if (register !== null && !isText(register, 60)) return null
  return { table, title, publisher, cutOff, licence, quality, rowsKept, rowsRejected, sha256, register }
}

function readEdit(value: unknown): FrozenEdit | null {
  if (!isRecord(value) || !isText(value.ubigeo) || !isDay(value.editedOn) || !isText(value.states, LIMITS.sentence))
    return null
  const ubigeo = parseUbigeo(value.ubigeo)
  const level = oneOf(INSTANCIA_LEVELS, value.level)
  const about = oneOf(EDIT_SUBJECTS, value.about)
  return ubigeo === null || level === null || about === null
    ? null
    : { ubigeo, level, about, editedOn: value.editedOn, states: value.states }
}

function readPlace(value: unknown): FrozenPlace | null {
  if (!isRecord(value) || !isText(value.explanation, LIMITS.sentence)) return null
  const unit = readUnit(value)
  const standing = readStanding(value)
  const criteria = readList(value.criteria, KEYS.length, readCriterion)
  return unit === null || standing === null || criteria === null
    ? null
    : { ...unit, ...standing, criteria, explanation: value.explanation }
}

function readUnit({ name, within, ...value }: Record<string, unknown>) {
  const ubigeo = isText(value.ubigeo) ? parseUbigeo(value.ubigeo) : null
  const level = oneOf(UNIT_LEVELS, value.level)
  return ubigeo === null || level === null || !isText(name) || !isText(within) ? null : { ubigeo, level, name, within }
}

/** Where a unit stands in the order, and between which places and scores what is not known leaves it. */
function readStanding({ place, tied, score, scoreMax, bestPlace, worstPlace, met }: Record<string, unknown>) {
  if (typeof tied !== 'boolean' || !isWithin(score, 0, 1) || !isWithin(scoreMax, 0, 1)) return null
  if (!isPlace(place) || !isPlace(bestPlace) || !isPlace(worstPlace) || !isCount(met) || met > KEYS.length) return null
  return { place, tied, score, scoreMax, bestPlace, worstPlace, met }
}

function readCriterion(value: unknown): FrozenCriterion | null {
  if (!isRecord(value) || !isText(value.words) || !isWithin(value.min, 0, 1) || !isWithin(value.max, 0, 1)) return null
  const key = oneOf(KEYS, value.key)
  const verdict = oneOf(APPLIED, value.verdict)
  const quality = value.quality === null ? null : oneOf(QUALITIES, value.quality)
  if (key === null || verdict === null || (quality === null && value.quality !== null)) return null
  return { key, verdict, min: value.min, max: value.max, words: value.words, quality }
}

function isDay(value: unknown): value is string {
  return isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function isWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function isPlace(value: unknown): value is number {
  return isCount(value) && value >= 1 && value <= LIMITS.places
}

import { ACTORS, CAPACITY_TOPICS } from '../../domain/capacities/index.ts'
import { ALL_CRITERIA, GROUPS, type CriterionKey, type Parameters } from '../../domain/criteria/index.ts'
import { parseSmallCount } from '../../domain/disclosure/index.ts'
import { DEFINITIONS, isSemester, PLAN_TERMS } from '../../domain/instancias/index.ts'
import { ORIENTATIONS, PAPER_SIZES } from '../../domain/layers/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import { isServiceKey } from '../../domain/services/index.ts'
import { canBeGiven } from '../../domain/shares/index.ts'
import { UNIT_LEVELS, fitsLevel, levelOf, parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import { firstPanel, parseOffice } from './office.ts'
import {
  CHART_MEASURES,
  CHECKS,
  COMPARED_LIMIT,
  defaultChoices,
  DOCUMENTS,
  LAYERS,
  PAGES,
  PANELS,
  REGISTER_QUESTIONS,
  REGISTER_VIEWS,
  type ChartAxes,
  type Choices,
  type Scope,
  type Selection,
} from './choices.ts'
import { HASH_FIELDS, HASH_LIMIT, HASH_VERSION, type HashField } from './hash-fields.ts'

/** What a hash says: choices, or a notice key and the default view when it is not one of ours (R193). */
export interface HashReading {
  readonly choices: Choices
  readonly notice: 'enlace_no_valido' | 'enlace_de_otra_version' | null
}

class BadHash extends Error {}

/** Choices from a URL hash, field by field; never throws, and one bad field refuses the whole hash. */
export function readHash(hash: string, today: string): HashReading {
  const text = hash.replace(/^#/, '')
  if (text === '' || text === HASH_VERSION) return { choices: defaultChoices(today), notice: null }
  try {
    return { choices: parseChoices(text, today), notice: null }
  } catch (cause) {
    if (!(cause instanceof BadHash || cause instanceof URIError)) throw cause
    const version = /^(v\d{1,3})(?!\d)/.exec(text)?.[1] ?? HASH_VERSION
    return {
      choices: defaultChoices(today),
      notice: version === HASH_VERSION ? 'enlace_no_valido' : 'enlace_de_otra_version',
    }
  }
}

function parseChoices(text: string, today: string): Choices {
  if (text.length > HASH_LIMIT || !text.startsWith(`${HASH_VERSION}?`)) throw new BadHash()
  const fields = readFields(text.slice(HASH_VERSION.length + 1))
  const base = defaultChoices(today)
  const read = <T>(field: HashField, parse: (text: string) => T | null, usual: T): T => {
    const value = fields.get(field)
    return value === undefined ? usual : (parse(value) ?? refuse())
  }
  return {
    ...parseShown(read, base),
    selection: read('sel', parseSelection, base.selection),
    mapLevel: read('mapa', oneOf(UNIT_LEVELS), base.mapLevel),
    layer: read('capa', oneOf(LAYERS), base.layer),
    showsOrder: read('prioridad', parseYesNo, base.showsOrder),
    showsTeams: read('equipos', parseYesNo, base.showsTeams),
    smallCount: read('k', parseSmallCount, base.smallCount),
    ...parseRegister(read, base),
    serviceTypes: read('servicios', parseServiceTypes, base.serviceTypes),
    scope: read('ambito', parseScope, base.scope),
    group: read('grupo', oneOf(GROUPS), base.group),
    rankLevel: read('orden', oneOf(['provincia', 'distrito']), base.rankLevel),
    parameters: parseParameters(read, base.parameters),
    weights: read('pesos', parseWeights, base.weights),
    matrix: read('matriz', oneOf(['simulada', 'vacia']), base.matrix),
    register: read('registro', parseName, base.register),
  }
}

type Read = <T>(field: HashField, parse: (text: string) => T | null, usual: T) => T

/** What is asked of the register, and how far ahead it looks. */
function parseRegister(read: Read, base: Choices): Pick<Choices, 'horizonMonths' | 'question' | 'semester'> {
  return {
    horizonMonths: read('meses', parseMonths, base.horizonMonths),
    question: read('pregunta', oneOf(REGISTER_QUESTIONS), base.question),
    semester: read('semestre', (text) => (isSemester(text) ? text : null), base.semester),
  }
}

type ShownChoice = 'office' | 'page' | 'panel' | 'axes' | 'compared' | 'document' | 'plate' | 'workshop' | 'trip'
type InstanciasChoice = 'registerView' | 'check' | 'needActor' | 'needTopic' | 'needRound' | 'contextFigure'

/** Whose desk it is, and what of the program is open on it. */
function parseShown(read: Read, base: Choices): Pick<Choices, ShownChoice | InstanciasChoice> {
  const office = read('mesa', parseOffice, base.office)
  return {
    office,
    page: read('pagina', oneOf(PAGES), base.page),
    panel: read('panel', oneOf(PANELS), firstPanel(office, read('sel', parseSelection, base.selection))),
    axes: read('ejes', parseAxes, base.axes),
    compared: read('comparar', parseCompared, base.compared),
    document: read('documento', oneOf(DOCUMENTS), base.document),
    plate: read('lamina', parsePlate, base.plate),
    workshop: read('taller', parseName, base.workshop),
    trip: read('viaje', parseName, base.trip),
    registerView: read('vista', oneOf(REGISTER_VIEWS), base.registerView),
    check: read('revision', oneOf(CHECKS), base.check),
    needActor: read('actor', oneOf(ACTORS), base.needActor),
    needTopic: read('tema', oneOf(CAPACITY_TOPICS), base.needTopic),
    needRound: read('ronda', parseName, base.needRound),
    contextFigure: read('dato', parseName, base.contextFigure),
  }
}

function parseParameters(read: Read, base: Parameters): Parameters {
  return {
    definition: read('definicion', oneOf(DEFINITIONS), base.definition),
    threshold: read('umbral', numberWithin(0, 1), base.threshold),
    percentile: read('percentil', numberWithin(0, 100), base.percentile),
    modality: read('modalidad', parseName, base.modality),
    inherit: read('heredar', parseYesNo, base.inherit),
    matrixComplete: read('completa', parseYesNo, base.matrixComplete),
    completeRegions: read('completas', parseCodes, base.completeRegions),
    planTerm: read('plazo', oneOf(PLAN_TERMS), base.planTerm),
    referenceDate: read('fecha', parseDate, base.referenceDate),
  }
}

function refuse(): never {
  throw new BadHash()
}

function readFields(text: string): ReadonlyMap<HashField, string> {
  const fields = new Map<HashField, string>()
  for (const part of text === '' ? [] : text.split('&')) {
    const [name = '', value, ...rest] = part.split('=')
    const field = oneOf(HASH_FIELDS)(name) ?? refuse()
    if (value === undefined || rest.length > 0 || fields.has(field)) refuse()
    else fields.set(field, decodeURIComponent(value))
  }
  return fields
}

function oneOf<const T extends string>(values: readonly T[]): (text: string) => T | null {
  return (text) => values.find((value) => value === text) ?? null
}

function parseSelection(text: string): Selection | null {
  const [name = '', code = '', ...rest] = text.split('.')
  const level = oneOf(UNIT_LEVELS)(name)
  const ubigeo = parseUbigeo(code)
  return level !== null && ubigeo !== null && rest.length === 0 && fitsLevel(level, ubigeo) ? { level, ubigeo } : null
}

function parseAxes(text: string): ChartAxes | null {
  const [x = null, y = null, ...rest] = text.split('.').map(oneOf(CHART_MEASURES))
  return x !== null && y !== null && rest.length === 0 ? { x, y } : null
}

function parseCompared(text: string): readonly Selection[] | null {
  const parts = text.split(',')
  const selections = parts.map(parseSelection).filter((each) => each !== null)
  const whole =
    selections.length === parts.length && new Set(parts).size === parts.length && parts.length <= COMPARED_LIMIT
  return whole ? selections : null
}

/** Territories that a link may name as those of a team: all the regions and provincias there are. */
const MOST_SHARES = 230
const MAX_MONTHS = 36

function parseMonths(text: string): number | null {
  const months = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return months >= 1 && months <= MAX_MONTHS ? months : null
}

function parseServiceTypes(text: string): readonly string[] | null {
  const types = text.split(',')
  const known = types.every(isServiceKey)
  return known && new Set(types).size === types.length ? types : null
}

function parseScope(text: string): Scope | null {
  const macro = /^macro\.([\p{L}\p{N}-]{1,60})$/u.exec(text)?.[1]
  if (macro !== undefined) return { kind: 'macro', id: macro }
  const own = /^reg\.([\w-]+)$/.exec(text)?.[1]
  if (own !== undefined) return parseRegions(own)
  const shared = /^eq\.([\w-]+(?:\.[\w-]+)?)$/.exec(text)?.[1]
  if (shared !== undefined) return parseShared(shared)
  const ubigeo = parseUbigeo(/^dep\.(\w+)$/.exec(text)?.[1] ?? '')
  return ubigeo === null || levelOf(ubigeo) !== 'departamento' ? null : { kind: 'departamento', ubigeo }
}

function parseRegions(text: string): Scope | null {
  const regions = parseCodes(text)
  return regions === null ? null : { kind: 'regiones', regions }
}

/** What a team answers for, and after the point the provincias that others answer for. */
function parseShared(text: string): Scope | null {
  const [whole = '', apart] = text.split('.')
  const [held, without] = [parseCodes(whole, MOST_SHARES), apart === undefined ? [] : parseCodes(apart, MOST_SHARES)]
  const isWhole = held !== null && without !== null && [...held, ...without].every(canBeGiven)
  return isWhole ? { kind: 'reparto', held, without } : null
}

/** Codes joined with hyphens, each once. */
function parseCodes(text: string, most = 26): readonly Ubigeo[] | null {
  const codes = text.split('-')
  const read = codes.map(parseUbigeo).filter((code) => code !== null)
  const isWhole = read.length === codes.length && codes.length <= most && new Set(codes).size === codes.length
  return isWhole ? read : null
}

/** A modality or a register, as a table writes it. */
function parseName(text: string): string | null {
  return /^[^\p{C}]{1,120}$/u.test(text) ? text : null
}

function parsePlate(text: string): Choices['plate'] | null {
  const [paper = '', laid = '', units = '', mask = '', ...rest] = text.split('.')
  const [size, orientation] = [oneOf(PAPER_SIZES)(paper), oneOf(ORIENTATIONS)(laid)]
  const [level, masked] = [oneOf(UNIT_LEVELS)(units), parseYesNo(mask)]
  const isWhole = size !== null && orientation !== null && level !== null && masked !== null
  return isWhole && rest.length === 0 ? { size, orientation, level, masked } : null
}

function parseYesNo(text: string): boolean | null {
  return text === 'si' ? true : text === 'no' ? false : null
}

function numberWithin(min: number, max: number): (text: string) => number | null {
  return (text) => {
    const value = /^\d+(\.\d+)?(e-?\d{1,3})?$/.test(text) ? Number(text) : Number.NaN
    return value >= min && value <= max ? value : null
  }
}

function parseDate(text: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? text : null
}

const WEIGHT_LIMIT = 1000
const KEYS: readonly CriterionKey[] = ALL_CRITERIA.map((criterion) => criterion.key)

function parseWeights(text: string): Weights | null {
  const weights = new Map<CriterionKey, number>()
  for (const part of text.split(',')) {
    const [name = '', value = '', ...rest] = part.split(':')
    const key = oneOf(KEYS)(name)
    const weight = numberWithin(0, WEIGHT_LIMIT)(value)
    if (key === null || weight === null || rest.length > 0 || weights.has(key)) return null
    weights.set(key, weight)
  }
  return Object.fromEntries(weights)
}

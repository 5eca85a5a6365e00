import { instanciaKey, type InstanciaLevel } from '../instancias/index.ts'
import { OWN_STATEMENT } from '../measure/index.ts'
import { AURORA_TYPES, typesWhere } from '../services/index.ts'
import {
  departamentoOf,
  isLimaMetropolitana,
  levelOf,
  regionOf,
  sharesDepartamento,
  unitKey,
  unitOf,
  upTo,
  type Ubigeo,
  type UnitKey,
} from '../territory/index.ts'
import type { CountryRows, ServiceFact, ServicePoint, TerritoryFacts } from './facts.ts'
import type { Written } from './written.ts'

/** How many services of a type are keyed to exactly this code. */
export interface StatedService {
  readonly ubigeo: Ubigeo
  readonly type: string
  readonly count: number
}

/**
 * All the services that a government answers for, in place of those loaded: a provincia for itself and its distritos, a
 * region for what is keyed to the region. Refuges and types of a person's own are none of them (METHOD §5).
 */
export interface ServicesEdit extends Written {
  readonly about: 'servicios'
  readonly services: readonly StatedService[]
}

/** Types that a government is asked for: those of the catalogue with a place that may be told. */
export const ASKED_SERVICES: readonly string[] = typesWhere(({ reserved, seat }) => !reserved && seat !== 'ninguna')

const ASKED: ReadonlySet<string> = new Set(ASKED_SERVICES)

/** The government that answers for the services of a place; null for the departamento of two regions (METHOD §1). */
export function answersForServices(code: Ubigeo): { readonly level: InstanciaLevel; readonly ubigeo: Ubigeo } | null {
  const level = levelOf(code)
  if (level === 'departamento') return sharesDepartamento(code) ? null : { level: 'regional', ubigeo: code }
  if (isLimaMetropolitana(code)) return { level: 'regional', ubigeo: regionOf(code) }
  return { level: 'provincial', ubigeo: upTo('provincia', code) }
}

/** The rows with the stated services in place: rows that say the same stay as they are, with all that they tell. */
export function stateServices(rows: CountryRows, edits: readonly ServicesEdit[]): CountryRows {
  if (edits.length === 0) return rows
  const stated = new Set(edits.map(instanciaKey))
  const loaded = new Map<string, ServiceFact[]>()
  const others: ServiceFact[] = []
  for (const row of rows.services) {
    if (isStated(row, stated)) push(loaded, pairOf(row), row)
    else others.push(row)
  }
  const wanted = new Map(edits.flatMap(({ services }) => services).map((each) => [pairOf(each), each]))
  const changes: Change[] = []
  const placed: ServiceFact[] = []
  for (const pair of new Set([...loaded.keys(), ...wanted.keys()])) {
    const was = loaded.get(pair) ?? []
    const is = wanted.get(pair) ?? null
    const [first = is] = was
    if (first === null) continue
    placed.push(...withCount(was, is))
    const delta = (is?.count ?? 0) - sumOf(was)
    if (delta !== 0) changes.push({ ubigeo: first.ubigeo, type: first.type, delta, count: is?.count ?? 0 })
  }
  return {
    ...rows,
    services: [...others, ...withoutIdleZeros(placed, others)],
    points: changes.reduce(withPoints, rows.points),
    territories: changes.length === 0 ? rows.territories : withTotals(rows.territories, changes),
  }
}

interface Change {
  readonly ubigeo: Ubigeo
  readonly type: string
  readonly delta: number
  readonly count: number
}

function isStated({ ubigeo, type }: ServiceFact, stated: ReadonlySet<UnitKey>): boolean {
  const answering = ASKED.has(type) ? answersForServices(ubigeo) : null
  return answering !== null && stated.has(instanciaKey(answering))
}

function pairOf({ ubigeo, type }: { readonly ubigeo: Ubigeo; readonly type: string }): string {
  return `${ubigeo} ${type}`
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function sumOf(rows: readonly ServiceFact[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}

/** The loaded rows brought to what is stated: what is more is a row of the person's own, what is less is taken off. */
function withCount(was: readonly ServiceFact[], is: StatedService | null): readonly ServiceFact[] {
  if (is === null) return []
  const more = is.count - sumOf(was)
  if (more >= 0)
    return more === 0 && was.length > 0
      ? was
      : [...was, { ...is, count: more, subtype: '', operator: '', from: OWN_STATEMENT }]
  let left = is.count
  const kept = was.flatMap((row) => {
    const count = Math.min(row.count, left)
    left -= count
    return count === 0 ? [] : [{ ...row, count, from: `${row.from ?? ''} ${OWN_STATEMENT}` }]
  })
  return kept.length > 0 ? kept : [{ ...is, subtype: '', operator: '', from: OWN_STATEMENT }]
}

/** None of a type needs a row only where nothing else in the region names the type: silence is no zero there. */
function withoutIdleZeros(placed: readonly ServiceFact[], others: readonly ServiceFact[]): readonly ServiceFact[] {
  const nameOf = ({ ubigeo, type }: ServiceFact) => `${regionOf(ubigeo)} ${type}`
  const named = new Set([...others, ...placed].filter(({ count }) => count > 0).map(nameOf))
  return placed.filter((row) => row.count > 0 || !named.has(nameOf(row)))
}

/** As many points as there are services: new ones stand at their capital, of those taken off the last go. */
function withPoints(points: readonly ServicePoint[], { ubigeo, type, count, delta }: Change): readonly ServicePoint[] {
  if (delta > 0) {
    const added = { ubigeo, type, subtype: '', name: '', lat: null, lon: null }
    return [...points, ...Array.from({ length: delta }, () => added)]
  }
  let left = count
  return points.filter((point) => point.ubigeo !== ubigeo || point.type !== type || left-- > 0)
}

interface Totals {
  total: number
  aurora: number
  auroraOwn: number
}

function withTotals(territories: readonly TerritoryFacts[], changes: readonly Change[]): readonly TerritoryFacts[] {
  const byUnit = new Map<UnitKey, Totals>()
  for (const { ubigeo, type, delta } of changes)
    for (const key of unitsHolding(ubigeo)) {
      const totals = byUnit.get(key) ?? { total: 0, aurora: 0, auroraOwn: 0 }
      byUnit.set(key, totals)
      totals.total += delta
      if (!AURORA_TYPES.includes(type)) continue
      totals.aurora += delta
      if (unitOf(key).ubigeo === ubigeo) totals.auroraOwn += delta
    }
  return territories.map((row) => {
    const totals = byUnit.get(unitKey(row))
    if (totals === undefined) return row
    const { servicesFrom = '', auroraFrom = '' } = row
    return {
      ...row,
      servicesTotal: row.servicesTotal + totals.total,
      auroraTotal: row.auroraTotal + totals.aurora,
      auroraOwn: row.auroraOwn + totals.auroraOwn,
      servicesFrom: `${servicesFrom} ${OWN_STATEMENT}`,
      auroraFrom: totals.aurora === 0 ? auroraFrom : `${auroraFrom} ${OWN_STATEMENT}`,
    }
  })
}

/** The units that a service of the code counts in: itself and all that hold it. */
function unitsHolding(code: Ubigeo): readonly UnitKey[] {
  const level = levelOf(code)
  return [
    unitKey({ level: 'departamento', ubigeo: departamentoOf(code) }),
    unitKey({ level: 'region', ubigeo: regionOf(code) }),
    ...(level === 'departamento' ? [] : [unitKey({ level: 'provincia', ubigeo: upTo('provincia', code) })]),
    ...(level === 'distrito' ? [unitKey({ level, ubigeo: code })] : []),
  ]
}

/** Whether a count may be stated of the place and type by that government. */
export function mayStateService(
  { level, ubigeo }: { readonly level: InstanciaLevel; readonly ubigeo: Ubigeo },
  { ubigeo: code, type }: Pick<StatedService, 'ubigeo' | 'type'>,
): boolean {
  const answering = answersForServices(code)
  return ASKED.has(type) && answering?.level === level && answering.ubigeo === ubigeo
}

import type { Day } from '../calendar/index.ts'
import type { CellKey } from './cell.ts'

/** Where a value comes from: a file, the territory that answered in it, and the day of the answer. */
export interface CellSource {
  readonly file: string
  /** Key of the territory that the file answers for, or '' where it does not say. */
  readonly unit: string
  readonly on: Day
}

/** What a file says of a cell: what it said when it left (null when that is not known) and what came back. */
export interface ReturnedCell {
  readonly base: string | null
  readonly value: string
}

/** A file that came back, cell by cell; a cell that it does not have says nothing. */
export interface ReturnedBook<Key extends string = CellKey> {
  readonly source: CellSource
  readonly cells: ReadonlyMap<Key, ReturnedCell>
}

export const DIFFERENCE_KINDS = ['nuevo', 'cambiado', 'contradice', 'vaciado'] as const
/**
 * New where nothing was known; changed by them alone; changed by both, or by two of them, in different ways; known and
 * come back empty.
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** A value that came back other than it left, and who says so. */
export interface Claim {
  readonly value: string
  readonly sources: readonly CellSource[]
}

/** A cell of which what came back is other than what left and than what stands here. */
export interface Difference<Key extends string = CellKey> {
  readonly key: Key
  readonly kind: DifferenceKind
  readonly ours: string
  /** What it said when it left, where all the files that claim agree on it; null where that is not known. */
  readonly base: string | null
  /** By value, so that the order in which files arrive decides nothing. */
  readonly claims: readonly Claim[]
}

/**
 * What the returned books say otherwise than what stands here, cell by cell and by key; the order of the books changes
 * nothing.
 */
export function compareBooks<Key extends string = CellKey>(
  ours: ReadonlyMap<Key, string>,
  returned: readonly ReturnedBook<Key>[],
): readonly Difference<Key>[] {
  const claimed = new Map<Key, { readonly cell: ReturnedCell; readonly source: CellSource }[]>()
  for (const { source, cells } of returned)
    for (const [key, cell] of cells) {
      if (!isClaim(cell, ours.get(key) ?? '')) continue
      const list = claimed.get(key)
      if (list) list.push({ cell, source })
      else claimed.set(key, [{ cell, source }])
    }
  return [...claimed]
    .map(([key, list]) => differenceOf(key, ours.get(key) ?? '', list))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/**
 * A cell claims something when it came back other than it left, and other than it stands here; empty without a base
 * says nothing.
 */
function isClaim({ base, value }: ReturnedCell, ours: string): boolean {
  return value !== ours && value !== (base ?? '')
}

function differenceOf<Key extends string>(
  key: Key,
  ours: string,
  list: readonly { readonly cell: ReturnedCell; readonly source: CellSource }[],
): Difference<Key> {
  const byValue = new Map<string, CellSource[]>()
  for (const { cell, source } of list) byValue.set(cell.value, [...(byValue.get(cell.value) ?? []), source])
  const claims = [...byValue]
    .map(([value, sources]) => ({ value, sources: sources.toSorted(bySource) }))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  const bases = new Set(list.map(({ cell }) => cell.base))
  const [base = null] = bases.size === 1 ? bases : []
  const untouched = list.every(({ cell }) => (cell.base ?? '') === ours)
  return { key, kind: kindOf(claims, ours, untouched), ours, base, claims }
}

function kindOf(claims: readonly Claim[], ours: string, untouched: boolean): DifferenceKind {
  if (claims.length > 1 || !untouched) return 'contradice'
  if (ours === '') return 'nuevo'
  return claims[0]?.value === '' ? 'vaciado' : 'cambiado'
}

function bySource(a: CellSource, b: CellSource): number {
  const [one, other] = [JSON.stringify([a.unit, a.file, a.on]), JSON.stringify([b.unit, b.file, b.on])]
  return one === other ? 0 : one < other ? -1 : 1
}

export const DECISION_RULES = ['region', 'nuestro', 'reciente'] as const
/** What is taken of cells that contradict: what the territory answers, what stands here, or the later of them. */
export type DecisionRule = (typeof DECISION_RULES)[number]

/**
 * The value that the rule takes; null where it does not tell (two answers, or two of the same day), which is then
 * decided by hand.
 */
export function decideBy(
  rule: DecisionRule,
  { ours, claims }: Pick<Difference, 'ours' | 'claims'>,
  writtenOn: Day | null,
): string | null {
  if (rule === 'nuestro') return ours
  if (rule === 'region') return claims.length === 1 ? (claims[0]?.value ?? null) : null
  const told = [
    ...claims.flatMap(({ value, sources }) => sources.map(({ on }) => ({ value, on }))),
    ...(writtenOn === null ? [] : [{ value: ours, on: writtenOn }]),
  ]
  const last = told.reduce((latest, { on }) => (on > latest ? on : latest), '')
  const values = new Set(told.filter(({ on }) => on === last).map(({ value }) => value))
  const [value = null] = values.size === 1 ? values : []
  return value
}

import { qualityOf, sourcesOf, type Country, type TerritoryFacts } from '../country/index.ts'
import { declaredComplete, type National } from '../criteria/index.ts'
import { hiddenQuality } from '../disclosure/index.ts'
import {
  joinFields,
  sourceLine,
  type MissingReason,
  type Quality,
  type SourceKeys,
  type TableName,
} from '../measure/index.ts'
import type { UnitLevel } from '../territory/index.ts'
import type { LayerName } from './layer-name.ts'
import { layerWords } from './layer-words.ts'
import { MAP_COLORS } from './palette.ts'
import type { Cross, LayerClass, LayerSpec, LayerUnit, LonLat } from './spec.ts'

/** A step of the scale before its units are counted. */
export interface ClassDraft {
  readonly key: string
  readonly color: string
  readonly label: string
  /** Has no line where no unit stands in it. */
  readonly isOptional?: boolean
}

/** Where one unit stands: a step of the scale by its index, or one of the classes outside it. */
export interface UnitDraft {
  readonly place: number | OutsideClass
  readonly gap?: LayerUnit['gap']
  readonly inherited?: boolean
  readonly value: string
  readonly text: string
  readonly range?: LayerUnit['range']
  readonly quality: Quality | null
  /** Of each table of the layer, the keys of the rows that it was made from; absent = the whole table. */
  readonly from?: readonly (readonly SourceKeys[] | undefined)[]
}

export interface LayerDraft {
  readonly kind: LayerName
  readonly table: TableName
  /** The second table of a layer of two figures. */
  readonly also?: TableName
  readonly steps: readonly ClassDraft[]
  readonly title: string
  readonly unit: string
  readonly boundaryNote: string
  readonly criticalLabel: string
  readonly cross?: Cross
  draw(facts: TerritoryFacts): UnitDraft
}

/** The classes outside the scale, in the order of the legend; what a source reserved is not what is hidden here. */
const OUTSIDE = {
  no_corresponde: { color: MAP_COLORS.notExpected, pattern: 'no_corresponde' },
  suprimido: { color: MAP_COLORS.noData, pattern: 'suprimido' },
  reservado: { color: MAP_COLORS.reserved, pattern: 'suprimido' },
  sin_dato: { color: MAP_COLORS.noData, pattern: 'sin_dato' },
} as const
type OutsideClass = keyof typeof OUTSIDE

/** Where a unit without a figure stands: what is hidden here, what its source reserved and what is not known differ. */
export function outsideOf(reason: MissingReason): OutsideClass {
  return hiddenQuality(reason) ?? 'sin_dato'
}

/** Draws every unit of the level, wherever the filters stand, and counts the classes. */
export function buildSpec(national: National, level: UnitLevel, draft: LayerDraft): LayerSpec {
  const facts = national.country.byLevel[level]
  const drafts = facts.map((each) => draft.draw(each))
  const classes = countClasses(draft.steps, drafts)
  const tables = draft.also === undefined ? [draft.table] : [draft.table, draft.also]
  const citedBy = (unit: UnitDraft | undefined) => ownSource(national.country, tables, unit?.from ?? [])
  const units = new Map(
    facts.map((each, index) => [each.ubigeo, { ...unitOf(each, drafts[index], classes), ...citedBy(drafts[index]) }]),
  )
  return {
    kind: draft.kind,
    level,
    classes,
    marks: marksOf(draft, [...units.values()]),
    units,
    title: draft.title,
    unit: draft.unit,
    source: joinFields(tables.map((table) => tableLine(national, table))),
    boundaryNote: draft.boundaryNote,
    simulated: tables.some((table) => qualityOf(national.country, table) === 'simulado'),
    ...(draft.cross && { cross: draft.cross }),
  }
}

/**
 * Steps have their line, even with none in them unless they are optional; the classes outside the scale only when a
 * unit stands in them.
 */
function countClasses(steps: readonly ClassDraft[], drafts: readonly UnitDraft[]): LayerClass[] {
  const count = (place: UnitDraft['place']) => drafts.filter((each) => each.place === place).length
  const inside = steps.map((step, index) => ({ ...step, count: count(index) }))
  const outside = (Object.keys(OUTSIDE) as OutsideClass[])
    .filter((key) => count(key) > 0)
    .map((key) => ({ key, ...OUTSIDE[key], label: layerWords.classes[key], count: count(key) }))
  return [...inside, ...outside]
}

function unitOf(facts: TerritoryFacts, draft: UnitDraft | undefined, classes: readonly LayerClass[]): LayerUnit {
  const place = draft?.place ?? 'sin_dato'
  return {
    name: facts.name,
    classIndex: typeof place === 'number' ? place : classes.findIndex((each) => each.key === place),
    gap: draft?.gap ?? null,
    inherited: draft?.inherited ?? false,
    value: draft?.value ?? '',
    text: draft?.text ?? '',
    ...(draft?.range && { range: draft.range }),
    quality: draft?.quality ?? null,
    at: capitalOf(facts),
  }
}

/** What a unit cites where it says of which rows of a table it was made: their sources and no others. */
export function ownSource(
  country: Country,
  tables: readonly TableName[],
  from: readonly (readonly SourceKeys[] | undefined)[],
): Pick<LayerUnit, 'source'> {
  if (from.every((keys = []) => keys.every((each) => each === ''))) return {}
  const cited = tables.flatMap((table, at) => sourcesOf(country, table, from[at] ?? ['']))
  return { source: joinFields([...new Set(cited.map((source) => sourceLine(source)))]) }
}

function capitalOf(facts: TerritoryFacts): LonLat | null {
  return facts.lon === null || facts.lat === null ? null : [facts.lon, facts.lat]
}

function marksOf(draft: LayerDraft, units: readonly LayerUnit[]): LayerSpec['marks'] {
  const critical = {
    key: 'critico',
    label: draft.criticalLabel,
    count: units.filter((unit) => unit.gap === 'si').length,
  } as const
  const inherited = {
    key: 'heredado',
    label: layerWords.marks.heredado,
    count: units.filter((unit) => unit.inherited).length,
  } as const
  return [critical, inherited].filter((mark) => mark.count > 0)
}

function tableLine(national: National, table: TableName): string {
  const source = national.country.sources.get(table)
  const declared = table === 'instancias' ? (declaredComplete(national) ?? '') : ''
  return joinFields([source ? sourceLine(source) : layerWords.noSource, declared])
}

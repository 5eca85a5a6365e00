import type { Ubigeo, Unit, UnitKey, UnitLevel } from '../../../domain/territory/index.ts'
import type { Atlas, Land } from '../geometry/lands.ts'
import type { Disc, LayerSpec, LonLat, PlacedSymbol } from '../../../domain/layers/index.ts'

export interface LabelText {
  readonly name: string
  readonly value: string
}

/** Which shapes the map shows, whatever their colours. */
export type Shown = Pick<Scene, 'level' | 'circles'>

/** All that the map shows at one moment. */
export interface Scene {
  readonly spec: LayerSpec
  readonly level: UnitLevel
  readonly circles: boolean
  readonly hovered: Ubigeo | null
  readonly selected: UnitKey | null
  /** Units inside the chosen scope; the rest are dimmed. Null without a scope. */
  readonly inside: ReadonlySet<Ubigeo> | null
  /** Whether the critical units wear a hatch over their colour ("Tramas"). */
  readonly hatched: boolean
  /** Names of the departamentos, written over finer units while the country is far. */
  readonly names: ReadonlyMap<Ubigeo, string>
  /** Numbered discs over the first units of an order. */
  readonly discs: ReadonlyMap<Ubigeo, Disc>
  /** The services that stand over it, for what gives way to them. */
  readonly symbols: readonly PlacedSymbol[]
  label(code: Ubigeo): LabelText
}

/** Where each unit on screen stands: its capital as a circle, else the label point of its polygon. */
export function pointsOf(
  atlas: Atlas,
  { spec, level, circles }: Pick<Scene, 'spec' | 'level' | 'circles'>,
): ReadonlyMap<string, LonLat> {
  if (!circles) return atlas.at(level).labelPoints
  return new Map([...spec.units].flatMap(([code, { at }]) => (at === null ? [] : [[code as string, at] as const])))
}

/** The polygon of a unit. */
export function landOf(atlas: Atlas, { level, ubigeo }: Unit): Land | undefined {
  return atlas.at(level).byCode.get(ubigeo)
}

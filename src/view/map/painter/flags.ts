import type { Borders } from '../geometry/borders.ts'
import { dimmed, MAP_COLORS, type LayerUnit } from '../../../domain/layers/index.ts'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { Scene } from './scene.ts'
import type { FeatureFlags } from './state-writer.ts'

type Worn = Pick<Scene, 'spec' | 'inside' | 'hatched'>

/**
 * Feature-state of every unit: its colour and the patterns laid over it; outside a chosen scope a faint colour and
 * nothing over it.
 */
export function unitFlags(scene: Worn): Map<string, FeatureFlags> {
  return new Map([...scene.spec.units].map(([code, unit]) => [code, flagsOf(scene, code, unit)]))
}

/** The patterns that some unit of the scene wears. */
export function wornPatterns(scene: Worn): ReadonlySet<string> {
  const worn = new Set<string>()
  for (const flags of unitFlags(scene).values())
    for (const [name, isOn] of Object.entries(flags)) if (isOn === true) worn.add(name)
  return worn
}

/** Feature-state of circles, which have no border stretches to say that they are pointed at or chosen. */
export function circleFlags(scene: Worn, hovered: string | null, selected: string | null): Map<string, FeatureFlags> {
  const flags = unitFlags(scene)
  mark(flags, hovered, 'hovered')
  mark(flags, selected, 'selected')
  return flags
}

function mark(flags: Map<string, FeatureFlags>, code: string | null, name: string): void {
  const found = code === null ? undefined : flags.get(code)
  if (code !== null && found) flags.set(code, { ...found, [name]: true })
}

function flagsOf({ spec, inside, hatched }: Worn, code: Ubigeo, unit: LayerUnit): FeatureFlags {
  const drawn = spec.classes[unit.classIndex]
  const color = drawn?.color ?? MAP_COLORS.land
  if (inside !== null && !inside.has(code)) return { color: dimmed(color) }
  return {
    color,
    sin_dato: drawn?.pattern === 'sin_dato',
    suprimido: drawn?.pattern === 'suprimido',
    heredado: unit.inherited,
    critico: hatched && unit.gap === 'si',
  }
}

/** Feature-state of the border stretches: those around the unit pointed at. */
export function borderFlags(borders: Borders, hovered: string | null): Map<number, FeatureFlags> {
  const around = hovered === null ? [] : (borders.around.get(hovered) ?? [])
  return new Map(around.map((id) => [id, { hovered: true }]))
}

import type { Borders } from '../geometry/borders.ts'
import type { LayerSpec, LayerUnit } from '../../../domain/layers/index.ts'
import type { FeatureFlags } from './state-writer.ts'

/** Feature-state of every unit: its colour and the patterns laid over it. */
export function unitFlags(spec: LayerSpec): Map<string, FeatureFlags> {
  return new Map([...spec.units].map(([code, unit]) => [code, flagsOf(spec, unit)]))
}

/** Feature-state of circles, which have no border stretches to say that they are pointed at or chosen. */
export function circleFlags(
  spec: LayerSpec,
  hovered: string | null,
  selected: string | null,
): Map<string, FeatureFlags> {
  const flags = unitFlags(spec)
  mark(flags, hovered, 'hovered')
  mark(flags, selected, 'selected')
  return flags
}

function mark(flags: Map<string, FeatureFlags>, code: string | null, name: string): void {
  const found = code === null ? undefined : flags.get(code)
  if (code !== null && found) flags.set(code, { ...found, [name]: true })
}

function flagsOf(spec: LayerSpec, unit: LayerUnit): FeatureFlags {
  const drawn = spec.classes[unit.classIndex]
  return {
    color: drawn?.color ?? '',
    sin_dato: drawn?.pattern === 'sin_dato',
    suprimido: drawn?.pattern === 'suprimido',
    heredado: unit.inherited,
    critico: unit.critical,
  }
}

/** Feature-state of the border stretches: those around a critical unit, and those around the one pointed at. */
export function borderFlags(spec: LayerSpec, borders: Borders, hovered: string | null): Map<number, FeatureFlags> {
  const critical = new Set([...spec.units].filter(([, unit]) => unit.critical).map(([code]) => code as string))
  const around = new Set(hovered === null ? [] : (borders.around.get(hovered) ?? []))
  const flags = new Map<number, FeatureFlags>()
  borders.sides.forEach((codes, id) => {
    const critico = codes.some((code) => critical.has(code))
    if (critico || around.has(id)) flags.set(id, { critico, hovered: around.has(id) })
  })
  return flags
}

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { SourceName } from './style.ts'

export type FeatureFlags = Readonly<Record<string, string | boolean>>

/** Writes feature-state, and only where it differs from what was written before. */
export interface StateWriter {
  /** Makes these the flags of the features; features no longer named lose theirs. Returns how many were touched. */
  write(wanted: ReadonlyMap<string | number, FeatureFlags>): number
  clear(): void
}

export function createStateWriter(
  map: Pick<MapLibreMap, 'setFeatureState' | 'removeFeatureState'>,
  source: SourceName,
): StateWriter {
  let written = new Map<string | number, FeatureFlags>()
  return {
    write(wanted) {
      let touched = 0
      for (const id of written.keys()) {
        if (wanted.has(id)) continue
        map.removeFeatureState({ source, id })
        touched += 1
      }
      for (const [id, flags] of wanted) {
        const before = written.get(id)
        if (sameFlags(before, flags)) continue
        for (const key of Object.keys(before ?? {})) if (!(key in flags)) map.removeFeatureState({ source, id }, key)
        map.setFeatureState({ source, id }, flags)
        touched += 1
      }
      written = new Map(wanted)
      return touched
    },
    clear() {
      map.removeFeatureState({ source })
      written = new Map()
    },
  }
}

function sameFlags(one: FeatureFlags | undefined, other: FeatureFlags): boolean {
  if (one === undefined) return false
  const keys = Object.keys(other)
  return keys.length === Object.keys(one).length && keys.every((key) => one[key] === other[key])
}

import type { Map as MapLibreMap } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { showUnsure } from '../../../src/view/ground/index.ts'

/** A map that has these layers, and what is said of their visibility. */
function mapWith(layers: readonly string[]): { readonly map: MapLibreMap; readonly said: unknown[][] } {
  const said: unknown[][] = []
  const map = {
    getLayer: (id: string) => (layers.includes(id) ? { id } : undefined),
    setLayoutProperty: (...asked: unknown[]) => void said.push(asked),
  }
  return { map: map as unknown as MapLibreMap, said }
}

describe('airports whose flights are yet to be confirmed', () => {
  it('have a mark of their own, which comes and goes without that of the others', () => {
    const { map, said } = mapWith(['places-aeropuerto', 'places-por_confirmar'])
    showUnsure(map, false)
    showUnsure(map, true)
    expect(said).toEqual([
      ['places-por_confirmar', 'visibility', 'none'],
      ['places-por_confirmar', 'visibility', 'visible'],
    ])
  })

  it('are asked nothing before they are drawn', () => {
    const { map, said } = mapWith(['places-aeropuerto'])
    showUnsure(map, false)
    expect(said).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { MAP_COLORS, SCALES } from '../../../src/domain/layers/index.ts'
import { baseLayers, SEEN_THROUGH } from '../../../src/view/ground/base-layers.ts'
import { deltaE2000, labOf } from '../map/color-vision.ts'

describe('The quiet style of a person’s own map base', () => {
  test.each([
    ['water', ['fill', 'line']],
    ['waterway', ['fill', 'line']],
    ['landuse', ['fill']],
    ['building', ['fill']],
    ['roads', ['line']],
    ['transportation', ['line']],
    ['carreteras', ['line']],
    ['curvas_de_nivel', ['line']],
    ['places', []],
    ['water_name', []],
    ['boundary', []],
  ])('draws the layer «%s» as %j', (layer, types) => {
    expect(baseLayers([layer]).map(({ type }) => type)).toEqual(types)
  })

  test('writes nothing, puts roads over water, and asks for nothing but the base itself', () => {
    const layers = baseLayers(['roads', 'water', 'landuse'])
    expect(layers.map(({ id }) => id.split('-').at(-1))).toEqual(['landuse', 'water', 'water', 'roads'])
    for (const layer of [...layers, ...baseLayers('raster')]) {
      expect(layer.type).not.toBe('symbol')
      expect('source' in layer && layer.source).toBe('base-map')
    }
  })

  test.each(Object.entries(SCALES))('has roads that are seen through every class of «%s»', (_, colours) => {
    const [road] = baseLayers(['roads'])
    const ink = road?.type === 'line' ? road.paint?.['line-color'] : undefined
    for (const colour of colours) {
      const [ground, drawn] = [MAP_COLORS.land, String(ink)].map((under) => labOf(through(colour, under)))
      expect(ground && drawn ? deltaE2000(ground, drawn) : 0).toBeGreaterThan(10)
    }
  })
})

/** The colour of a unit as it is seen over another. */
function through(colour: string, under: string): string {
  const parts = [1, 3, 5].map((at) => {
    const [over, below] = [colour, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((over ?? 0) * SEEN_THROUGH + (below ?? 0) * (1 - SEEN_THROUGH))
  })
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

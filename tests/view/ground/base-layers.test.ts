import { describe, expect, test } from 'vitest'
import { baseLayers } from '../../../src/view/ground/base-layers.ts'

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
})

import { describe, expect, test } from 'vitest'
import { SCALES } from '../../../src/domain/layers/index.ts'
import { baseLayers, drawsLakes } from '../../../src/view/ground/base-layers.ts'
import { deltaE2000, labOf } from '../map/color-vision.ts'

describe('The quiet style of a person’s own map base', () => {
  test.each([
    ['water', ['fill'], ['fill', 'line']],
    ['waterway', ['fill'], ['fill', 'line']],
    ['ocean', ['fill'], []],
    ['landuse', ['fill'], []],
    ['building', ['fill'], []],
    ['roads', [], ['line', 'line']],
    ['transportation', [], ['line', 'line']],
    ['carreteras', [], ['line', 'line']],
    ['curvas_de_nivel', [], ['line']],
    ['places', [], []],
    ['water_name', [], []],
    ['boundary', [], []],
  ])('draws the layer «%s» as %j under the units and %j over them', (layer, below, above) => {
    const { under, over } = baseLayers([layer])
    expect([under, over].map((layers) => layers.map(({ type }) => type))).toEqual([below, above])
  })

  test('writes nothing, puts roads over water, and asks for nothing but the base itself', () => {
    const { under, over } = baseLayers(['roads', 'water', 'landuse'])
    expect(under.map(({ id }) => id.split('-').at(-1))).toEqual(['landuse', 'water'])
    expect(over.map(({ id }) => id.split('-').at(-1))).toEqual(['water', 'water', 'roads', 'roads'])
    for (const layer of [...under, ...over, ...baseLayers('raster').under]) {
      expect(layer.type).not.toBe('symbol')
      expect('source' in layer && layer.source).toBe('base-map')
    }
  })

  test.each([
    [['water'], true],
    [['roads', 'lagunas'], true],
    [['ocean'], false],
    [['waterway'], false],
    [['roads'], false],
  ])('with the layers %j draws the lakes itself: %s', (layers, does) => {
    expect(drawsLakes(layers)).toBe(does)
  })

  test.each(Object.entries(SCALES))('has roads that are told from every class of «%s»', (_, colours) => {
    const inks = baseLayers(['roads']).over.map((road) =>
      road.type === 'line' ? String(road.paint?.['line-color']) : '',
    )
    for (const colour of colours) {
      const seen = inks.map((ink) => distance(ink, colour))
      expect(Math.max(...seen)).toBeGreaterThan(20)
    }
  })
})

function distance(one: string, other: string): number {
  const [a, b] = [labOf(one), labOf(other)]
  return a && b ? deltaE2000(a, b) : 0
}

import { describe, expect, it } from 'vitest'
import { pickColors, SCALES } from '../../../src/domain/layers/index.ts'
import { deltaE2000, labOf, type Vision } from './color-vision.ts'

const VISIONS: readonly Vision[] = ['normal', 'deutan', 'protan', 'tritan', 'gris']

function steps(scale: readonly string[], vision: Vision): number[] {
  return scale.slice(1).map((color, index) => deltaE2000(labOf(scale[index] ?? '', vision), labOf(color, vision)))
}

describe('the scales of the map', () => {
  it('the ΔE2000 used here agrees with published pairs (Sharma, Wu and Dalal 2005)', () => {
    expect(deltaE2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3)
    expect(deltaE2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 3)
    expect(deltaE2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 3)
  })

  for (const [name, scale] of Object.entries(SCALES)) {
    it(`${name}: lightness falls from class to class`, () => {
      const lightness = scale.map((color) => labOf(color)[0])
      expect(lightness).toEqual([...lightness].sort((a, b) => b - a))
    })
    for (const vision of VISIONS) {
      it(`${name}: neighbouring classes are ΔE2000 ≥ 10 apart (${vision})`, () => {
        expect(Math.min(...steps(scale, vision))).toBeGreaterThanOrEqual(10)
      })
    }
  }

  it('fewer classes keep both ends of the scale and repeat no colour', () => {
    for (const count of [2, 3, 4, 5, 6]) {
      const colors = pickColors(SCALES.incidencia, count)
      expect(new Set(colors).size).toBe(count)
      expect([colors[0], colors.at(-1)]).toEqual([SCALES.incidencia[0], SCALES.incidencia[5]])
    }
  })
})

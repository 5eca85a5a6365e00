import { describe, expect, it } from 'vitest'
import {
  COVERAGE_COLORS,
  dimmed,
  pickColors,
  PRIORITY_COLORS,
  SCALES,
  TEAM_COLORS,
} from '../../../src/domain/layers/index.ts'
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

  /** Scales whose first class is the worst; in the others it is the last. */
  const WORST_FIRST: readonly string[] = ['cobertura', 'etapa', 'prioridad']
  for (const [name, scale] of Object.entries({ ...SCALES, prioridad: PRIORITY_COLORS })) {
    it(`${name}: the worse the darker, from class to class`, () => {
      const lightness = scale.map((color) => labOf(color)[0])
      const sign = WORST_FIRST.includes(name) ? 1 : -1
      expect(lightness).toEqual([...lightness].sort((a, b) => sign * (a - b)))
    })
    for (const vision of VISIONS) {
      it(`${name}: any two classes, which may lie side by side on the map, are ΔE2000 ≥ 10 apart (${vision})`, () => {
        for (const [at, one] of scale.entries())
          for (const other of scale.slice(at + 1))
            expect(deltaE2000(labOf(one, vision), labOf(other, vision))).toBeGreaterThanOrEqual(10)
      })
      it(`${name}: neighbouring classes are ΔE2000 ≥ 10 apart (${vision})`, () => {
        expect(Math.min(...steps(scale, vision))).toBeGreaterThanOrEqual(10)
      })
    }
  }

  it.each(VISIONS)('any two colours of the teams are ΔE2000 ≥ 10 apart (%s)', (vision) => {
    for (const [at, one] of TEAM_COLORS.entries())
      for (const other of TEAM_COLORS.slice(at + 1))
        expect(deltaE2000(labOf(one, vision), labOf(other, vision))).toBeGreaterThanOrEqual(10)
  })

  const { critical, uncertain, calm } = COVERAGE_COLORS
  for (const vision of VISIONS) {
    it(`what could be critical is a light class of its own, told from every other one (${vision})`, () => {
      const around = [...critical, ...calm]
      const apart = around.map((color) => deltaE2000(labOf(uncertain, vision), labOf(color, vision)))
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(10)
    })
    it(`outside a chosen scope the darkest class is paler than any critical one inside (${vision})`, () => {
      for (const inside of critical)
        expect(deltaE2000(labOf(dimmed(critical[0]), vision), labOf(inside, vision))).toBeGreaterThanOrEqual(25)
    })
  }

  it('fewer classes keep both ends of the scale and repeat no colour', () => {
    for (const count of [2, 3, 4, 5, 6]) {
      const colors = pickColors(SCALES.incidencia, count)
      expect(new Set(colors).size).toBe(count)
      expect([colors[0], colors.at(-1)]).toEqual([SCALES.incidencia[0], SCALES.incidencia[5]])
    }
  })
})

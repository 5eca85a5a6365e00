import { describe, expect, it } from 'vitest'
import type { Sweep, SweepStep } from '../../src/domain/ranking/index.ts'
import { shapeOfSweep } from '../../src/view/prioritise/sweep-shape.ts'

const step = (value: number, met: number, unknown = 0): SweepStep => ({
  value,
  met,
  unknown,
  entered: [],
  left: [],
  topEntered: [],
  topLeft: [],
})
const sweep: Sweep = {
  name: 'threshold',
  criterion: 'brecha_critica',
  present: 0.25,
  steps: [step(0, 0), step(0.5, 20, 10), step(1, 30)],
}

describe('the drawing of a sweep', () => {
  it('puts each value along the whole width, and whole counts on the axis', () => {
    const { along, counts } = shapeOfSweep(sweep)
    expect([along(0), along(0.25), along(1)]).toEqual([0, 25, 100])
    expect(counts.map(({ count }) => count)).toEqual([0, 10, 20, 30])
    expect(counts.map(({ at }) => Math.round(at))).toEqual([100, 67, 33, 0])
  })
  it('keeps a height until the next value, with what is unknown above what is met', () => {
    const { met, unknown } = shapeOfSweep(sweep)
    expect(met).toMatch(/^M0 100H50V33\.3\d+H100V0V100H0Z$/)
    expect(unknown.startsWith('M0 100H50V0H100V0V0')).toBe(true)
  })
  it('has room for a group in which nobody meets anything', () => {
    expect(shapeOfSweep({ ...sweep, steps: [step(0, 0), step(1, 0)] }).met).toBe('M0 100H100V100V100H0Z')
  })
})

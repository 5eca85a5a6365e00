import { describe, expect, it } from 'vitest'
import { rangeText, shareText, tallyCritical } from '../../src/view/figure/values.ts'

describe('figures as text', () => {
  it('give no share when nothing is known, and zero when nothing exists', () => {
    expect(shareText({ expected: 11, created: 0, unknown: 11 })).toBeNull()
    expect(shareText({ expected: 11, created: 0, unknown: 0 })).toBe('0,0\u00A0%')
    expect(shareText({ expected: 11, created: 3, unknown: 0 })).toBe('27,3\u00A0%')
  })
  it('say the interval only while something is unknown', () => {
    expect(rangeText({ expected: 10, created: 2, unknown: 0 })).toBeNull()
    expect(rangeText({ expected: 10, created: 2, unknown: 3 })).toContain('20,0\u00A0% y 50,0\u00A0%')
  })
  it('count as below the threshold only what is certain, leaving out those that owe nothing', () => {
    const coverages = [
      { expected: 4, created: 1, unknown: 0 },
      { expected: 5, created: 1, unknown: 0 },
      { expected: 5, created: 1, unknown: 2 },
      { expected: 0, created: 0, unknown: 0 },
    ]
    expect(tallyCritical(coverages, 0.25)).toEqual({ below: 1, unknown: 1, of: 3 })
  })
})

import { describe, expect, it } from 'vitest'
import { showGesture } from '../../src/view/workshop/show-keys.ts'

describe('the keys of a presentation', () => {
  it('arrows, page keys and the space bar move by one, and stop at both ends', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' '])
      expect([showGesture(key, 0, 3), showGesture(key, 2, 3)]).toEqual([
        { kind: 'go', to: 1 },
        { kind: 'go', to: 2 },
      ])
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp'])
      expect([showGesture(key, 2, 3), showGesture(key, 0, 3)]).toEqual([
        { kind: 'go', to: 1 },
        { kind: 'go', to: 0 },
      ])
  })

  it('Home and End go to the ends; Esc, F and N do what the screen says; the rest is left to the page, and the arrows to a map that has the focus', () => {
    expect([showGesture('Home', 2, 3), showGesture('End', 0, 3)]).toEqual([
      { kind: 'go', to: 0 },
      { kind: 'go', to: 2 },
    ])
    expect(['Escape', 'f', 'F', 'n', 'N'].map((key) => showGesture(key, 0, 3)?.kind)).toEqual([
      'leave',
      'full',
      'full',
      'notes',
      'notes',
    ])
    expect(['ArrowRight', 'ArrowUp', 'PageDown', 'Escape'].map((key) => showGesture(key, 0, 3, true)?.kind)).toEqual([
      undefined,
      undefined,
      'go',
      'leave',
    ])
    expect([showGesture('Tab', 0, 3), showGesture('t', 0, 3)]).toEqual([null, null])
  })
})

import { describe, expect, it, vi } from 'vitest'
import { ubigeo, unitKey } from '../../src/domain/territory/index.ts'
import { coalesceByFrame } from '../../src/view/desk/coalesce.ts'
import { createScreenStore } from '../../src/view/desk/screen.ts'
import { parentSelection, placeOf, trailOf } from '../../src/view/desk/selection.ts'
import { country, facts, provincia } from '../domain/invented-country.ts'

const made = country({ territories: [facts('18', { name: 'Moquegua' }), ...provincia('1802', 2, null, null)] })

describe('where the selection is', () => {
  it('goes from the distrito up to the country, and a region straight to it', () => {
    expect(parentSelection({ level: 'distrito', ubigeo: ubigeo('180202') })).toEqual({
      level: 'provincia',
      ubigeo: '1802',
    })
    expect(parentSelection({ level: 'departamento', ubigeo: ubigeo('18') })).toBeNull()
    expect(parentSelection({ level: 'region', ubigeo: ubigeo('1501') })).toBeNull()
  })
  it('shows every step of the way and none that is unknown', () => {
    expect(trailOf(made, { level: 'distrito', ubigeo: ubigeo('180202') }).map((each) => each.ubigeo)).toEqual([
      '18',
      '1802',
      '180202',
    ])
    expect(trailOf(made, { level: 'distrito', ubigeo: ubigeo('180299') }).map((each) => each.ubigeo)).toEqual([
      '18',
      '1802',
    ])
  })
  it('names what holds the unit, outermost last', () => {
    const distrito = made.at('distrito', ubigeo('180202'))
    expect(distrito && placeOf(made, distrito)).toBe('T1802, Moquegua')
  })
})

describe('gestures', () => {
  it('that come within one frame run once, with the last value', () => {
    const frames: (() => void)[] = []
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
    const run = vi.fn()
    const apply = coalesceByFrame(run)
    ;[1, 2, 3].forEach(apply)
    frames.splice(0).forEach((frame) => frame())
    apply(4)
    frames.splice(0).forEach((frame) => frame())
    expect(run.mock.calls).toEqual([[3], [4]])
    vi.unstubAllGlobals()
  })
  it('that change nothing on the screen tell nobody', () => {
    const screen = createScreenStore()
    const listener = vi.fn()
    screen.subscribe(listener)
    screen.set({ hovered: null })
    screen.set({ hovered: unitKey({ level: 'departamento', ubigeo: ubigeo('18') }) })
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

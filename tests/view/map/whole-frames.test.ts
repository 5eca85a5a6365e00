import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { drawWhole } from '../../../src/view/map/painter/whole-frames.ts'

/** A map that counts its frames, with tiles on their way or not. */
function countedMap() {
  const heard: (() => void)[] = []
  const seen = { frames: 0, isWhole: true, isMoving: false }
  const map = {
    style: {} as never,
    areTilesLoaded: () => seen.isWhole,
    isMoving: () => seen.isMoving,
    triggerRepaint: () => void (seen.frames += 1),
    once: ((_: string, then: () => void) => void heard.push(then)) as never,
  }
  return { map, seen, idle: () => heard.forEach((then) => then()) }
}

describe('the frames of a map', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are not drawn for each tile, only when all that were asked for have come', () => {
    const { map, seen } = countedMap()
    drawWhole(map)
    map.triggerRepaint()
    seen.isWhole = false
    for (let tile = 0; tile < 5; tile++) map.triggerRepaint()
    expect(seen.frames).toBe(1)
    seen.isWhole = true
    map.triggerRepaint()
    expect(seen.frames).toBe(2)
  })

  it('once it has stood, what changes while tiles come is seen in one frame a quarter of a second later', () => {
    const { map, seen, idle } = countedMap()
    drawWhole(map)
    idle()
    seen.isWhole = false
    for (let tile = 0; tile < 5; tile++) map.triggerRepaint()
    vi.advanceTimersByTime(249)
    expect(seen.frames).toBe(0)
    vi.advanceTimersByTime(1)
    expect(seen.frames).toBe(1)
    map.triggerRepaint()
    seen.isWhole = true
    map.triggerRepaint()
    vi.advanceTimersByTime(1000)
    expect(seen.frames).toBe(2)
  })

  it('a map that moves is drawn at once, whatever its tiles', () => {
    const { map, seen } = countedMap()
    drawWhole(map)
    Object.assign(seen, { isWhole: false, isMoving: true })
    map.triggerRepaint()
    expect(seen.frames).toBe(1)
  })

  it('a map that is removed before it stood asks nothing of a style that it has no more', () => {
    const { map, seen } = countedMap()
    drawWhole(map)
    Object.assign(map, {
      style: undefined,
      areTilesLoaded: () => {
        throw new TypeError('no style')
      },
    })
    map.triggerRepaint()
    expect(seen.frames).toBe(1)
  })
})

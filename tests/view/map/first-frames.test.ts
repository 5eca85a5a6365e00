import { describe, expect, it } from 'vitest'
import { drawFirstWhole } from '../../../src/view/map/painter/first-frames.ts'

/** A map that counts its frames, with tiles on their way or not. */
function countedMap() {
  const heard: (() => void)[] = []
  const seen = { frames: 0, isWhole: true }
  const map = {
    style: {} as never,
    areTilesLoaded: () => seen.isWhole,
    triggerRepaint: () => void (seen.frames += 1),
    once: ((_: string, then: () => void) => void heard.push(then)) as never,
  }
  return { map, seen, idle: () => heard.forEach((then) => then()) }
}

describe('the first frames of a map', () => {
  it('are not drawn for each tile, only when all that were asked for have come', () => {
    const { map, seen } = countedMap()
    drawFirstWhole(map)
    map.triggerRepaint()
    seen.isWhole = false
    for (let tile = 0; tile < 5; tile++) map.triggerRepaint()
    expect(seen.frames).toBe(1)
    seen.isWhole = true
    map.triggerRepaint()
    expect(seen.frames).toBe(2)
  })

  it('once it has stood, a frame waits for nothing: what moves is seen while its tiles come', () => {
    const { map, seen, idle } = countedMap()
    drawFirstWhole(map)
    idle()
    seen.isWhole = false
    map.triggerRepaint()
    expect(seen.frames).toBe(1)
  })

  it('a map that is removed before it stood asks nothing of a style that it has no more', () => {
    const { map, seen } = countedMap()
    drawFirstWhole(map)
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

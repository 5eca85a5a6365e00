import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { specOf, layerWithin } from '../../src/domain/layers/index.ts'
import { drawStillMap, stillFrame } from '../../src/publish/cartography/index.ts'
import { facts, country, withStage } from '../domain/invented-country.ts'
import { inventedLimits } from './invented-limits.ts'

const CODES = ['1801', '1802', '2101', '180101', '180201', '210101']

function layerAt(level: 'provincia' | 'distrito') {
  const territories = [
    facts('18'),
    facts('21'),
    ...CODES.map((code, at) => withStage(code, 'sin_instancia', { lon: -71.5 + at / 5, lat: -17.5 })),
  ]
  return specOf(surveyCountry(country({ territories }), defaultParameters('2026-11-28')), level, 'cobertura')
}

describe('a frame that several small maps share', () => {
  const real = inventedLimits('real')

  it('holds what is ranked and no more: a hand on it finds the unit under it, and none outside', () => {
    const inside = layerWithin(layerAt('provincia'), (code) => code.startsWith('18'))
    const frame = stillFrame(inside, real)
    expect([frame?.codeAt(0.25, 0.5), frame?.codeAt(0.75, 0.5)]).toEqual(['1801', '1802'])
    expect([frame?.codeAt(1.5, 0.5), frame?.codeAt(0.5, -1)]).toEqual([null, null])
  })

  it('outlines one unit on the same box, and nothing for a unit that is not ranked', () => {
    const inside = layerWithin(layerAt('provincia'), (code) => code.startsWith('18'))
    const frame = stillFrame(inside, real)
    const boxOf = (svg: string | undefined) => /viewBox="[^"]+"/.exec(svg ?? '')?.[0]
    expect(boxOf(frame?.outline(CODES[0] as never))).toBe(boxOf(frame?.draw(inside)))
    expect(frame?.outline(CODES[0] as never)).toContain('<path')
    expect(frame?.outline('2101' as never)).not.toMatch(/<path [^>]*stroke-width="2.4"/)
  })

  it('distritos without limits of their own are marks at their capitals, never the lines of a tiling', () => {
    const schematic = inventedLimits('esquematico')
    const layer = layerAt('distrito')
    const frame = stillFrame(layer, schematic)
    expect(frame?.draw(layer)).toContain('<path')
    expect(frame?.codeAt(0.5, 0.5)).not.toBeUndefined()
  })

  it('without any land to stand on there is no frame', () => {
    const none = layerWithin(layerAt('provincia'), () => false)
    expect(stillFrame(none, real)).toBeNull()
    expect(drawStillMap(layerAt('provincia'), real)).toContain('primera-vista-lineas')
  })
})

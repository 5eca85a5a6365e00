import { beforeAll, describe, expect, it } from 'vitest'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { readFace } from '../../src/publish/cartography/face.ts'
import { composePlate, drawMap, outline, rasterise } from '../../src/publish/cartography/index.ts'
import { outlineText } from '../../src/publish/cartography/outlines.ts'
import { textWidth } from '../../src/publish/cartography/text-width.ts'
import { sfntOfWoff } from '../../src/publish/cartography/woff.ts'
import { read, request } from './invented-plate.ts'

let woffs: readonly Uint8Array[] = []

beforeAll(async () => {
  woffs = await nodeRasterPort.fonts()
})

describe('a plate whose text is outlines', () => {
  it('has no text left, says each line to a program that speaks, and is well-formed', async () => {
    const svg = drawMap(composePlate(request()))
    const file = new TextDecoder().decode(await outline(svg, nodeRasterPort))
    expect(read(file).texts).toEqual([])
    const said = file.match(/aria-label="/g)?.length ?? 0
    expect(said).toBe(
      new Set([...svg.matchAll(/<text(?![^>]*(?:aria-hidden|\/>))[^>]*>/g)].map(({ index }) => index)).size,
    )
    expect(await outline(svg, nodeRasterPort)).toEqual(await outline(svg, nodeRasterPort))
  })

  it('looks as the same plate with its text', async () => {
    const svg = drawMap(composePlate(request()))
    const file = new TextDecoder().decode(await outline(svg, nodeRasterPort))
    const [drawn, outlined] = await Promise.all([svg, file].map((each) => rasterise(each, 1, nodeRasterPort)))
    expect(Math.abs((outlined?.length ?? 0) / (drawn?.length ?? 1) - 1)).toBeLessThan(0.03)
  })

  it('keeps as text a line with a character that its font has not', () => {
    const svg =
      '<svg><defs></defs><text x="1" y="2" font-size="10">Ñandú ☃</text><text x="1" y="2" font-size="10">ñ</text></svg>'
    const { texts } = read(outlineText(svg, woffs))
    expect(texts).toEqual(['Ñandú ☃'])
  })

  it('refers to its letters as the older programs that edit drawings understand too', () => {
    const svg = '<svg><defs></defs><text x="1" y="2" font-size="10">ñ</text></svg>'
    const drawn = outlineText(svg, woffs)
    expect(drawn).toMatch(/^<svg xmlns:xlink="[^"]+"><defs><path id="nf1" .*<use xlink:href="#nf1"\/>/)
    expect(drawn).not.toContain(' href=')
  })

  it('takes no more room than was kept for it', () => {
    for (const isBold of [false, true]) {
      const face = woffs.map((woff) => readFace(sfntOfWoff(woff))).find((each) => each.isBold === isBold)
      for (const text of [
        'Mariscal Ramón Castilla',
        'OCÉANO PACÍFICO',
        '1 227',
        'Sin instancia: no crítica',
        'Huánuco 14,3 %',
      ]) {
        const real = [...text].reduce((sum, each) => sum + (face?.glyphOf(each)?.advance ?? 0), 0)
        expect(real / (face?.unitsPerEm ?? 1)).toBeLessThanOrEqual(textWidth(text, 1, isBold))
      }
    }
  })

  it('draws the halo of a symbol under it, not by an order of painting', () => {
    const svg = drawMap(composePlate(request({ serviceTypes: ['CEM'] })))
    expect(svg).not.toContain('paint-order')
    expect(svg).toMatch(/stroke="#ffffff" stroke-width="2.6"[^>]*\/><path[^>]*data-servicio="CEM"/)
  })
})

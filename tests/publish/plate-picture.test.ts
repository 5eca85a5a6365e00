import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { composePlate, drawMap, pictureOf, rasterise } from '../../src/publish/cartography/index.ts'
import { sfntOfWoff } from '../../src/publish/cartography/woff.ts'
import { request } from './invented-plate.ts'

describe('the picture of a plate', () => {
  it('has the size of the plate times the scale, and something on it', async () => {
    const svg = drawMap(composePlate(request({ paper: pictureOf(400, 300) })))
    for (const scale of [1, 3]) {
      const png = await rasterise(svg, scale, nodeRasterPort)
      const view = new DataView(png.buffer, png.byteOffset)
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([400 * scale, 300 * scale])
      expect(new Set(pixelsOf(png)).size).toBeGreaterThan(40)
    }
  })

  it('is written in the letters of the product: text changes the picture', async () => {
    const picture = (text: string) =>
      rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30"><text x="5" y="20" font-size="16" font-family="'Source Sans 3'">${text}</text></svg>`,
        1,
        nodeRasterPort,
      )
    const [blank, plain, accented] = await Promise.all([picture(''), picture('nino'), picture('niño')])
    expect(new Set([blank, plain, accented].map((png) => Buffer.from(png).toString('base64'))).size).toBe(3)
  })

  it('is the same, byte by byte, whenever it is made of the same drawing', async () => {
    const svg = drawMap(composePlate(request({ paper: pictureOf(400, 300) })))
    expect(await rasterise(svg, 2, nodeRasterPort)).toEqual(await rasterise(svg, 2, nodeRasterPort))
  })

  it('only takes a WOFF for a font', () => {
    expect(() => sfntOfWoff(new Uint8Array(64))).toThrow(RangeError)
  })
})

function pixelsOf(png: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  const view = new DataView(png.buffer, png.byteOffset)
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  return unzlibSync(Uint8Array.from(parts.flatMap((part) => [...part])))
}

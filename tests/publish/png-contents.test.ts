import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { composePlate, drawMap, pictureOf, rasterise } from '../../src/publish/cartography/index.ts'
import { request } from './invented-plate.ts'

/** The chunks of a PNG by their names. */
function chunksOf(png: Uint8Array): readonly string[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const names: string[] = []
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at))
    names.push(String.fromCharCode(...png.subarray(at + 4, at + 8)))
  return names
}

describe('the picture of a plate of refuges', () => {
  it('holds the size, the dots per inch and the pixels, and no text nor any other data beside them', async () => {
    const svg = drawMap(composePlate(request({ paper: pictureOf(300, 200) })))
    const png = await rasterise(svg, 1, nodeRasterPort)
    expect(new Set(chunksOf(png))).toEqual(new Set(['IHDR', 'pHYs', 'IDAT', 'IEND']))
    expect(new TextDecoder('latin1').decode(png)).not.toMatch(/HRT|Ubinas|Casa/)
  })
  it('says at how many dots per inch it is set, so that it has the size of its paper, in a chunk with its checksum', async () => {
    const svg = drawMap(composePlate(request({ paper: pictureOf(300, 200) })))
    for (const [scale, perMetre] of [
      [1, 3780],
      [2, 7559],
    ] as const) {
      const png = await rasterise(svg, scale, nodeRasterPort)
      const at = chunksOf(png).indexOf('pHYs')
      const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
      expect(at).toBe(1)
      expect([view.getUint32(41), view.getUint32(45), png[49]]).toEqual([perMetre, perMetre, 1])
      expect(view.getUint32(50)).toBe(crc32(png.subarray(37, 50)))
    }
  })
})

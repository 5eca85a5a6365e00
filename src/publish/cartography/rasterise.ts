import { outlineText } from './outlines.ts'
import { withDensity } from './png-density.ts'
import { MAP_CLIP } from './svg.ts'
import { sfntOfWoff } from './woff.ts'

/** Where the rasteriser's own files come from: by address in the browser, from disk in Node. */
export interface RasterPort {
  /** resvg's WebAssembly. */
  wasm(): Promise<Uint8Array | ArrayBuffer>
  /** Source Sans 3 in its two weights, as WOFF 1.0. */
  fonts(): Promise<readonly Uint8Array[]>
}

const CLIPPED = new RegExp(` clip-path="url\\(#[\\w-]+${MAP_CLIP}\\)"`, 'g')

/** Of a drawing at its own size. */
const DOTS_PER_INCH = 96

interface Rasteriser {
  readonly Resvg: typeof import('@resvg/resvg-wasm').Resvg
  readonly fonts: Uint8Array[]
}

let started: Promise<Rasteriser> | null = null

/**
 * An SVG of ours as PNG bytes, `scale` times its own size; the first call loads and starts resvg. Rejects when the port
 * does.
 */
export async function rasterise(svg: string, scale: number, port: RasterPort): Promise<Uint8Array> {
  started ??= start(port)
  const { Resvg, fonts } = await started.catch((cause: unknown) => {
    started = null
    throw cause
  })
  const drawing = new Resvg(unclipped(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: fonts, defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return withDensity(png, scale * DOTS_PER_INCH)
}

/** Without the clip of a map, around which all is painted over: resvg clips on a layer of its own, far more slowly. */
function unclipped(svg: string): string {
  return svg.replace(CLIPPED, '')
}

/** An SVG of ours with its text as outlines, as bytes of a file that looks the same wherever it is opened. */
export async function outline(svg: string, port: Pick<RasterPort, 'fonts'>): Promise<Uint8Array> {
  return new TextEncoder().encode(outlineText(svg, await port.fonts()))
}

async function start(port: RasterPort): Promise<Rasteriser> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  const [wasm, woffs] = await Promise.all([port.wasm(), port.fonts()])
  await initWasm(wasm)
  return { Resvg, fonts: woffs.map(sfntOfWoff) }
}

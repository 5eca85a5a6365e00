import latin400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?url'
import latin600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?url'
import latinExt400 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?url'
import latinExt600 from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?url'
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url'
import { outline, rasterise, type RasterPort } from '../../publish/cartography/index.ts'

/**
 * Picture asked of the worker, as a PNG so many times larger or, with null, as an SVG with its text as outlines; and
 * its answer: the bytes, or what went wrong.
 */
export interface RasterQuestion {
  readonly svg: string
  readonly scale: number | null
}
export type RasterAnswer = { readonly bytes: Uint8Array } | { readonly fault: string }

const port: RasterPort = {
  wasm: () => bytesAt(wasmUrl),
  fonts: () => Promise.all([latin400, latin600, latinExt400, latinExt600].map(bytesAt)),
}

self.onmessage = (event: MessageEvent<RasterQuestion>) => {
  const { svg, scale } = event.data
  const made = scale === null ? outline(svg, port) : rasterise(svg, scale, port)
  made.then(
    (bytes) => answer({ bytes }),
    (cause: unknown) => answer({ fault: String(cause) }),
  )
}

function answer(message: RasterAnswer): void {
  self.postMessage(message)
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return new Uint8Array(await response.arrayBuffer())
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { RasterPort } from '../../src/publish/cartography/index.ts'

const require = createRequire(import.meta.url)
const FILES = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'].map(
  (name) => `source-sans-3-${name}-normal.woff`,
)

/** The rasteriser's files from the installed packages. */
export const nodeRasterPort: RasterPort = {
  wasm: () => readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  fonts: () => {
    const folder = path.join(path.dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'files')
    return Promise.all(FILES.map((name) => readFile(path.join(folder, name))))
  },
}

import { rasterise } from '../../src/publish/cartography/index.ts'
import { nodeRasterPort } from './node-raster-port.ts'

/** An SVG of ours as PNG bytes, `scale` times its own size. */
export type RasteriseHere = (svg: string, scale: number) => Promise<Uint8Array>

/** By the rasteriser of the installed packages. */
export const rasteriseHere: RasteriseHere = (svg, scale) => rasterise(svg, scale, nodeRasterPort)

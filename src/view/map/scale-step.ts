/** Longest round distance (1, 2 or 5 times a power of ten, in km) that fits in the width, and its length in pixels. */
export function scaleStep(metresPerPixel: number, maxPixels: number): { readonly km: number; readonly pixels: number } {
  const longest = (metresPerPixel * maxPixels) / 1000
  const power = 10 ** Math.floor(Math.log10(longest))
  const factor = [5, 2, 1].find((each) => each * power <= longest) ?? 1
  const km = factor * power
  return { km, pixels: (km * 1000) / metresPerPixel }
}

const EQUATOR_METRES = 40_075_016.686
const TILE_PIXELS = 512

/** Ground distance of a pixel in Web Mercator at a latitude and zoom. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (TILE_PIXELS * 2 ** zoom)
}

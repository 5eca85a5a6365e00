import type { Limites } from '../../workspace/session/index.ts'
import { atlasOf, type Land } from './geometry/lands.ts'

/** The regions as outlines of a small drawing: path data by the key of each region, and the box that holds them. */
export interface RegionShapes {
  readonly paths: readonly { readonly ubigeo: string; readonly d: string }[]
  /** The outline of one provincia in the same drawing; null where the limits have none. */
  provincia(code: string): string | null
  readonly width: number
  readonly height: number
}

const HEIGHT = 400
const RADIANS = Math.PI / 180

/** Degrees laid flat with the east and west as wide as they are at the middle of the country. */
export function regionShapes(limites: Limites): RegionShapes {
  const atlas = atlasOf(limites)
  const [west, south, east, north] = atlas.country
  const narrow = Math.cos(((south + north) / 2) * RADIANS)
  const scale = HEIGHT / (north - south)
  const at = ([lon = 0, lat = 0]: readonly number[]) =>
    `${((lon - west) * narrow * scale).toFixed(1)} ${((north - lat) * scale).toFixed(1)}`
  const outline = ({ geometry }: Land) => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return parts
      .flat()
      .map((ring) => `M${ring.map(at).join('L')}Z`)
      .join('')
  }
  const paths = [...atlas.at('region').byCode].map(([ubigeo, land]) => ({ ubigeo, d: outline(land) }))
  const provincia = (code: string) => {
    const land = atlas.at('provincia').byCode.get(code)
    return land === undefined ? null : outline(land)
  }
  return { paths, provincia, width: (east - west) * narrow * scale, height: HEIGHT }
}

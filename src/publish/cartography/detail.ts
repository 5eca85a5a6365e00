import type { Polygon } from 'geojson'
import type { LonLat } from '../../domain/layers/index.ts'
import { needsCircles } from './boundaries.ts'
import type { Plane } from './plane.ts'
import type { MapPlate } from './plate.ts'

/** Its width over its height. */
export const DETAIL_SHAPE = 1.5

/** A part of the map that is too small or too crowded to be read, to be drawn larger beside it. */
export type Detail = Polygon

/** Towns around one that make a crowd, and how near to it in pixels they cannot be told apart. */
const CROWD = 20
const CROWDED = 60
/** How much wider than the crowd is what is shown of lands, which are larger than their towns. */
const WIDER = 3.5
/** Degrees within which a crowd is sought. */
const NEAR = 0.5
const DEGREE = 110_600

/** Where the capitals of distritos stand closest, where that is too close to be read on the plate. */
export function detailOf(plate: MapPlate, { metres }: Pick<Plane, 'metres'>): Detail | null {
  const { boundaries, layer, towns, territory } = plate
  const isRound = needsCircles(boundaries, layer.level)
  if (territory.kind === 'provincia' || (territory.kind === 'region' && !isRound)) return null
  const closest = crowdOf(towns)
  if (closest === null || (closest.half * DEGREE) / metres > CROWDED) return null
  return frameAround(closest.middle, closest.half * (isRound ? 1 : WIDER))
}

/** The town to which so many others are nearest, and how far they reach; null where nowhere so many are near. */
function crowdOf(towns: readonly LonLat[]): { readonly middle: LonLat; readonly half: number } | null {
  const crowds = towns.flatMap((middle) => {
    const near = towns.filter(([lon, lat]) => Math.abs(lon - middle[0]) < NEAR && Math.abs(lat - middle[1]) < NEAR)
    if (near.length <= CROWD) return []
    const away = near.map(([lon, lat]) => Math.hypot(lon - middle[0], lat - middle[1])).sort((a, b) => a - b)
    return [{ middle, half: away[CROWD] ?? NEAR }]
  })
  return crowds.length === 0 ? null : crowds.reduce((best, each) => (each.half < best.half ? each : best))
}

function frameAround([lon, lat]: LonLat, half: number): Detail {
  const wide = (half * DETAIL_SHAPE) / Math.cos((lat * Math.PI) / 180)
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ]
  return { type: 'Polygon', coordinates: [corners.map(([x = 0, y = 0]) => [lon + x * wide, lat + y * half])] }
}

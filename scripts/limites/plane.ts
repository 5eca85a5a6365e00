import { geoAzimuthalEqualArea } from 'd3-geo'
import type { Position } from 'geojson'

const EARTH_RADIUS_KM = 6371.0088
const PERU_CENTRE: [number, number] = [74.8, 9.3]

const projection = geoAzimuthalEqualArea().rotate(PERU_CENTRE).scale(EARTH_RADIUS_KM).translate([0, 0]).precision(0)

/** Longitude and latitude to kilometres in an equal-area plane centred on Peru (y grows southwards). */
export function toPlane(position: Position): [number, number] {
  const point = projection([position[0] ?? NaN, position[1] ?? NaN])
  if (point === null) throw new RangeError(`Sin proyección: ${position.join(', ')}`)
  return point
}

/** Back from the plane to longitude and latitude in degrees. */
export function fromPlane(point: Position): [number, number] {
  const position = projection.invert?.([point[0] ?? NaN, point[1] ?? NaN])
  if (!position) throw new RangeError(`Fuera del plano: ${point.join(', ')}`)
  return position
}

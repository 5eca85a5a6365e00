/** The ellipsoid of WGS 84: its radius at the equator in metres, and how much flatter it is at the poles. */
export const EARTH = { radius: 6_378_137, flattening: 1 / 298.257_223_563 } as const

/** The plane of a UTM zone of the southern hemisphere: its scale at the middle, and its origin in metres. */
export const UTM_PLANE = { scale: 0.999_6, falseEast: 500_000, falseNorth: 10_000_000 } as const

/** The meridian in the middle of a UTM zone, in degrees. */
export function meridianOf(zone: number): number {
  return zone * 6 - 183
}

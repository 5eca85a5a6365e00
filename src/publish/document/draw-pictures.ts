import type { National } from '../../domain/criteria/index.ts'
import { typesWhere } from '../../domain/services/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { composePlate, drawMap, pictureOf, type Boundaries } from '../cartography/index.ts'
import { POVERTY_PICTURE } from './department-report.ts'
import type { Pictures } from './docx-body.ts'

/** Size of the map in pixels of 1/96 inch, a page of its own; drawn larger for print. */
const SIZE = { width: 680, height: 900 }
const SCALE = 2
/** Services that seed 004 draws over the poverty map and that have a place; a refuge is only counted. */
const SERVICES = typesWhere(({ family, seat }) => family === 'operado' && seat === 'sede')

/**
 * Poverty of the distritos of a region in the ministry's five classes, with its services and an inset by provincia, as
 * SVG.
 */
export function drawPovertyMap(national: National, boundaries: Boundaries, region: Ubigeo): string {
  return drawMap(
    composePlate({
      national,
      boundaries,
      level: 'distrito',
      layer: 'pobreza',
      territory: { kind: 'region', ubigeo: region },
      serviceTypes: SERVICES,
      paper: pictureOf(SIZE.width, SIZE.height),
    }),
  )
}

/** The pictures of a department report as PNG, `rasterise` being what makes one of an SVG that many times its size. */
export async function drawPictures(
  national: National,
  boundaries: Boundaries,
  region: Ubigeo,
  rasterise: (svg: string, scale: number) => Promise<Uint8Array>,
): Promise<Pictures> {
  const png = await rasterise(drawPovertyMap(national, boundaries, region), SCALE)
  return new Map([[POVERTY_PICTURE, { png, ...SIZE }]])
}

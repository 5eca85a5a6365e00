import type { National } from '../../domain/criteria/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import { composePlate, drawMap, slidePicture, type Boundaries } from '../cartography/index.ts'
import { workshopWords } from './workshop-words.ts'

/** PNG of each picture of a deck, with its size in pixels of 1/96 inch. */
export type SlidePictures = ReadonlyMap<
  string,
  { readonly png: Uint8Array; readonly width: number; readonly height: number }
>

/** Small for its letters to be large where it fills most of a slide. */
const SIZE = { width: 640, height: 420 }
const SCALE = 3

/** Coverage by provincia of the regions of the workshop, as a standalone SVG with its legend and source. */
export function drawWorkshopMap(national: National, boundaries: Boundaries, summary: WorkshopSummary): string {
  const regions = summary.regions.map(({ facts }) => facts.ubigeo)
  return drawMap(
    composePlate({
      national,
      boundaries,
      level: 'provincia',
      layer: 'cobertura',
      territory: { kind: 'regiones', regions, name: summary.name },
      serviceTypes: [],
      paper: slidePicture(SIZE.width, SIZE.height),
    }),
  )
}

/** The pictures of the deck; `rasterise` makes PNG of an SVG, so many times its size. */
export async function drawWorkshopPictures(
  national: National,
  boundaries: Boundaries,
  summary: WorkshopSummary,
  rasterise: (svg: string, scale: number) => Promise<Uint8Array>,
): Promise<SlidePictures> {
  const png = await rasterise(drawWorkshopMap(national, boundaries, summary), SCALE)
  return new Map([[workshopWords.map.name, { png, ...SIZE }]])
}

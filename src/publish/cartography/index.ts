export type { Around } from './around.ts'
export { atlasPages } from './atlas.ts'
export { landsOf, needsCircles, type Boundaries } from './boundaries.ts'
export { drawMap } from './draw-map.ts'
export { plateFileName } from './file-name.ts'
export { paperFor } from './orientation.ts'
export {
  paperOf,
  pictureOf,
  slidePicture,
  type Laid,
} from './paper.ts'
export { outline, rasterise, type RasterPort } from './rasterise.ts'
export { drawStillMap, stillFrame, type StillFrame } from './still-map.ts'
export { composePlate, type MapRequest, type Route } from './plate.ts'
export { escapeXml, FAMILY, line, SOFT_INK, tag } from './svg.ts'
export { isPart, type PlateTerritory } from './territory.ts'
export { toUtm, zoneOf } from './utm.ts'

export { mapAsGeojson } from './geojson.ts'
export { mapAsKml } from './kml.ts'
export type { ShownMap } from './shown-units.ts'

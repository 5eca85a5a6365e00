export { mapAsGeojson } from './geojson.ts'
export { mapAsKml } from './kml.ts'

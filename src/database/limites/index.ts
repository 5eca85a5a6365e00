export { drawLimites, type LimitesOrigin } from './draw-limites.ts'
export { dissolve, rebuilt, withWholes } from './dissolve.ts'
export { layerOf, layersOf } from './layers.ts'
export type { OfficialList } from './official-list.ts'
export { polygonsOf, type Polygons, type Ring } from './polygons.ts'
export {
  boundariesOf,
  haveCodes,
  onlyBoundaries,
  readBoundaries,
  type MapLayer,
  type RawBoundary,
} from './read-boundaries.ts'
export {
  LimitesError,
  type Aviso,
  type LimitesMeta,
  type LimitesTopology,
  type SinGeometria,
} from './report.ts'
export { packed, simplified } from './shrink.ts'
export { judgeBoundary } from './sort-level.ts'

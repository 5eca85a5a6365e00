export { RegionMap, RegionShapesDefs, useRegionShapes } from './region-map.tsx'

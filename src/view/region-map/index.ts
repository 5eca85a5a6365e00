export { LayerOfRegions, RegionMap, RegionShapesDefs, useRegionShapes } from './region-map.tsx'

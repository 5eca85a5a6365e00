export { fanOut, UNSHIFTED, type Offset } from './fan-out.ts'
export { boundsOf, holdsPoint, labelPoint, sizeOf, type Bounds } from './label-point.ts'
export { LAYERS, type LayerName } from './layer-name.ts'
export { criterionLayer } from './criterion-layer.ts'
export { crossClass } from './cruce-layer.ts'
export { specOf } from './layer-spec.ts'
export { LAYER_NAME, layerWords } from './layer-words.ts'
export { COVERAGE_COLORS, CROSS_COLORS, dimmed, MAP_COLORS, pickColors, PRIORITY_COLORS, SCALES } from './palette.ts'
export {
  placeServices,
  type PlacedSymbol,
  type ServiceOnMap,
} from './place-services.ts'
export { priorityDiscs, priorityLayer, type Disc } from './priority-layer.ts'
export { contextLayer } from './context-layer.ts'
export { needLayer } from './need-layer.ts'
export { classOf, quantileBreaks } from './quantile-breaks.ts'
export * from './offered-services.ts'
export { servicesOnMap } from './services-on-map.ts'
export { TEAM_COLORS, teamColor, teamLayer, teamLetter } from './team-layer.ts'
export { layerWithin } from './within.ts'
export { breakdownWords, countWords, periodWords, prevalentWords, unfinishedWords } from './modality-words.ts'
export { tallyRows } from './tally-words.ts'
export { PATTERNS, type Pattern } from './spec.ts'
export type { Cross, CrossAxis, LayerClass, LayerMark, LayerSpec, LayerUnit, LonLat } from './spec.ts'
export { DEFAULT_HORIZON_MONTHS } from './vigencia-layer.ts'
export { shownFigure, toldFigure } from './shown-figure.ts'
export {
  ORIENTATIONS,
  PAPER_MM,
  PAPER_SIZES,
  pixelsOf,
  RASTER_SCALES,
  rasterScalesOf,
  type Orientation,
  type PaperSize,
} from './paper.ts'

export { buildSpec, type ClassDraft, type LayerDraft, type UnitDraft } from './build.ts'
export { type Offset, fanOut } from './fan-out.ts'
export { boundsOf, labelPoint, sizeOf, type Bounds } from './label-point.ts'
export { LAYERS, type LayerName } from './layer-name.ts'
export { crossClass } from './cruce-layer.ts'
export { specOf } from './layer-spec.ts'
export { LAYER_NAME, layerWords } from './layer-words.ts'
export { CROSS_COLORS, MAP_COLORS, pickColors, SCALES } from './palette.ts'
export {
  placeServices,
  SYMBOL_SPACING,
  type PlacedHow,
  type PlacedSymbol,
  type ServiceOnMap,
} from './place-services.ts'
export { classOf, quantileBreaks } from './quantile-breaks.ts'
export { SHAPE_BOX, shapeOf, type ServiceShape } from './service-shapes.ts'
export { servicesOnMap } from './services-on-map.ts'
export { layerWithin } from './within.ts'
export type { ClassPattern, Cross, CrossAxis, LayerClass, LayerMark, LayerSpec, LayerUnit, LonLat } from './spec.ts'

export { MapView } from './map-view.tsx'
export { Legend } from './legend/legend.tsx'
export { needsCircles } from './limites.ts'
export { specOf, servicesOnMap, type LayerSpec, type LayerUnit, type ServiceOnMap } from '../../domain/layers/index.ts'

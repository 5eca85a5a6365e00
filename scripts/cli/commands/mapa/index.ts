export { nodeRasterPort } from './node-raster-port.ts'
export { runMapa, type MapaConsole } from './run-mapa.ts'

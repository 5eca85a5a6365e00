export { runMapa } from './run-mapa.ts'

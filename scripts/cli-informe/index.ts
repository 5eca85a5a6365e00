export { runInforme } from './run-informe.ts'
export { readBoundaries } from './read-boundaries.ts'

export { runInforme } from './run-informe.ts'
export { readBoundaries } from '../../country/read-boundaries.ts'

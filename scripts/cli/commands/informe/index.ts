export { runInforme } from './run-informe.ts'

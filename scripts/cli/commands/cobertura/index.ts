export { runCobertura } from './run-cobertura.ts'

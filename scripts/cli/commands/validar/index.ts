export { runValidar } from './run-validar.ts'

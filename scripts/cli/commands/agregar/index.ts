export { runAgregar } from './run-agregar.ts'

export { runTaller } from './run-taller.ts'

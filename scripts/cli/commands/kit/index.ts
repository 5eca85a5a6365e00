export { runKit } from './run-kit.ts'

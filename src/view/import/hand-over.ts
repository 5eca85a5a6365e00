export { handOver } from '../desk/index.ts'

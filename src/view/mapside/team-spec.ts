export { teamLayer } from '../../domain/layers/index.ts'

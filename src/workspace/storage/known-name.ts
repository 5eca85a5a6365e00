export { nameWithoutReserved } from '../../domain/disclosure/index.ts'

export { nameWithoutReserved as knownName } from '../../domain/disclosure/index.ts'

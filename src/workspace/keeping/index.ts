export { Keeper } from './keeper.ts'
export type { KeeperPorts } from './keeper-ports.ts'
export { readStoredPapers } from './stored-papers.ts'

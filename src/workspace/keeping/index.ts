export { Keeper } from './keeper.ts'
export type { KeeperPorts } from './keeper-ports.ts'
export { readStoredPapers, storePapers } from './stored-papers.ts'

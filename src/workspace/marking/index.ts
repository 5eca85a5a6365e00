export { markInWorker, type MarkCases } from './mark-in-worker.ts'

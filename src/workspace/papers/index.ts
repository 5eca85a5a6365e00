export * from './papers.ts'
export * from './paper-desk.ts'
export type { PaperKind } from '../storage/index.ts'

export * from './papers.ts'
export * from './paper-desk.ts'
export type { PaperKind } from '../storage/index.ts'
export { isDocumentLink, readEdits } from './read-edits.ts'

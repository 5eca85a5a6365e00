export * from './workshop.ts'
export * from './agenda.ts'
export * from './year-cover.ts'
export { explainCover } from './explain-cover.ts'

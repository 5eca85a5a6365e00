export * from './cut.ts'
export { changesBetween } from './changes.ts'
export * from './history.ts'
export { linesBetween, type ChangeLine } from './say-changes.ts'

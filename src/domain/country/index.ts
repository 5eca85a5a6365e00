export * from './facts.ts'
export * from './country.ts'
export * from './edits.ts'
export * from './own-tables.ts'

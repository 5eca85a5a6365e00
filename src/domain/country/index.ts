export * from './facts.ts'
export * from './country.ts'
export * from './edits.ts'
export * from './sources-of.ts'

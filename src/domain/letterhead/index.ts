export * from './letterhead.ts'

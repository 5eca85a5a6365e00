export * from './poverty.ts'

export * from './keeper.ts'

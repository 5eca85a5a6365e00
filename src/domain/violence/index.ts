export * from './cases.ts'
export * from './rate.ts'

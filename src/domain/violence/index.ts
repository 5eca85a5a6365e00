export * from './cases.ts'
export * from './rate.ts'
export * from './registers.ts'

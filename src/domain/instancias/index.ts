export * from './stage.ts'
export * from './instrument.ts'
export * from './coverage.ts'
export * from './initiative.ts'

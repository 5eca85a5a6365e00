export * from './cases.ts'
export * from './rate.ts'
export * from './register-words.ts'
export * from './registers.ts'

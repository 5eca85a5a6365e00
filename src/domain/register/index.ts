export * from './register.ts'
export * from './expiries.ts'
export * from './owed.ts'
export * from './open-questions.ts'

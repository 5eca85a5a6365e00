export * from './register.ts'
export * from './expiries.ts'

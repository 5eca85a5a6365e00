export * from './facts.ts'
export * from './country.ts'

export * from './services.ts'
export * from './refuge.ts'

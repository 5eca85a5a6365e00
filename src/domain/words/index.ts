export * from './names.ts'
export * from './services.ts'

export * from './names.ts'
export * from './services.ts'
export * from './instruments.ts'
export * from './validity.ts'

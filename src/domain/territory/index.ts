export * from './ubigeo.ts'
export * from './region.ts'
export * from './expected.ts'
export * from './macro-region.ts'

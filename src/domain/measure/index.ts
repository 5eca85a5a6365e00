export * from './measure.ts'
export * from './source.ts'
export * from './percentile.ts'
export * from './format.ts'

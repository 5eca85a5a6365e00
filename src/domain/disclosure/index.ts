export * from './small-counts.ts'

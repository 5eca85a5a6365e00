export * from './one-of.ts'
export * from './as-seen.ts'
export { isRecord, isText } from './checks.ts'
export * from './unaccented.ts'

export * from './choices.ts'
export { HASH_LIMIT } from './hash-fields.ts'
export { readHash } from './read-hash.ts'
export { writeHash } from './write-hash.ts'

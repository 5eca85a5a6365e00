export * from './choices.ts'
export { HASH_LIMIT, HASH_VERSION } from './hash-fields.ts'
export { readHash, type HashReading } from './read-hash.ts'
export { writeHash } from './write-hash.ts'

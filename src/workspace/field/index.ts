export { packTrip } from './pack-trip.ts'
export { packReturn } from './pack-return.ts'
export { readFieldFile } from './read-field-file.ts'

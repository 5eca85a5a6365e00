export { readReturned } from './read-returned.ts'
export { KIT_FAULTS, type KitFault, type KitFaultKind, type KitReading, type ReturnedFile } from './returned-file.ts'

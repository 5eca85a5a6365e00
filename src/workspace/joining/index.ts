export {
  compareWorks,
  freeOf,
  renumbered,
  sharedNumbers,
  toldApart,
  type PartDifference,
  type SharedNumbers,
} from './join-works.ts'
export { idOfWork } from './work-id.ts'
export { readPart, readWhole, type PartKey, type ReadPart } from './parts.ts'
export { takeParts, type TakenPart } from './take-parts.ts'

export * from './facts.ts'
export * from './country.ts'
export * from './written.ts'
export * from './edits.ts'
export * from './needs.ts'
export type { LifeEdit } from './life-edit.ts'
export {
  answersForServices,
  ASKED_SERVICES,
  mayStateService,
  type ServicesEdit,
  type StatedService,
} from './state-services.ts'
export * from './sources-of.ts'
export * from './registered-services.ts'
export * from './own-tables.ts'
export * from './data-mark.ts'

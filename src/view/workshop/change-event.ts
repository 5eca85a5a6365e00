import type { WorkshopEvent } from '../../domain/workshops/index.ts'

/** A change of the workshop that is being edited. */
export type ChangeEvent = (change: Partial<Omit<WorkshopEvent, 'id'>>) => void

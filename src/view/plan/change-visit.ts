import type { Visit } from '../../domain/visits/index.ts'

/** A change of the visit that is being edited. */
export type ChangeVisit = (change: Partial<Omit<Visit, 'id'>>) => void

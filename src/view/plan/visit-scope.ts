import type { Visit } from '../../domain/visits/index.ts'

/** The name of a visit, for the drafts of its fields. */
export function visitScope({ id, level, ubigeo }: Visit): string {
  return `visita/${id}/${level}/${ubigeo}`
}

import { OPERATED_SERVICES } from './operated.ts'
import { OTHER_SERVICES } from './other.ts'
import { PROMOTED_SERVICES } from './promoted.ts'
import type { ServiceFamily, ServiceKind } from './service-kind.ts'

/**
 * Every type of service that the house knows, in the order of the department summary (seed 004), then those of other
 * institutions.
 */
const KINDS: ReadonlyMap<string, ServiceKind> = new Map(
  Object.entries<ServiceKind>({ ...OPERATED_SERVICES, ...PROMOTED_SERVICES, ...OTHER_SERVICES }),
)

/** The keys of the catalogue, in its order. */
export const SERVICE_TYPES: readonly string[] = [...KINDS.keys()]

/** The entry of a type; undefined for one of a person's own. */
export function serviceKind(type: string): ServiceKind | undefined {
  return KINDS.get(type)
}

/** Types of the catalogue for which something holds, in its order. */
export function typesWhere(holds: (kind: ServiceKind) => boolean): readonly string[] {
  return [...KINDS].filter(([, kind]) => holds(kind)).map(([type]) => type)
}

/** Whether the service counts in `mas_servicios`; a type that the catalogue does not hold does not. */
export function isOfLey30364(type: string): boolean {
  return KINDS.get(type)?.ley30364 ?? false
}

/** Who runs the type; a type of a person's own is of another institution. */
export function familyOf(type: string): ServiceFamily {
  return KINDS.get(type)?.family ?? 'otro'
}

/** The types of a family that a table may name: those of the catalogue in its order, then the person's own by name. */
export function typesOfFamily(family: ServiceFamily, named: Iterable<string>): readonly string[] {
  const own = [...new Set(named)].filter((type) => !KINDS.has(type) && familyOf(type) === family)
  return [...typesWhere((kind) => kind.family === family), ...own.sort()]
}

import { assessCreacion, CREACION_CRITERIA } from './creacion.ts'
import type { Assessment, Criterion, GroupKey } from './criterion.ts'
import { assessLocal, LOCAL } from './local.ts'
import type { National } from './national.ts'
import { assessRegional, REGIONAL } from './regional.ts'

/** The criteria of a group, in the order of the clause. */
export function criteriaOf(group: GroupKey): readonly Criterion[] {
  switch (group) {
    case 'creacion':
      return CREACION_CRITERIA
    case 'regional':
      return Object.values(REGIONAL)
    case 'local':
      return Object.values(LOCAL)
  }
}

/** Every criterion of the three groups. */
export const ALL_CRITERIA: readonly Criterion[] = [
  ...CREACION_CRITERIA,
  ...Object.values(REGIONAL),
  ...Object.values(LOCAL),
]

/** Judges all units of a group; `level` null means the group's own (provincias, regions, or both levels of instancia). */
export function assessGroup(
  national: National,
  group: GroupKey,
  level: 'provincia' | 'distrito' | null,
): readonly Assessment[] {
  switch (group) {
    case 'creacion':
      return assessCreacion(national, level ?? 'provincia')
    case 'regional':
      return assessRegional(national)
    case 'local':
      return assessLocal(national, level)
  }
}

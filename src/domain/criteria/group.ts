import { assessCreacion } from './creacion.ts'
import type { GroupKey } from './catalogue.ts'
import type { Assessment } from './criterion.ts'
import { assessLocal } from './local.ts'
import type { National } from './national.ts'
import { assessRegional } from './regional.ts'

/**
 * Judges all units of a group; `level` null means the group's own (provincias, regions, or both levels of instancia).
 */
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

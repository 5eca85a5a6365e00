import type { National } from '../../domain/criteria/index.ts'

/** The macro-regional workshop. */
export function WorkshopDesk({ national }: { readonly national: National }) {
  return <section>{national.country.byLevel.region.length}</section>
}

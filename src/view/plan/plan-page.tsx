import type { National } from '../../domain/criteria/index.ts'
import { PAGE_NAME } from '../text/index.ts'

/** The page Plan. */
export function PlanPage({ national }: { readonly national: National }) {
  return <article className="page"><h1>{PAGE_NAME.planificar}</h1><p>{national.country.rows.territories.length}</p></article>
}

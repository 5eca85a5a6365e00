import type { National } from '../../domain/criteria/index.ts'
import { PAGE_NAME } from '../text/index.ts'

/** The page Present. */
export function PresentPage({ national }: { readonly national: National }) {
  return <article className="page"><h1>{PAGE_NAME.presentar}</h1><p>{national.country.rows.territories.length}</p></article>
}

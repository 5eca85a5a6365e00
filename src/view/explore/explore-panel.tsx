import type { National } from '../../domain/criteria/index.ts'
import { selectedFacts, useWorkspace } from '../desk/index.ts'
import { CountryCard } from './country-card.tsx'
import { TerritoryCard } from './territory-card.tsx'
import './explore.css'

/** The Explorar panel: the card of the selection, or of the country. */
export function ExplorePanel({ national }: { readonly national: National }) {
  const selection = useWorkspace((state) => state.choices.selection)
  const facts = selectedFacts(national.country, selection)
  return facts === undefined ? <CountryCard national={national} /> : <TerritoryCard key={`${facts.level}/${facts.ubigeo}`} national={national} facts={facts} />
}

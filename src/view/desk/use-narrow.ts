import { useSyncExternalStore } from 'react'

const isNarrow = () => window.matchMedia('(max-width: 56.25em)')

/** Whether the page is one column, with no room for a legend over the map. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => isNarrow().matches)
}

function follow(listener: () => void): () => void {
  const query = isNarrow()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

import { useSyncExternalStore } from 'react'

const NARROW = window.matchMedia('(max-width: 56.25em)')

/** Whether the page is one column, with no room for a legend over the map. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      NARROW.addEventListener('change', listener)
      return () => NARROW.removeEventListener('change', listener)
    },
    () => NARROW.matches,
  )
}

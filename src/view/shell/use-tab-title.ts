import { useEffect } from 'react'
import { selectedFacts, useWorkspace } from '../desk/index.ts'
import { PAGE_NAME, shellText } from '../text/index.ts'

/** The tab and the history say which page and which territory they hold. */
export function useTabTitle(): void {
  const page = useWorkspace((state) => state.choices.page)
  const name = useWorkspace(({ session, choices }) =>
    session.country === null ? undefined : selectedFacts(session.country, choices.selection)?.name,
  )
  useEffect(() => {
    document.title = [name, PAGE_NAME[page], shellText.brand].filter((part) => part !== undefined).join(' · ')
  }, [page, name])
}

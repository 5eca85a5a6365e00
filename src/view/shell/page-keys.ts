import { useEffect } from 'react'
import { goUp, useDesk } from '../desk/index.ts'

/** Places whose keys are their own: typing, lists, notes. */
const OWN_KEYS = 'input, textarea, select, dialog, [role="dialog"], [role="listbox"], [contenteditable]'

/** Esc goes up a level; T turns the map into its table and back. */
export function usePageKeys(): void {
  const { workspace, screen } = useDesk()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest(OWN_KEYS)) return
      if (event.key === 'Escape') goUp(workspace)
      if (event.key === 't' || event.key === 'T') screen.set({ tableTwin: !screen.get().tableTwin })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [workspace, screen])
}

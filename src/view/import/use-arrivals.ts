import { useEffect, useEffectEvent } from 'react'
import { clipOf, useDesk, useScreen, type Clip } from '../desk/index.ts'
import { readClipboard } from './read-clipboard.ts'

/**
 * Takes what was dropped or pasted elsewhere, once the page is ready for it, and what is pasted here; `waits` while
 * something waits.
 */
export function useArrivals(
  ready: boolean,
  take: (files: readonly File[]) => Promise<void>,
  onNoRange: () => void,
): { readonly waits: boolean } {
  const { screen } = useDesk()
  const brought = useScreen((state) => state.brought)
  const read = useEffectEvent((given: Clip) => {
    screen.set({ brought: null })
    const pasted = readClipboard(given)
    if (pasted.what === 'nada') return onNoRange()
    void take(pasted.what === 'rango' ? [pasted.file] : pasted.files)
  })
  useEffect(() => {
    if (ready && brought !== null) read(brought)
  }, [ready, brought])
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const given = ready ? clipOf(event) : null
    if (given !== null) read(given)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
  return { waits: brought !== null && !ready }
}

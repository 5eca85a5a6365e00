import { useEffect, useEffectEvent } from 'react'
import { useDesk, useScreen } from '../desk/index.ts'
import { readClipboard } from './read-clipboard.ts'

/** Places in which a paste is text that is being written. */
const WRITING = 'input, textarea, [contenteditable], [role="dialog"]'

/**
 * Takes files dropped elsewhere on the page, once the page is ready for them, and what is pasted; `waits` while files
 * wait.
 */
export function useArrivals(
  ready: boolean,
  take: (files: readonly File[]) => Promise<void>,
  onNoRange: () => void,
): { readonly waits: boolean } {
  const { screen } = useDesk()
  const brought = useScreen((state) => state.brought)
  const receive = useEffectEvent((files: readonly File[]) => {
    screen.set({ brought: null })
    void take(files)
  })
  useEffect(() => {
    if (ready && brought !== null) receive(brought)
  }, [ready, brought])
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const isWriting = event.target instanceof Element && event.target.closest(WRITING) !== null
    if (!ready || isWriting || event.clipboardData === null) return
    const pasted = readClipboard(event.clipboardData)
    if (pasted.what === 'nada') return onNoRange()
    void take(pasted.what === 'rango' ? [pasted.file] : pasted.files)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
  return { waits: brought !== null && !ready }
}

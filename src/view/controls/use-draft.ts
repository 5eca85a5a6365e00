import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FormEvent } from 'react'

/** What is being typed in a field, and the ways to tell it or to leave it. */
export interface Draft {
  readonly text: string
  write(text: string): void
  /** For fields with a form of their own (dates, hours, numbers): what is half typed there is not told. */
  watch(event: FormEvent<HTMLInputElement>): void
  /** Tells what was typed, if it is accepted and says something else than before. */
  commit(): void
  discard(): void
}

/**
 * What is typed counts as a whole once the field is left, so that undo takes back whole entries: by the focus, by a page that
 * changes under it (a link, Back), or by a page that is hidden or closed. What is not accepted stays in the field and is not told.
 */
export function useDraft(
  value: string,
  onCommit: (text: string) => void,
  accepts: (text: string) => boolean = () => true,
): Draft {
  const [shown, setShown] = useState<string | null>(null)
  const typed = useRef<Typed>({ text: null, isHalf: false })
  const latest = useRef<Listener>({ value, onCommit, accepts })
  useLayoutEffect(() => {
    latest.current = { value, onCommit, accepts }
  })
  const leave = useCallback(() => void (tell(typed.current, latest.current) && setShown(null)), [])
  useLeaving(leave)
  const put = (text: string | null) => {
    typed.current.text = text
    setShown(text)
  }
  return {
    text: shown ?? value,
    write: put,
    watch: ({ currentTarget }) => void (typed.current.isHalf = currentTarget.validity.badInput),
    commit: leave,
    discard: () => put(null),
  }
}

/** Whether the field goes, or its page is hidden or closed. */
function useLeaving(leave: () => void): void {
  useLayoutEffect(() => leave, [leave])
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [leave])
}

interface Typed {
  text: string | null
  isHalf: boolean
}

interface Listener {
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly accepts: (text: string) => boolean
}

/** Once for each thing typed, whichever way of leaving comes first; false when it is not accepted. */
function tell(typed: Typed, { value, onCommit, accepts }: Listener): boolean {
  const { text, isHalf } = typed
  if (text === null) return true
  if (isHalf || !accepts(text)) return false
  typed.text = null
  if (text !== value) onCommit(text)
  return true
}

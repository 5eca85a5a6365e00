import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Drafts } from '../../workspace/storage/index.ts'
import { useDesk } from '../desk/index.ts'
import { useDraftScope } from './draft-scope.tsx'
import { TAKEN_WHOLE, type Judge } from './judge-text.ts'

/** What is being typed in a field, what stands against it, and the ways to tell it or to leave it. */
export interface Draft {
  readonly text: string
  /** Why what is typed is not taken as it stands, as a sentence; null when it is. */
  readonly problem: string | null
  /** Whether it may be taken as it stands, knowingly. */
  readonly mayKeep: boolean
  write(text: string): void
  /** Tells what is taken of what was typed, if it says something else than before. */
  commit(): void
  /** Takes what was typed as it stands. */
  keep(): void
  discard(): void
}

/**
 * What is typed counts as a whole once the field is left, so that undo takes back whole entries: by the focus, by a
 * page that changes under it (a link, Back), or by a page that is hidden or closed. What is not taken as it stands is a
 * draft: it stays in the field, also when the page is opened again, under the field's `name` in its DraftScope.
 */
export function useDraft(
  name: string,
  value: string,
  onCommit: Listener['onCommit'],
  judge: Judge = TAKEN_WHOLE,
): Draft {
  const place = useDraftPlace(name)
  const [shown, setShown] = useState(() => place?.drafts.read(place.field) ?? null)
  const typed = useRef<Typed>({ text: shown, told: shown })
  const leave = useTelling(typed.current, { value, onCommit, judge, place }, () => setShown(null))
  const put = (text: string | null) => {
    typed.current.text = text
    setShown(text)
  }
  const drop = () => {
    put(null)
    place?.drafts.forget(place.field)
  }
  const keep = () => {
    onCommit(shown ?? value)
    drop()
  }
  return { text: shown ?? value, ...standing(shown, judge), write: put, commit: leave, keep, discard: drop }
}

function standing(shown: string | null, judge: Judge): Pick<Draft, 'problem' | 'mayKeep'> {
  const { problem, mayKeep = false } = shown === null ? TAKEN_WHOLE('') : judge(shown)
  return { problem, mayKeep }
}

function useDraftPlace(name: string): Listener['place'] {
  const { drafts } = useDesk().workspace
  const scope = useDraftScope()
  return scope === null ? null : { drafts, field: `${scope}/${name}` }
}

/** Tells what was typed once the field is left in any way; the function does so at once. */
function useTelling(typed: Typed, listener: Listener, onTold: () => void): () => void {
  const latest = useRef({ listener, onTold })
  useLayoutEffect(() => {
    latest.current = { listener, onTold }
  })
  const leave = useCallback(() => {
    if (tell(typed, latest.current.listener)) latest.current.onTold()
  }, [typed])
  useLeaving(leave)
  return leave
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
  /** The draft that was told and put down last: it is not told twice. */
  told: string | null
}

interface Listener {
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly judge: Judge
  readonly place: { readonly drafts: Drafts; readonly field: string } | null
}

/** Once for each thing typed, whichever way of leaving comes first; false when it stays a draft. */
function tell(typed: Typed, { value, onCommit, judge, place }: Listener): boolean {
  const { text } = typed
  if (text === null) return true
  if (text === typed.told) return false
  const { taken, problem, isPrivate = false } = judge(text)
  if (problem === null) {
    typed.text = null
    typed.told = null
    place?.drafts.forget(place.field)
  } else {
    typed.told = text
    place?.drafts.write(place.field, text, isPrivate)
  }
  if (taken !== null && taken !== value) onCommit(taken)
  return problem === null
}

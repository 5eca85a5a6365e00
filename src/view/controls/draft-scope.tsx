import { createContext, useContext, type ReactNode } from 'react'
import type { Drafts } from '../../workspace/storage/index.ts'

const Scope = createContext<string | null>(null)

/** Names the thing, or the part of one, whose fields are inside: with their own names they tell drafts apart. */
export function DraftScope({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const outer = useContext(Scope)
  return <Scope value={outer === null ? name : `${outer}/${name}`}>{children}</Scope>
}

/** The name of the thing that a field belongs to; null where drafts are not kept. */
export function useDraftScope(): string | null {
  return useContext(Scope)
}

/** Of a list of `count` things, the drafts of those after `at` go with them when that one is taken away. */
export function closeDrafts(
  drafts: Drafts,
  fieldOf: (place: number) => string,
  { at, count }: { readonly at: number; readonly count: number },
): void {
  for (let place = at; place < count; place += 1) {
    const next = drafts.read(fieldOf(place + 1))
    if (next === null) drafts.forget(fieldOf(place))
    else drafts.write(fieldOf(place), next, true)
  }
}

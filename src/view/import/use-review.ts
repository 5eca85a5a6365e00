import { useCallback, useRef, useState } from 'react'
import {
  readByRecipe,
  USUAL_READING,
  type Importer,
  type Reading,
  type ReadingOptions,
} from '../../workspace/imports/index.ts'
import type { NamedRecipe } from '../../workspace/papers/index.ts'

/** A file under review: what was decided about it so far and how it reads; `reading` is null until the first answer. */
export interface Review {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly options: ReadingOptions
  readonly reading: Reading | null
  /** How it read as it came, under the usual options, before anything was decided; null until then. */
  readonly first: Reading | null
  readonly usual: ReadingOptions
  /** The options that a recipe gave; null where it is read by none. */
  readonly byRecipe: ReadingOptions | null
  /** All sheets of the file, whichever was read. */
  readonly sheets: readonly string[]
  /** Sheets that may be loaded at once. */
  readonly recognised: readonly string[]
  readonly busy: boolean
  /** Share (0–1) of the rows read so far. */
  readonly share: number
}

export interface Reviewing {
  readonly review: Review | null
  open(fileName: string, bytes: Uint8Array): void
  /** Decides something about the file and reads it again. */
  decide(change: Partial<ReadingOptions>): void
  /** Reads it again by a recipe, or (null) as it came. */
  readBy(recipe: NamedRecipe | null): void
  close(): void
}

/**
 * Territories that were confirmed for earlier files are `remembered`. Reads the file anew with each decision; a reading
 * that a later decision has overtaken is stopped.
 */
export function useReview(importer: Importer, remembered: () => ReadingOptions['confirmed']): Reviewing {
  const [review, setReview] = useState<Review | null>(null)
  const running = useRef(new AbortController())
  const read = useCallback(
    (next: Review) => {
      running.current.abort()
      running.current = new AbortController()
      const { signal } = running.current
      setReview({ ...next, busy: true, share: 0 })
      const tell = (share: number) => !signal.aborted && setReview((now) => now && { ...now, share })
      void importer.read(next.bytes, next.fileName, next.options, signal, tell).then((reading) => {
        if (signal.aborted) return
        setReview(answered(next, reading))
      })
    },
    [importer],
  )
  const close = useCallback(() => {
    running.current.abort()
    setReview(null)
  }, [])
  return {
    review,
    open: (fileName, bytes) => read(unread(fileName, bytes, { ...USUAL_READING, confirmed: remembered() })),
    decide: (change) => review && read({ ...review, options: { ...review.options, ...change } }),
    readBy: (recipe) => review && read(byRecipe(review, recipe)),
    close,
  }
}

function unread(fileName: string, bytes: Uint8Array, options: ReadingOptions): Review {
  const asItCame = { options, usual: options, byRecipe: null, first: null, reading: null }
  return { fileName, bytes, ...asItCame, sheets: [], recognised: [], busy: true, share: 0 }
}

function byRecipe(review: Review, recipe: NamedRecipe | null): Review {
  const { usual, first } = review
  if (recipe === null || first === null) return { ...review, options: usual, byRecipe: null }
  const options = readByRecipe(usual, recipe, first)
  return { ...review, options, byRecipe: options }
}

/** The review with an answer in it; which sheets there are is told by the first answer. */
function answered(asked: Review, reading: Reading): Review {
  return {
    ...asked,
    reading,
    first: asked.first ?? reading,
    sheets: asked.sheets.length > 0 ? asked.sheets : sheetsOf(reading),
    recognised: reading.what === 'tabla' && asked.recognised.length === 0 ? reading.recognised : asked.recognised,
    busy: false,
  }
}

function sheetsOf(reading: Reading): readonly string[] {
  return reading.what === 'limites' ? [] : reading.sheets
}

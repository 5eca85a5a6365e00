import { PAPER_KINDS, type PaperKind } from './snapshot.ts'

/**
 * What was written last, put down at once and whole: saving takes several steps, and a page may close between them. The
 * next opening finds it here; a save that has it makes it forgotten.
 */
export interface LastWords {
  read(): ReadonlyMap<PaperKind, string>
  write(kind: PaperKind, text: string): void
  forget(kind: PaperKind): void
  /** Forgets all; true when nothing is left. */
  clear(): boolean
}

const PREFIX = 'brecha/'

/**
 * Last words in the browser's own storage for short texts; where that is refused or full, they are none and a save must
 * do.
 */
export function browserLastWords(open: () => Storage = () => localStorage): LastWords {
  const keyOf = (kind: PaperKind) => `${PREFIX}${kind}`
  const textOf = (kind: PaperKind) => attempt(open, (storage) => storage.getItem(keyOf(kind)))
  const remove = (kind: PaperKind) => attempt(open, (storage) => storage.removeItem(keyOf(kind)))
  const read = () =>
    new Map(
      PAPER_KINDS.flatMap((kind) => {
        const text = textOf(kind)
        return text === null ? [] : [[kind, text] as const]
      }),
    )
  return {
    read,
    write: (kind, text) => {
      // First away with the words before: were these refused for want of room, those would come back over a later save.
      remove(kind)
      attempt(open, (storage) => storage.setItem(keyOf(kind), text))
    },
    forget: (kind) => void remove(kind),
    clear: () => {
      for (const kind of PAPER_KINDS) remove(kind)
      return read().size === 0
    },
  }
}

function attempt<T>(open: () => Storage, act: (storage: Storage) => T): T | null {
  try {
    return act(open())
  } catch {
    return null
  }
}

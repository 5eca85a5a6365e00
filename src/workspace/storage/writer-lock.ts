/** Who may save: one tab at a time. */
export interface WriterLock {
  /** Becomes the writer if no other tab is; false when one is. */
  acquire(): Promise<boolean>
  /** Becomes the writer in any case; the other tab's `onLost` is called. */
  takeOver(): Promise<void>
  release(): void
}

const NAME = 'brecha-escritura'

/** The lock over the browser's Web Locks; a browser without them has a single writer by assumption. */
export function openWriterLock(onLost: () => void, locks: LockManager | undefined = navigator.locks): WriterLock {
  let letGo: (() => void) | null = null
  const hold = (options: LockOptions) =>
    new Promise<boolean>((answer) => {
      if (!locks) return answer(true)
      const held = locks.request(NAME, options, (lock) => {
        answer(lock !== null)
        return lock === null ? undefined : new Promise<void>((free) => (letGo = free))
      })
      held.catch(() => onLost())
    })
  return {
    acquire: () => hold({ ifAvailable: true }),
    takeOver: async () => void (await hold({ steal: true })),
    release: () => letGo?.(),
  }
}

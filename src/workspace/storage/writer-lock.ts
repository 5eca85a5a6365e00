/**
 * Who may save: one tab at a time. A tab never competes with itself: asking again while it is the writer changes
 * nothing.
 */
export interface WriterLock {
  /** Becomes the writer if no other tab is; false when one is. */
  acquire(): Promise<boolean>
  /**
   * Becomes the writer once no other tab is: true when it did; false when it went on in another way. Asked again, it
   * waits once.
   */
  wait(): Promise<boolean>
  /** Becomes the writer in any case; the other tab's `onLost` is called. */
  takeOver(): Promise<void>
  release(): void
}

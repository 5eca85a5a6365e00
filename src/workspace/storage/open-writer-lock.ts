import { openChannelLock } from './channel-lock.ts'
import type { WriterLock } from './writer-lock.ts'

const NAME = 'brecha-escritura'

/** The lock over the browser's Web Locks; pages of plain http have none, and agree among themselves over a channel. */
export function openWriterLock(onLost: () => void, locks: LockManager | undefined = navigator.locks): WriterLock {
  return locks === undefined ? openChannelLock(NAME, onLost) : new WebLock(locks, onLost)
}

class WebLock implements WriterLock {
  private readonly locks: LockManager
  private readonly onLost: () => void
  private letGo: (() => void) | null = null
  /** What was asked last, while it is not refused nor lost. */
  private held: Promise<boolean> | null = null

  constructor(locks: LockManager, onLost: () => void) {
    this.locks = locks
    this.onLost = onLost
  }

  acquire(): Promise<boolean> {
    return this.held ?? this.hold({ ifAvailable: true })
  }

  async takeOver(): Promise<void> {
    if ((await this.held) === true) return
    await this.hold({ steal: true })
  }

  release(): void {
    this.held = null
    this.letGo?.()
  }

  private hold(options: LockOptions): Promise<boolean> {
    const held = this.ask(options).then((isHeld) => {
      if (!isHeld && this.held === held) this.held = null
      return isHeld
    })
    this.held = held
    return held
  }

  private ask(options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      const asked = this.locks.request(NAME, options, (lock) => {
        answer(lock !== null)
        return lock === null ? undefined : new Promise<void>((free) => (this.letGo = free))
      })
      asked.catch(() => {
        this.held = null
        answer(false)
        this.onLost()
      })
    })
  }
}

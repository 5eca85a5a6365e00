import type { WriterLock } from './writer-lock.ts'

const NAME = 'brecha-escritura'

/** Opens the lock of this page; `onLost` is called when another tab takes over. */
export type OpenLock = (onLost: () => void) => WriterLock

/**
 * The lock over the browser's Web Locks; pages of plain http have none, and fetch what agrees among them over a
 * channel.
 */
export async function findLock(): Promise<OpenLock> {
  // Typed as always there; no page of plain http has it.
  const locks: LockManager | undefined = navigator.locks
  if (locks !== undefined) return (onLost) => openWebLock(onLost, locks)
  const { openChannelLock } = await import('./channel-lock.ts')
  return (onLost) => openChannelLock(NAME, onLost)
}

/** The lock over these Web Locks. */
export function openWebLock(onLost: () => void, locks: LockManager): WriterLock {
  return new WebLock(locks, onLost)
}

class WebLock implements WriterLock {
  private readonly locks: LockManager
  private readonly onLost: () => void
  private letGo: (() => void) | null = null
  /** What was asked last, while it is not refused nor lost. */
  private held: Promise<boolean> | null = null
  private queued: { readonly granted: Promise<boolean>; readonly leave: AbortController } | null = null

  constructor(locks: LockManager, onLost: () => void) {
    this.locks = locks
    this.onLost = onLost
  }

  acquire(): Promise<boolean> {
    return this.held ?? this.hold({ ifAvailable: true })
  }

  wait(): Promise<boolean> {
    this.queued ??= this.queue()
    return this.queued.granted
  }

  async takeOver(): Promise<void> {
    this.queued?.leave.abort()
    if ((await this.held) === true) return
    await this.hold({ steal: true })
  }

  release(): void {
    this.held = null
    this.queued?.leave.abort()
    this.letGo?.()
  }

  private queue(): NonNullable<WebLock['queued']> {
    const leave = new AbortController()
    const granted = this.ask({ signal: leave.signal }).finally(() => (this.queued = null))
    return { granted, leave }
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
      let isHeld = false
      const asked = this.locks.request(NAME, options, (lock) => {
        isHeld = lock !== null
        answer(isHeld)
        if (!isHeld) return undefined
        this.held = Promise.resolve(true)
        return new Promise<void>((free) => (this.letGo = free))
      })
      asked.catch(() => {
        answer(false)
        if (!isHeld) return
        this.held = null
        this.onLost()
      })
    })
  }
}

import type { WriterLock } from './writer-lock.ts'

/** What tabs say to one another: who writes?, I do, I do from now on, I do no more. */
interface Word {
  readonly says: 'quien' | 'yo' | 'tomo' | 'libre'
  readonly from: number
  /** Whom it answers; null = all. */
  readonly to: number | null
}

/** How long the tab that writes has to say so; one that was too busy learns from «tomo» that it no longer does. */
const ANSWER_MS = 300

/**
 * The lock among tabs that hear one another on a channel of this name; the `page` tells when it is left and when it is
 * back.
 */
export function openChannelLock(name: string, onLost: () => void, page: EventTarget = window): WriterLock {
  return new ChannelLock(name, onLost, page)
}

class ChannelLock implements WriterLock {
  private readonly own = Math.random()
  private readonly channel: BroadcastChannel
  private readonly onLost: () => void
  private asking: Promise<boolean> | null = null
  private refuse: (() => void) | null = null
  private waiting: { readonly turn: Promise<boolean>; readonly end: (isWriter: boolean) => void } | null = null
  private writes = false

  constructor(name: string, onLost: () => void, page: EventTarget) {
    this.onLost = onLost
    this.channel = new BroadcastChannel(name)
    this.channel.onmessage = ({ data }: MessageEvent<Word>) => this.hear(data)
    let wrote = false
    page.addEventListener('pagehide', () => {
      wrote = this.writes
      this.leave()
    })
    page.addEventListener('pageshow', () => wrote && this.onLost())
  }

  acquire(): Promise<boolean> {
    return this.writes ? Promise.resolve(true) : (this.asking ??= this.ask())
  }

  wait(): Promise<boolean> {
    if (this.waiting === null) {
      let end: (isWriter: boolean) => void = () => undefined
      const turn = new Promise<boolean>((answer) => (end = answer))
      this.waiting = { turn, end }
    }
    return this.waiting.turn
  }

  takeOver(): Promise<void> {
    this.write(false)
    return Promise.resolve()
  }

  release(): void {
    this.leave()
    this.channel.close()
  }

  /** What is left may come back, as from a page before: by then another tab may write. */
  private leave(): void {
    if (!this.writes) return
    this.writes = false
    this.say('libre')
  }

  /** Of two that ask at once the one with the lower number writes. */
  private hear({ says, from, to }: Word): void {
    if (to !== null && to !== this.own) return
    if (says === 'libre') return this.hearFree()
    if (says !== 'quien') this.refuse?.()
    else if (this.writes || (this.asking !== null && this.own < from)) this.say('yo', from)
    if (says !== 'tomo' || !this.writes) return
    this.writes = false
    this.onLost()
  }

  private hearFree(): void {
    if (this.waiting !== null) void this.acquire()
  }

  private async ask(): Promise<boolean> {
    this.say('quien')
    const isFree = await new Promise<boolean>((answer) => {
      const timer = setTimeout(() => answer(true), ANSWER_MS)
      this.refuse = () => {
        clearTimeout(timer)
        answer(false)
      }
    })
    this.refuse = null
    this.asking = null
    if (isFree) this.write(true)
    return isFree
  }

  /** Writes from now on; `isTurn` tells a wait whether it ended in this. */
  private write(isTurn: boolean): void {
    this.writes = true
    this.say('tomo')
    this.waiting?.end(isTurn)
    this.waiting = null
  }

  private say(says: Word['says'], to: Word['to'] = null): void {
    this.channel.postMessage({ says, from: this.own, to } satisfies Word)
  }
}

import type { WriterLock } from './writer-lock.ts'

/** What tabs say to one another: who writes?, I do, I do from now on. */
interface Word {
  readonly says: 'quien' | 'yo' | 'tomo'
  readonly from: number
  /** Whom it answers; null = all. */
  readonly to: number | null
}

/** How long the tab that writes has to say so; one that was too busy learns from «tomo» that it no longer does. */
const ANSWER_MS = 300

/** The lock among tabs that hear one another on a channel of this name; a tab that is closed answers no more. */
export function openChannelLock(name: string, onLost: () => void): WriterLock {
  return new ChannelLock(name, onLost)
}

class ChannelLock implements WriterLock {
  private readonly own = Math.random()
  private readonly channel: BroadcastChannel
  private readonly onLost: () => void
  private asking: Promise<boolean> | null = null
  private refuse: (() => void) | null = null
  private writes = false

  constructor(name: string, onLost: () => void) {
    this.onLost = onLost
    this.channel = new BroadcastChannel(name)
    this.channel.onmessage = ({ data }: MessageEvent<Word>) => this.hear(data)
  }

  acquire(): Promise<boolean> {
    return this.writes ? Promise.resolve(true) : (this.asking ??= this.ask())
  }

  takeOver(): Promise<void> {
    this.writes = true
    this.say('tomo')
    return Promise.resolve()
  }

  release(): void {
    this.writes = false
    this.channel.close()
  }

  /** Of two that ask at once the one with the lower number writes. */
  private hear({ says, from, to }: Word): void {
    if (to !== null && to !== this.own) return
    if (says !== 'quien') this.refuse?.()
    else if (this.writes || (this.asking !== null && this.own < from)) this.say('yo', from)
    if (says !== 'tomo' || !this.writes) return
    this.writes = false
    this.onLost()
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
    if (isFree) await this.takeOver()
    return isFree
  }

  private say(says: Word['says'], to: Word['to'] = null): void {
    this.channel.postMessage({ says, from: this.own, to } satisfies Word)
  }
}

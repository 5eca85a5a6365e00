import { describe, expect, it, vi } from 'vitest'
import { answerAsked, askOf } from '../../../src/workspace/workers/index.ts'

interface Doubling {
  readonly id: number
  readonly ask: number
}

/** A worker that answers on this thread, in the order in which it is done. */
function workerOf(answer: (request: Doubling) => Promise<unknown>): Worker {
  const page = { onmessage: null, onerror: null } as unknown as Worker
  const self = {
    onmessage: null as ((event: MessageEvent<Doubling>) => void) | null,
    postMessage: (word: unknown) => page.onmessage?.({ data: word } as MessageEvent<unknown>),
  }
  vi.stubGlobal('self', self)
  answerAsked(answer)
  return Object.assign(page, {
    postMessage: (request: Doubling) => self.onmessage?.({ data: request } as MessageEvent<Doubling>),
  })
}

describe('Questions to a worker', () => {
  it('are each answered by its own answer, whichever comes first', async () => {
    const slow: (() => void)[] = []
    const worker = workerOf(async ({ ask }) => {
      if (ask === 1) await new Promise<void>((go) => void slow.push(go))
      return ask * 2
    })
    const ask = askOf<Doubling>(worker)
    const [one, two] = [ask({ ask: 1 }), ask({ ask: 2 })]
    expect(await two).toBe(4)
    for (const go of slow) go()
    expect(await one).toBe(2)
  })

  it('that it cannot answer are told as such, and the others go on', async () => {
    const worker = workerOf(({ ask }) => (ask === 1 ? Promise.reject(new Error('no')) : Promise.resolve(ask)))
    const ask = askOf<Doubling>(worker)
    await expect(ask({ ask: 1 })).rejects.toThrow('no')
    expect(await ask({ ask: 3 })).toBe(3)
  })

  it('do not wait for ever when the worker itself fails', async () => {
    const worker = workerOf(() => new Promise(() => undefined))
    const waiting = askOf<Doubling>(worker)({ ask: 1 })
    worker.onerror?.({} as ErrorEvent)
    await expect(waiting).rejects.toThrow('the worker failed')
  })
})

import type { Difference } from '../../domain/consolidation/index.ts'
import type { FileHead, KitTable } from './kit-table.ts'
import type { KitRequest } from './kits-worker.ts'

type Asked<Request> = Request extends { readonly id: number } ? Omit<Request, 'id'> : never

/** A table of files in a worker of its own, so that reading many holds up nothing; it ends when it is closed. */
export function kitsInWorker(owed: ReadonlySet<string>): KitTable {
  const worker = new Worker(new URL('./kits-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (value: unknown) => void>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly value: unknown }>) => {
    waiting.get(data.id)?.(data.value)
    waiting.delete(data.id)
  }
  const ask = <T>(request: Asked<KitRequest>): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, (value) => resolve(value as T))
      worker.addEventListener('error', () => reject(new Error('the worker of the kits failed')), { once: true })
      worker.postMessage({ ...request, id: last })
    })
  void ask({ ask: 'open', owed }).catch(() => undefined)
  return {
    put: (bytes, file, on) => ask<FileHead>({ ask: 'put', bytes, file, on }),
    hold: (book) => ask<undefined>({ ask: 'hold', book }),
    remove: (file) => ask<undefined>({ ask: 'remove', file }),
    compare: (ours) => ask<readonly Difference[]>({ ask: 'compare', ours }),
    close: () => worker.terminate(),
  }
}

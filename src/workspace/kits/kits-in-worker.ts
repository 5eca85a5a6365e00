import type { Difference } from '../../domain/consolidation/index.ts'
import { askOf } from '../workers/index.ts'
import type { FileHead, KitTable } from './kit-table.ts'
import type { KitRequest } from './kits-worker.ts'

/** A table of files in a worker of its own, so that reading many holds up nothing; it ends when it is closed. */
export function kitsInWorker(owed: ReadonlySet<string>): KitTable {
  const worker = new Worker(new URL('./kits-worker.ts', import.meta.url), { type: 'module' })
  const ask = askOf<KitRequest>(worker)
  void ask({ ask: 'open', owed }).catch(() => undefined)
  return {
    put: (bytes, file, on) => ask<FileHead>({ ask: 'put', bytes, file, on }),
    hold: (book) => ask<undefined>({ ask: 'hold', book }),
    remove: (file) => ask<undefined>({ ask: 'remove', file }),
    compare: (ours) => ask<readonly Difference[]>({ ask: 'compare', ours }),
    close: () => worker.terminate(),
  }
}

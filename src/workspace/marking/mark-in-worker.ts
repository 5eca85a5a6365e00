import { keepOpened, type CountedRow, type OpenedCases } from '../../domain/disclosure/index.ts'

/** Works out which counts of a new country are hidden before it is on screen, away from the screen's thread. */
export type MarkCases = (rows: readonly CountedRow[]) => Promise<void>

/** Below this many rows it takes no longer than a worker's start. */
const FEW = 500

/**
 * A worker for each country, which ends with its answer; where it cannot be had, the first question does the work
 * itself.
 */
export function markInWorker(): MarkCases {
  return async (rows) => {
    if (rows.length < FEW) return
    const worker = new Worker(new URL('./marking-worker.ts', import.meta.url), { type: 'module' })
    const opened = await new Promise<OpenedCases | null>((resolve) => {
      worker.onmessage = (event: MessageEvent<OpenedCases>) => resolve(event.data)
      worker.onerror = () => resolve(null)
      worker.postMessage(rows)
    }).finally(() => worker.terminate())
    if (opened !== null) keepOpened(rows, opened)
  }
}

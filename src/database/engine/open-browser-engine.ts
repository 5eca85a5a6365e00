import { progressOf, type BrowserEngineOptions } from './wasm-progress.ts'
import type { EngineInstance } from './engine.ts'

/** DuckDB in a worker of its own, locked down; its code is only fetched on the first call. Throws an EngineError. */
export async function openBrowserEngine(options: BrowserEngineOptions): Promise<EngineInstance> {
  const { startWorkerEngine } = await import('./browser-engine.ts')
  return startWorkerEngine({ ...options, onProgress: progressOf(options.onProgress) })
}

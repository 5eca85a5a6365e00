import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import type { BrokenCode } from './broken-code.ts'

// DuckDB's worker answers nobody when the wasm cannot be compiled: the failure stays a promise that no one waits for.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  tellBroken(event.reason)
})

// DuckDB's own file takes over onmessage when it has arrived; what was said before waits here for it.
const early: MessageEvent[] = []
self.onmessage = (event) => early.push(event)
import(/* @vite-ignore */ new URL(workerUrl, import.meta.url).href).then(() => {
  for (const event of early) self.onmessage?.(event)
}, tellBroken)

function tellBroken(cause: unknown): void {
  self.postMessage({ brokenCode: String(cause) } satisfies BrokenCode)
}

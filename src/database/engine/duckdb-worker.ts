import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'
import type { BrokenCode } from './broken-code.ts'

// DuckDB's worker answers nobody when the wasm cannot be compiled: the failure stays a promise that no one waits for.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  self.postMessage({ brokenCode: String(event.reason) } satisfies BrokenCode)
})

/** Size of the shipped eh wasm once decompressed; a test compares it with the file. */
export const EH_WASM_BYTES = 34_242_586

/**
 * Progress against the decompressed size: a compressed response announces its shorter length (or none), while the bytes
 * that arrive are counted after decompression.
 */
export function progressOf(report: (bytes: number, total: number) => void): (bytes: number) => void {
  return (bytes) => report(Math.min(bytes, EH_WASM_BYTES), EH_WASM_BYTES)
}

/** How a browser engine starts: bytes of the wasm so far and in all, and how long it may stay silent. */
export interface BrowserEngineOptions {
  readonly onProgress: (bytes: number, total: number) => void
  readonly deadlineMs: number
}

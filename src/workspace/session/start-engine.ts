import type { CountryEngine } from './country-engine.ts'

/**
 * Fetches what fills and asks the engine only now, because the first map does without it; rejects as that code does, or
 * when it does not arrive.
 */
export async function startBrowserEngine(
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): Promise<CountryEngine> {
  const { fillBrowserEngine } = await import('./filled-engine.ts')
  return fillBrowserEngine(onProgress)
}

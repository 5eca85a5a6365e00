import type { RasterAnswer, RasterQuestion } from './raster-worker.ts'

let worker: Worker | null = null
let last: Promise<unknown> = Promise.resolve()

/**
 * An SVG of ours as PNG bytes, away from the screen's thread, one picture at a time; rejects when the worker cannot,
 * and the next picture starts another.
 */
export function rasteriseInWorker(svg: string, scale: number): Promise<Uint8Array> {
  return inTurn({ svg, scale })
}

/** An SVG of ours as the bytes of a file, its text as outlines, away from the screen's thread too. */
export function outlineInWorker(svg: string): Promise<Uint8Array> {
  return inTurn({ svg, scale: null })
}

function inTurn(question: RasterQuestion): Promise<Uint8Array> {
  const next = last.then(() => ask(question))
  last = next.catch(() => undefined)
  return next
}

function ask(question: RasterQuestion): Promise<Uint8Array> {
  const raster = (worker ??= new Worker(new URL('./raster-worker.ts', import.meta.url), { type: 'module' }))
  return new Promise((resolve, reject) => {
    const giveUp = (fault: string) => {
      worker = null
      raster.terminate()
      reject(new Error(fault))
    }
    raster.onmessage = ({ data }: MessageEvent<RasterAnswer>) =>
      'bytes' in data ? resolve(data.bytes) : giveUp(data.fault)
    raster.onerror = () => giveUp('raster worker')
    raster.postMessage(question)
  })
}

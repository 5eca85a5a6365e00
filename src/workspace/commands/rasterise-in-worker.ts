import type { RasterAnswer, RasterQuestion } from './raster-worker.ts'

let worker: Worker | null = null
let last: Promise<unknown> = Promise.resolve()

/** An SVG of ours as PNG bytes, away from the screen's thread, one picture at a time; rejects when the worker cannot. */
export function rasteriseInWorker(svg: string, scale: number): Promise<Uint8Array> {
  const next = last.then(() => ask({ svg, scale }))
  last = next.catch(() => undefined)
  return next
}

function ask(question: RasterQuestion): Promise<Uint8Array> {
  const desk = (worker ??= new Worker(new URL('./raster-worker.ts', import.meta.url), { type: 'module' }))
  return new Promise((resolve, reject) => {
    desk.onmessage = ({ data }: MessageEvent<RasterAnswer>) => ('png' in data ? resolve(data.png) : reject(new Error(data.fault)))
    desk.onerror = () => {
      worker = null
      desk.terminate()
      reject(new Error('raster worker'))
    }
    desk.postMessage(question)
  })
}

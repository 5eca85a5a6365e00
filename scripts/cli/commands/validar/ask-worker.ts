import { Worker } from 'node:worker_threads'
import type { FileAnswer } from './read-file.ts'
import type { ValidarOptions } from './validar-options.ts'

const CAP_MS = 30_000
const MEMORY_MB = 3072

/**
 * Reads the file in a thread of its own that is ended after 30 s or when it asks for too much memory; always an answer,
 * never a hang.
 */
export function askWorker(options: ValidarOptions, capMs = CAP_MS): Promise<FileAnswer> {
  const worker = new Worker(new URL('./read-worker.mjs', import.meta.url), {
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  return new Promise((resolve) => {
    const nothing = (words: string) =>
      resolve({ kind: 'nada', sentence: `«${options.file.split(/[\\/]/).at(-1) ?? ''}» ${words}.` })
    const timer = setTimeout(() => {
      nothing(`no se pudo leer en ${capMs / 1000} segundos`)
      void worker.terminate()
    }, capMs)
    worker.once('message', (answer: FileAnswer) => resolve(answer))
    worker.once('error', (cause: NodeJS.ErrnoException) =>
      nothing(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'es demasiado grande para la memoria' : 'no se pudo leer'),
    )
    worker.once('exit', () => clearTimeout(timer))
  })
}

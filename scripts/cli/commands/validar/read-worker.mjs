// A thread does not inherit the TypeScript loader of the main one on Node 20: it registers its own before the first .ts import.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import('../../../load-sql.mjs')
const { readFileAnswer } = await import('./read-file.ts')
parentPort?.postMessage(await readFileAnswer(workerData))

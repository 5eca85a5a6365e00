import { openBrowserEngine } from '../../../src/database/engine/index.ts'
import { startToFacts } from '../start-to-facts.ts'

const readTable = async (table: string) => new Uint8Array(await (await fetch(`data/tables/${table}.arrow`)).arrayBuffer())
const start = () => startToFacts(readTable, () => openBrowserEngine({ onProgress: () => undefined, deadlineMs: 30_000 }))

Object.assign(globalThis, { startEngine: start })

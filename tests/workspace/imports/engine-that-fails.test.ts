import { expect, it } from 'vitest'
import { LONE_LOCK } from '../lone-lock.ts'
import { memoryStore } from '../memory-store.ts'
import { FULL, open, opened, until } from '../opened-workspace.ts'
import { readingOf } from './sample-reading.ts'

const reading = readingOf('poblacion.csv')
const answering = { askWith: () => Promise.resolve(FULL.rows), terminate: () => undefined }

it('leaves the tables of the last visit where they are kept, and the next engine that starts brings them back', async () => {
  const keeping = { store: memoryStore(), read: () => Promise.resolve(reading), openLock: () => LONE_LOCK }
  const { workspace: before } = await opened({ startEngine: () => Promise.resolve(answering), keeping })
  await before.imports?.commit(reading, new Uint8Array([1]), false)

  let starts = 0
  const startEngine = () => (starts++ === 0 ? Promise.reject(new Error('no wasm')) : Promise.resolve(answering))
  const { workspace } = open({ startEngine, keeping })
  const session = () => workspace.getState().session
  await until(workspace, () => !session().restoring)
  expect([session().notice, session().imports.imports.length]).toEqual(['cargas_no_disponibles', 0])

  workspace.wakeEngine()
  await until(workspace, () => session().imports.imports.length === 1)
  expect(starts).toBe(2)
})

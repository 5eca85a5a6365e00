import { describe, expect, it } from 'vitest'
import { FULL, opened } from '../opened-workspace.ts'
import { memoryStore } from '../memory-store.ts'
import { readingOf } from './sample-reading.ts'
import { LONE_LOCK } from '../lone-lock.ts'

const population = readingOf('poblacion.csv')
const matrix = {
  ...readingOf('matriz.csv'),
  ledger: { ...population.ledger, table: 'instancias' as const, values: [] },
}
const bytes = new Uint8Array([1])

/** A workspace whose engine answers at once, its imports, and what it says of the matrix. */
async function openImports() {
  const { workspace, hash } = await opened({
    startEngine: () => Promise.resolve({ askWith: () => Promise.resolve(FULL.rows), terminate: () => undefined }),
    keeping: {
      store: memoryStore(),
      read: () => Promise.resolve(matrix),
      openLock: () => LONE_LOCK,
    },
  })
  const { imports } = workspace
  if (imports === null) throw new Error('no imports')
  const ids = () => workspace.getState().session.imports.imports.map(({ stored }) => stored.id)
  return { workspace, hash, imports, ids, complete: () => workspace.getState().choices.parameters.matrixComplete }
}

describe('Whether the matrix is complete', () => {
  it('is what the matrix that counts was loaded as: another table says nothing of it, and undoing goes back', async () => {
    const { imports, complete, ids, hash } = await openImports()
    await imports.commit(matrix, bytes, true)
    expect(complete()).toBe(true)
    expect(hash.text).not.toBe('')
    await imports.commit(population, bytes, false)
    expect(complete()).toBe(true)
    await imports.commit(matrix, bytes, false)
    expect(complete()).toBe(false)
    await imports.undo(ids().at(-1) ?? '')
    expect(complete()).toBe(true)
    await imports.undo(ids()[0] ?? '')
    expect(complete()).toBe(false)
  })

  it('is no longer said once everything is erased', async () => {
    const { imports, complete } = await openImports()
    await imports.commit(matrix, bytes, true)
    expect(await imports.erase()).toBe(true)
    expect(complete()).toBe(false)
  })

  it('is kept with the matrix: a project that is opened says it again', async () => {
    const { imports, complete } = await openImports()
    await imports.commit(matrix, bytes, true)
    const project = await imports.saveProject()
    await imports.erase()
    expect(await imports.openProject(project)).toBe(null)
    expect(complete()).toBe(true)
  })
})

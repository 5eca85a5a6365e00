import { describe, expect, it } from 'vitest'
import { FULL, opened, until } from '../opened-workspace.ts'
import { memoryStore } from '../memory-store.ts'
import { readingOf } from './sample-reading.ts'
import type { Store } from '../../../src/workspace/storage/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { LONE_LOCK } from '../lone-lock.ts'

const population = readingOf('poblacion.csv')
const matrix = {
  ...readingOf('matriz.csv'),
  ledger: { ...population.ledger, table: 'instancias' as const, values: [] },
}
const bytes = new Uint8Array([1])

/** A workspace whose engine answers at once, its imports, and what it says of the matrix. */
async function openImports(store: Store = memoryStore()) {
  const { workspace, hash } = await opened({
    startEngine: () => Promise.resolve({ askWith: () => Promise.resolve(FULL.rows), terminate: () => undefined }),
    keeping: {
      store,
      read: () => Promise.resolve(matrix),
      openLock: () => LONE_LOCK,
    },
  })
  const { imports } = workspace
  if (imports === null) throw new Error('no imports')
  const ids = () => workspace.getState().session.imports.imports.map(({ stored }) => stored.id)
  const said = () => workspace.getState().choices.parameters
  return { workspace, hash, imports, ids, complete: () => said().matrixComplete, regions: () => said().completeRegions }
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

describe('The regions in which the matrix is complete', () => {
  const declared = { matrixComplete: false, completeRegions: [ubigeo('18')] }

  it('are kept with the matrix: a project that is opened says them again, and so does the next visit', async () => {
    const store = memoryStore()
    const { workspace, imports, regions } = await openImports(store)
    await imports.commit(matrix, bytes, false)
    workspace.declareComplete(declared)
    expect(regions()).toEqual(['18'])
    const project = await imports.saveProject()
    const next = await openImports(store)
    await until(next.workspace, () => String(next.regions()) === '18')
    await next.imports.erase()
    expect(next.regions()).toEqual([])
    expect(await next.imports.openProject(project)).toBe(null)
    expect(next.regions()).toEqual(['18'])
  })

  it('are said of one matrix: another one that is loaded says nothing of them, and undoing it says them again', async () => {
    const { workspace, imports, ids, regions } = await openImports()
    await imports.commit(matrix, bytes, false)
    workspace.declareComplete(declared)
    await imports.commit(population, bytes, false)
    expect(regions()).toEqual(['18'])
    await imports.commit(matrix, bytes, false)
    expect(regions()).toEqual([])
    await imports.undo(ids().at(-1) ?? '')
    expect(regions()).toEqual(['18'])
  })

  it('are in the address, and one that the country does not have is left out of it', async () => {
    const { workspace, hash } = await openImports()
    workspace.declareComplete(declared)
    expect(hash.text).toContain('completas=18')
    workspace.follow(hash.text.replace('completas=18', 'completas=18-25'))
    expect(workspace.getState().choices.parameters.completeRegions).toEqual(['18'])
    expect(workspace.getState().session.notice).toBe('enlace_incompleto')
  })
})

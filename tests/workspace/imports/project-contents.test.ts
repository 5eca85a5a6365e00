import { unzipSync } from 'fflate'
import { EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import { describe, expect, it } from 'vitest'
import { Importer, type ImportState } from '../../../src/workspace/imports/index.ts'
import { readProjectFile } from '../../../src/workspace/storage/index.ts'
import { country } from '../../domain/invented-country.ts'
import { memoryStore } from '../memory-store.ts'
import { readingOf } from './sample-reading.ts'
import { LONE_LOCK } from '../lone-lock.ts'

/** A importer over a shelf in memory whose engine answers at once, and its last told state. */
function openImporter() {
  const told: ImportState[] = []
  const rows = country({})
  const importer = new Importer({
    store: memoryStore(),
    lock: LONE_LOCK,
    read: (_bytes, fileName) => Promise.resolve(readingOf(fileName)),
    askWith: () =>
      Promise.resolve({
        territories: [],
        cases: [],
        instruments: [],
        initiatives: [],
        services: [],
        points: [],
        attendance: [],
        coordemunas: [],
      }),
    base: () => ({ sources: [...rows.sources.values()], matrix: 'simulada', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: (state) => void told.push(state),
    today: '2026-11-21',
    papers: { read: () => EMPTY_PAPERS, replace: () => undefined, rebase: () => undefined, state: () => undefined },
    hash: { read: () => '', follow: () => undefined },
  })
  return { importer, ids: () => told.at(-1)?.imports.map(({ stored }) => stored.id) ?? [] }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('A project file', () => {
  it('does not carry the file of an import that was undone', async () => {
    const { importer, ids } = openImporter()
    await importer.commit(readingOf('secreta.csv'), bytes('secreta'), false)
    await importer.undo(ids()[0] ?? '')
    await importer.commit(readingOf('otra.csv'), bytes('otra'), false)
    const read = await readProjectFile(await importer.saveProject())
    expect(read.ok && [...read.project.files.values()].map((each) => new TextDecoder().decode(each))).toEqual([
      'otra.csv',
    ])
    expect(Object.keys(unzipSync(await importer.saveProject())).length).toBe(2)
  })
})

describe('Undoing', () => {
  it('takes back one import even when the same file was loaded, undone around and loaded again', async () => {
    const { importer, ids } = openImporter()
    await importer.commit(readingOf('a.csv'), bytes('a'), false)
    await importer.commit(readingOf('b.csv'), bytes('b'), false)
    await importer.undo(ids()[0] ?? '')
    await importer.commit(readingOf('b.csv'), bytes('b'), false)
    expect(new Set(ids()).size).toBe(2)
    await importer.undo(ids()[1] ?? '')
    expect(ids().length).toBe(1)
  })
})

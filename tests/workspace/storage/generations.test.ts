import { nameWithoutReserved } from '../../../src/domain/disclosure/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  eraseAll,
  memoryShelf,
  openWebLock,
  parseSnapshot,
  readFileBytes,
  readProjectFile,
  restoreGeneration,
  saveGeneration,
  sha256,
  ShelfFullError,
  writeProjectFile,
  type Shelf,
  type Snapshot,
  VERSION,
} from '../../../src/workspace/storage/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { fakeLocks } from '../fake-locks.ts'

const text = (value: string) => new TextEncoder().encode(value)
const fileOne = text('ubigeo,etapa\n180101,creada\n')
const fileTwo = text('otra')

async function snapshotOf(...files: readonly Uint8Array[]): Promise<Snapshot> {
  const imports = await Promise.all(
    files.map(async (bytes, at) => ({
      id: `i${at}`,
      table: 'instancias' as const,
      fileName: 'matriz.xlsx',
      sha256: await sha256(bytes),
      original: 'a'.repeat(64),
      importedAt: '2026-11-21',
      recipe: {
        kind: 'matriz',
        sheet: 'Matriz',
        matrixComplete: false,
        completeRegions: [ubigeo('18')],
        duplicates: 'reject' as const,
        repair: false,
        delimiter: ';',
        encoding: 'windows-1252' as const,
        header: { first: 1, last: 2 },
        columns: [
          [3, 'etapa'],
          [4, null],
        ] as const,
        decimals: [5],
        keptPersonal: [6],
        answers: [['codigo_de_la_capital', 'si']] as const,
        mended: [{ line: 4, column: 3, before: 'marzo 2019', text: '15/03/2019' }],
        origin: { title: 'Matriz', cutOff: '31/10/2026', quality: 'estimado' } as const,
        year: 2023,
        adding: 'territorios' as const,
        rule: 'nuevo' as const,
        decided: [['1801 2024', 'antes']] as const,
        register: 'PNP',
        confirmed: [['distrito/ICHURA', '180204']] as const,
        named: null,
      },
    })),
  )
  return { version: VERSION, savedAt: '2026-11-21', matrix: 'simulada', imports, papers: [], hash: `#${files.length}` }
}
async function filesOf(...files: readonly Uint8Array[]): Promise<Map<string, Uint8Array>> {
  return new Map(await Promise.all(files.map(async (bytes) => [await sha256(bytes), bytes] as const)))
}
/** A shelf whose tab dies at the given write. */
function dyingShelf(inner: Shelf, at: number, error: Error): Shelf {
  let writes = 0
  const step = () => {
    writes += 1
    if (writes >= at) throw error
  }
  return {
    ...inner,
    put: async (key, bytes) => (step(), inner.put(key, bytes)),
    delete: async (key) => (step(), inner.delete(key)),
  }
}

describe('saving', () => {
  it('restores what was saved, bytes and all', async () => {
    const shelf = memoryShelf()
    await saveGeneration(shelf, await snapshotOf(fileOne), await filesOf(fileOne))
    expect(await restoreGeneration(shelf)).toEqual({
      generation: 1,
      damaged: false,
      snapshot: await snapshotOf(fileOne),
    })
    expect(await readFileBytes(shelf, await sha256(fileOne))).toEqual(fileOne)
  })
  it('killed at any step leaves the state before it or the state after it, never a mixture', async () => {
    for (let at = 1; at <= 12; at += 1) {
      const shelf = memoryShelf()
      for (const round of [1, 2, 3])
        await saveGeneration(shelf, { ...(await snapshotOf(fileOne)), hash: `#${round}` }, await filesOf(fileOne))
      await saveGeneration(
        dyingShelf(shelf, at, new Error('killed')),
        await snapshotOf(fileOne, fileTwo),
        await filesOf(fileOne, fileTwo),
      ).catch(() => 0)
      const restored = await restoreGeneration(shelf)
      expect(['#3', '#2'], `step ${at}`).toContain(restored?.snapshot.hash)
      expect(restored?.damaged).toBe(false)
      for (const each of restored?.snapshot.imports ?? [])
        expect(await readFileBytes(shelf, each.sha256)).not.toBeNull()
    }
  })
  it('without room says so and keeps the state before it', async () => {
    const shelf = memoryShelf()
    await saveGeneration(shelf, await snapshotOf(fileOne), await filesOf(fileOne))
    const full = dyingShelf(shelf, 1, new ShelfFullError())
    await expect(saveGeneration(full, await snapshotOf(fileTwo), await filesOf(fileTwo))).rejects.toThrow(
      ShelfFullError,
    )
    expect((await restoreGeneration(shelf))?.snapshot).toEqual(await snapshotOf(fileOne))
  })
  it('keeps three generations and only the files that they name', async () => {
    const shelf = memoryShelf()
    await saveGeneration(shelf, await snapshotOf(fileOne), await filesOf(fileOne))
    for (let round = 0; round < 4; round += 1)
      await saveGeneration(shelf, await snapshotOf(fileTwo), await filesOf(fileTwo))
    expect([...(await shelf.keys())].sort()).toEqual([
      `file/${await sha256(fileTwo)}`,
      'generation/3',
      'generation/4',
      'generation/5',
      'pointer',
    ])
  })
})

describe('restoring', () => {
  it('finds nothing where nothing was saved', async () => expect(await restoreGeneration(memoryShelf())).toBeNull())
  it('with one byte flipped in any stored blob falls back to an older whole state, or none, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.nat(10_000), async (which, where) => {
        const shelf = memoryShelf()
        await saveGeneration(shelf, await snapshotOf(fileOne), await filesOf(fileOne))
        await saveGeneration(shelf, await snapshotOf(fileOne, fileTwo), await filesOf(fileOne, fileTwo))
        const keys = [...(await shelf.keys())].sort()
        const key = keys[which % keys.length] ?? ''
        const bytes = (await shelf.get(key)) ?? new Uint8Array()
        bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ 1
        await shelf.put(key, bytes)
        const restored = await restoreGeneration(shelf)
        const whole = [await snapshotOf(fileOne), await snapshotOf(fileOne, fileTwo)]
        if (restored && key !== 'generation/1') expect(whole).toContainEqual(restored.snapshot)
        for (const each of restored?.snapshot.imports ?? [])
          expect(await readFileBytes(shelf, each.sha256)).not.toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})

describe('"borrar todo"', () => {
  it('leaves nothing, and checks it', async () => {
    const shelf = memoryShelf()
    await saveGeneration(shelf, await snapshotOf(fileOne), await filesOf(fileOne))
    expect(await eraseAll(shelf)).toBe(true)
    expect(await restoreGeneration(shelf)).toBeNull()
  })
})

describe('a project file', () => {
  it('opens as it was saved', async () => {
    const project = { snapshot: await snapshotOf(fileOne, fileTwo), files: await filesOf(fileOne, fileTwo) }
    expect(await readProjectFile(await writeProjectFile(project))).toEqual({ ok: true, project })
  })
  it('with a missing or altered file is refused', async () => {
    const project = { snapshot: await snapshotOf(fileOne), files: new Map([[await sha256(fileOne), fileTwo]]) }
    expect(await readProjectFile(await writeProjectFile(project))).toEqual({ ok: false, fault: 'archivo_alterado' })
  })
  it('truncated or flipped anywhere is refused or equal, never a crash', async () => {
    const project = { snapshot: await snapshotOf(fileOne), files: await filesOf(fileOne) }
    const bytes = await writeProjectFile(project)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (at, cut) => {
        const spoiled = cut ? bytes.slice(0, at) : bytes.map((byte, index) => (index === at ? byte ^ 0x55 : byte))
        const reading = await readProjectFile(spoiled)
        for (const each of reading.ok ? reading.project.snapshot.imports : [])
          expect(await sha256(reading.ok ? (reading.project.files.get(each.sha256) ?? fileTwo) : fileTwo)).toBe(
            each.sha256,
          )
      }),
    )
  })
  it('that is no zip, or names other files, is refused', async () => {
    expect(await readProjectFile(text('no'))).toEqual({ ok: false, fault: 'no_es_proyecto' })
  })
})

describe('a snapshot from a stranger', () => {
  it('is checked field by field and never trusted', async () => {
    const good = JSON.stringify(await snapshotOf(fileOne))
    expect(parseSnapshot(good, nameWithoutReserved)).not.toBeNull()
    for (const bad of [
      '',
      'null',
      '[]',
      '{"version":1}',
      good.replace('instancias', '__proto__'),
      good.replace(`"version":${VERSION}`, `"version":${VERSION + 1}`),
      good.replace('reject', 'last'),
    ]) {
      expect(parseSnapshot(bad, nameWithoutReserved), bad).toBeNull()
    }
  })
})

describe('the writer', () => {
  it('is one tab at a time, and the other can take over', async () => {
    const lost: string[] = []
    const locks = fakeLocks()
    const [one, other] = [openWebLock(() => lost.push('one'), locks), openWebLock(() => lost.push('other'), locks)]
    expect(await one.acquire()).toBe(true)
    expect(await other.acquire()).toBe(false)
    await other.takeOver()
    await Promise.resolve()
    expect(lost).toEqual(['one'])
  })
  it('is asked for once: a tab never competes with itself', async () => {
    const lock = openWebLock(() => undefined, fakeLocks())
    expect(await Promise.all([lock.acquire(), lock.acquire()])).toEqual([true, true])
    expect(await lock.acquire()).toBe(true)
    await lock.takeOver()
    expect(await lock.acquire()).toBe(true)
  })
  it('that lost its place asks again, and has it once the other tab is closed', async () => {
    const locks = fakeLocks()
    const one = openWebLock(() => undefined, locks)
    const other = openWebLock(() => undefined, locks)
    await one.acquire()
    await other.takeOver()
    await new Promise(setImmediate)
    expect(await one.acquire()).toBe(false)
    other.release()
    await new Promise(setImmediate)
    expect(await one.acquire()).toBe(true)
  })
})

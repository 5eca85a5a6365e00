import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  memoryShelf,
  openStore,
  restoreGeneration,
  LaterVersionError,
  VERSION,
  type Shelf,
} from '../../../src/workspace/storage/index.ts'
import { sharedBrowser, Tab } from '../keeping/tab.ts'

const bytesOf = async (shelf: Shelf) =>
  Promise.all(
    [...(await shelf.keys())]
      .sort()
      .map(async (key) => [key, new TextDecoder().decode((await shelf.get(key)) ?? undefined)]),
  )

/** What a later version of the program left: a state that this one cannot read. */
async function laterShelf(): Promise<Shelf> {
  const shelf = memoryShelf()
  const put = (key: string, text: string) => shelf.put(key, new TextEncoder().encode(text))
  await put('generation/9', JSON.stringify({ version: VERSION + 1, todo: 'otro' }))
  await put('file/abc', 'de otra versión')
  return shelf
}

afterEach(() => vi.unstubAllGlobals())

describe('A store that cannot be used', () => {
  it('is told by its reason: refused by the browser, or of a later version', async () => {
    expect((await openStore(() => Promise.reject(new DOMException('no', 'SecurityError')))).refused).toBe('sin_almacen')
    expect((await openStore(() => Promise.reject(new LaterVersionError()))).refused).toBe('version_posterior')
    expect((await openStore(() => Promise.resolve(memoryShelf()))).refused).toBeNull()
  })
  it('opened by a later version is told as that, by the error of the browser', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        const request = { error: new DOMException('newer', 'VersionError'), onerror: () => undefined }
        queueMicrotask(() => request.onerror())
        return request
      },
    })
    expect((await openStore()).refused).toBe('version_posterior')
  })
  it('that the browser does not even have is refused, and the page works on', async () => {
    expect((await openStore()).refused).toBe('sin_almacen')
  })
})

describe('A page over a store that is refused', () => {
  it('says so before anything is written, and never that it is kept', async () => {
    const tab = new Tab(sharedBrowser(), 'sin_almacen')
    await tab.settled()
    expect(tab.state.kept).toBe('sin_almacen')
    tab.write('visita-1')
    await tab.settled()
    expect([tab.state.kept, tab.visits]).toEqual(['sin_almacen', ['visita-1']])
  })
})

describe('A state of a later version', () => {
  it('is not read, not written over and not erased, and the page says why it keeps nothing', async () => {
    const shelf = await laterShelf()
    const before = await bytesOf(shelf)
    await expect(restoreGeneration(shelf)).rejects.toThrow(LaterVersionError)
    const tab = new Tab({ ...sharedBrowser(), shelf })
    await tab.settled()
    expect(tab.state.kept).toBe('version_posterior')
    tab.write('visita-1')
    await tab.settled()
    expect(tab.state.kept).toBe('version_posterior')
    expect(await tab.erase()).toBe(false)
    expect(await bytesOf(shelf)).toEqual(before)
  })
})

import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openChannelLock } from '../../../src/workspace/storage/channel-lock.ts'
import { sha256, type WriterLock } from '../../../src/workspace/storage/index.ts'

afterEach(() => vi.unstubAllGlobals())

describe('Where the browser lends no digest', () => {
  it('the checksum of any bytes is the same', async () => {
    vi.stubGlobal('crypto', {})
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })
})

describe('Where the browser lends no locks, tabs agree over a channel', () => {
  const open: WriterLock[] = []
  const lost: string[] = []
  const tab = (name: string, onLost: () => void = () => lost.push(name), page = new EventTarget()) => {
    const lock = openChannelLock('brecha-prueba', onLost, page)
    open.push(lock)
    return lock
  }
  afterEach(() => {
    for (const lock of open.splice(0)) lock.release()
    lost.length = 0
  })

  it('the first one writes, the second does not, and the first never competes with itself', async () => {
    const [one, other] = [tab('one'), tab('other')]
    expect(await Promise.all([one.acquire(), one.acquire()])).toEqual([true, true])
    expect(await other.acquire()).toBe(false)
    expect(await one.acquire()).toBe(true)
    expect(lost).toEqual([])
  })
  it('of several that ask at once one writes', async () => {
    const tabs = ['a', 'b', 'c'].map((name) => tab(name))
    const answers = await Promise.all(tabs.map((each) => each.acquire()))
    expect(answers.filter((isWriter) => isWriter)).toHaveLength(1)
  })
  it('another can take over, which the first one is told, and writes after it is closed', async () => {
    const one = tab('one')
    await one.acquire()
    const told = new Promise<void>((resolve) => {
      open.splice(open.indexOf(one), 1)
      one.release()
      const again = tab('again', resolve)
      void again.acquire().then(() => tab('other').takeOver())
    })
    await told
  })
  it('one that is closed leaves its place', async () => {
    const one = tab('one')
    await one.acquire()
    open.splice(0)
    one.release()
    expect(await tab('other').acquire()).toBe(true)
  })
  it('one that waits writes as soon as the page of the one that writes is left, and only it', async () => {
    const page = new EventTarget()
    const [one, other, idle] = [tab('one', undefined, page), tab('other'), tab('idle')]
    await one.acquire()
    expect([await other.acquire(), await idle.acquire()]).toEqual([false, false])
    const turn = other.wait()
    page.dispatchEvent(new Event('pagehide'))
    expect(await turn).toBe(true)
    expect([await other.acquire(), await idle.acquire()]).toEqual([true, false])
  })
  it('a page that is come back to learns that it no longer writes', async () => {
    const page = new EventTarget()
    const one = tab('one', undefined, page)
    await one.acquire()
    page.dispatchEvent(new Event('pagehide'))
    expect(lost).toEqual([])
    page.dispatchEvent(new Event('pageshow'))
    expect(lost).toEqual(['one'])
  })
  it('one that takes over waits no more', async () => {
    const [one, other] = [tab('one'), tab('other')]
    await one.acquire()
    const turn = other.wait()
    await other.takeOver()
    expect(await turn).toBe(false)
  })
})

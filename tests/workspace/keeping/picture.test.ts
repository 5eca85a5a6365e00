import { describe, expect, it } from 'vitest'
import { sharedBrowser, Tab, type SharedBrowser } from './tab.ts'

/** What is kept of the picture, and the mark of what is saved. */
async function readKept({ shelf }: SharedBrowser): Promise<{ readonly saved: string; readonly picture: unknown }> {
  const [mark, picture] = await Promise.all(['pointer', 'picture'].map((key) => shelf.get(key)))
  const text = (bytes: Uint8Array | null | undefined) => (bytes ? new TextDecoder().decode(bytes) : '')
  return { saved: text(mark), picture: picture ? JSON.parse(text(picture)) : null }
}

describe('the picture of the next visit', () => {
  it('is kept with the mark of what is saved, and not before anything is', async () => {
    const browser = sharedBrowser()
    const tab = new Tab(browser)
    await tab.settled()
    await tab.keepPicture({ of: 'nothing' })
    expect((await readKept(browser)).picture).toBeNull()
    tab.write('v1')
    await tab.settled()
    await tab.keepPicture({ of: 'v1' })
    const { saved, picture } = await readKept(browser)
    expect(picture).toEqual({ of: 'v1', saved })
  })

  it('of a state that was changed since does not have its mark any more', async () => {
    const browser = sharedBrowser()
    const tab = new Tab(browser)
    tab.write('v1')
    await tab.settled()
    await tab.keepPicture({ of: 'v1' })
    tab.write('v2')
    await tab.settled()
    const { saved, picture } = await readKept(browser)
    expect(picture).not.toMatchObject({ saved })
  })

  it('is not kept by a tab that does not write, nor while what is written is not saved', async () => {
    const browser = sharedBrowser()
    const [writer, reader] = [new Tab(browser), new Tab(browser)]
    writer.write('v1')
    await writer.settled()
    await reader.settled()
    await reader.keepPicture({ of: 'another' })
    expect((await readKept(browser)).picture).toBeNull()
    writer.papers.undo('plan')
    await writer.keepPicture({ of: 'unsaved' })
    expect((await readKept(browser)).picture).toBeNull()
  })

  it('is forgotten with everything else', async () => {
    const browser = sharedBrowser()
    const tab = new Tab(browser)
    tab.write('v1')
    await tab.settled()
    await tab.keepPicture({ of: 'v1' })
    expect(await tab.erase()).toBe(true)
    expect(await browser.shelf.keys()).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { country } from '../../domain/invented-country.ts'
import { sharedBrowser, Tab, type SharedBrowser } from './tab.ts'

/** A visit that loaded a file, has its figures on screen, and kept what the next one opens with. */
async function visitWith(browser: SharedBrowser, fileName: string): Promise<Tab> {
  const tab = new Tab(browser)
  tab.engineIsReady()
  await tab.settled()
  await tab.restore()
  await loaded(tab, fileName)
  await tab.keepPicture(null)
  return tab
}

async function loaded(tab: Tab, fileName: string): Promise<void> {
  tab.load(fileName)
  await expect.poll(() => tab.loaded).toContain(fileName)
}

/** The next visit, before its engine has started. */
async function nextVisit(browser: SharedBrowser, build?: string): Promise<Tab> {
  const tab = new Tab(browser, null, build)
  await tab.settled()
  return tab
}

describe('the facts of the own tables that a visit keeps', () => {
  it('are there at the next one before its engine is', async () => {
    const browser = sharedBrowser()
    const first = await visitWith(browser, 'a.csv')
    first.close()
    const facts = await (await nextVisit(browser)).keptFacts()
    expect(facts?.rows).toEqual(country({}).rows)
  })

  it('say with them where the matrix is complete', async () => {
    const browser = sharedBrowser()
    const first = await visitWith(browser, 'matriz.csv')
    await first.declareComplete()
    first.close()
    const second = await nextVisit(browser)
    expect(await second.keptFacts()).toBeNull()
    second.engineIsReady()
    await second.restore()
    await second.keepPicture(null)
    second.close()
    const third = await nextVisit(browser)
    expect(await third.keptFacts()).not.toBeNull()
    expect(third.complete).toBe(true)
  })

  it('are gone as soon as other tables are kept', async () => {
    const browser = sharedBrowser()
    const tab = await visitWith(browser, 'a.csv')
    expect(await browser.shelf.keys()).toContain('facts')
    await loaded(tab, 'b.csv')
    expect(await browser.shelf.keys()).not.toContain('facts')
    await tab.keepPicture(null)
    tab.undoLast()
    await expect.poll(() => browser.shelf.keys()).not.toContain('facts')
  })

  it('are not shown by another program', async () => {
    const browser = sharedBrowser()
    const first = await visitWith(browser, 'a.csv')
    first.close()
    expect(await (await nextVisit(browser, 'the one after')).keptFacts()).toBeNull()
  })

  it('and what is said of the matrix before its tables are back is kept with them', async () => {
    const browser = sharedBrowser()
    const first = await visitWith(browser, 'matriz.csv')
    first.close()
    const second = await nextVisit(browser)
    await second.declareComplete()
    second.close()
    const third = await nextVisit(browser)
    third.engineIsReady()
    await third.restore()
    expect(third.complete).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { sharedBrowser, Tab } from './tab.ts'

/** That the tab that is left comes to keep, by itself. */
function comesToKeep(tab: Tab): Promise<void> {
  return expect.poll(() => tab.state.kept).toBe('si')
}

describe('A tab that is left alone', () => {
  it('keeps at once what it wrote while another one kept, without a further word of the person', async () => {
    const browser = sharedBrowser()
    const [first, second] = [new Tab(browser), new Tab(browser)]
    await Promise.all([first.settled(), second.settled()])
    first.write('visita-1')
    second.write('visita-2')
    await Promise.all([first.settled(), second.settled()])
    expect(second.state.kept).toBe('otra_pestana')
    first.close()
    await comesToKeep(second)
    expect(second.visits).toEqual(['visita-1', 'visita-2'])
    second.close()
    const again = new Tab(browser)
    await again.settled()
    expect(again.visits).toEqual(['visita-1', 'visita-2'])
  })

  it('keeps again once the one that took over from it is closed', async () => {
    const browser = sharedBrowser()
    const [first, second] = [new Tab(browser), new Tab(browser)]
    await Promise.all([first.settled(), second.settled()])
    second.takeOver()
    await second.settled()
    first.write('visita-1')
    await first.settled()
    expect(first.state.kept).toBe('otra_pestana')
    second.close()
    await comesToKeep(first)
    first.close()
    const again = new Tab(browser)
    await again.settled()
    expect(again.visits).toEqual(['visita-1'])
  })

  it('of several that wait one keeps, and the next when that one is closed too', async () => {
    const browser = sharedBrowser()
    const tabs = [new Tab(browser), new Tab(browser), new Tab(browser)] as const
    for (const tab of tabs) await tab.settled()
    tabs.forEach((tab, at) => tab.write(`visita-${at + 1}`))
    for (const tab of tabs) await tab.settled()
    tabs[0].close()
    await comesToKeep(tabs[1])
    expect(tabs[2].state.kept).toBe('otra_pestana')
    tabs[1].close()
    await comesToKeep(tabs[2])
    expect(tabs[2].visits).toEqual(['visita-1', 'visita-2', 'visita-3'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOrder, KeepingModel } from './any-order.ts'
import { sharedBrowser, Tab } from './tab.ts'

describe('Tabs of one browser', () => {
  it('never lose what one of them wrote or loaded while it said that it is kept, in any order of deeds', async () => {
    let kept = 0
    await fc.assert(
      fc.asyncProperty(anyOrder(40), async (deeds) => {
        const model = new KeepingModel(sharedBrowser())
        for (const [deed, which] of deeds) await model.do(deed, which)
        expect(await model.lost()).toEqual([])
        kept += model.promised.size
      }),
      { numRuns: 500 },
    )
    expect(kept).toBeGreaterThan(150)
  })

  it('the one that becomes the writer late keeps what the first one kept beside its own', async () => {
    const browser = sharedBrowser()
    const [first, second] = [new Tab(browser), new Tab(browser)]
    await first.settled()
    await second.settled()
    expect([first.state.kept, second.state.kept]).toEqual(['si', 'otra_pestana'])
    first.write('visita-1')
    await first.settled()
    second.write('visita-2')
    await second.settled()
    expect(second.state.kept).toBe('otra_pestana')
    first.close()
    await new Promise(setImmediate)
    second.write('visita-3')
    await second.settled()
    expect([second.state.kept, second.visits]).toEqual(['si', ['visita-1', 'visita-2', 'visita-3']])
    second.close()
    const again = new Tab(browser)
    await again.settled()
    expect(again.visits).toEqual(['visita-1', 'visita-2', 'visita-3'])
  })

  it('written before, while and after the engine comes: all of it is there', async () => {
    const browser = sharedBrowser()
    const tab = new Tab(browser)
    tab.write('antes')
    await tab.settled()
    const restored = tab.restore()
    tab.write('mientras')
    tab.engineIsReady()
    await restored
    tab.write('después')
    await tab.settled()
    expect(tab.state.kept).toBe('si')
    tab.close()
    const again = new Tab(browser)
    await again.settled()
    expect(again.visits).toEqual(['antes', 'mientras', 'después'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedBrowser, Tab, type SharedBrowser } from './tab.ts'

/** What may happen, the more often the more times it stands here. */
const DEEDS = [
  'write',
  ...Array<'write and wait'>(5).fill('write and wait'),
  'take back',
  'load',
  'undo',
  'engine',
  'restore',
  ...Array<'open'>(3).fill('open'),
  ...Array<'close'>(3).fill('close'),
  'reload',
  'take over',
] as const
type Deed = (typeof DEEDS)[number]

/** The tabs of a browser, and what they said is kept: it must be found again unless somebody took it back. */
class Model {
  readonly browser: SharedBrowser = sharedBrowser()
  readonly tabs: Tab[] = []
  readonly promised = new Set<string>()
  private readonly takenBack = new Set<string>()
  private written = 0

  async do(deed: Deed, which: number): Promise<void> {
    if (this.tabs.length === 0 || (deed === 'open' && this.tabs.length < 3)) this.tabs.push(new Tab(this.browser))
    const at = which % this.tabs.length
    const tab = this.tabs[at] as Tab
    if (deed === 'write' || deed === 'write and wait') tab.write(`visita-${(this.written += 1)}`)
    if (deed === 'load') tab.load(`archivo-${(this.written += 1)}.csv`)
    if (deed === 'take back') this.forgo(tab.visits, () => tab.takeBack(), tab)
    if (deed === 'undo') this.takenBack.add(tab.undoLast() ?? '')
    if (deed === 'engine') tab.engineIsReady()
    if (deed === 'restore') void tab.restore()
    if (deed === 'take over') tab.takeOver()
    if (deed === 'write and wait') await tab.settled()
    if (deed === 'close' || deed === 'reload') this.close(at)
    if (deed === 'reload') this.tabs.push(new Tab(this.browser))
    await new Promise(setImmediate)
  }

  /** Everything that was promised, and is not there when the browser is opened again. */
  async lost(): Promise<readonly string[]> {
    while (this.tabs.length > 0) this.close(0)
    const last = new Tab(this.browser)
    last.engineIsReady()
    await last.restore()
    expect(last.state.damaged).toBe(false)
    const found = new Set([...last.visits, ...last.files])
    last.close()
    return [...this.promised].filter((each) => !found.has(each) && !this.takenBack.has(each))
  }

  private forgo(before: readonly string[], act: () => void, tab: Tab): void {
    act()
    for (const id of before.filter((each) => !tab.visits.includes(each))) this.takenBack.add(id)
  }

  private close(at: number): void {
    const [tab] = this.tabs.splice(at, 1)
    if (tab === undefined) return
    if (tab.isOpen && tab.state.kept === 'si')
      for (const each of [...tab.visits, ...tab.loaded]) this.promised.add(each)
    tab.close()
  }
}

describe('Tabs of one browser', () => {
  it('never lose what one of them wrote or loaded while it said that it is kept, in any order of deeds', async () => {
    let kept = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...DEEDS), fc.nat(2)), { minLength: 4, maxLength: 40 }),
        async (deeds) => {
          const model = new Model()
          for (const [deed, which] of deeds) await model.do(deed, which)
          expect(await model.lost()).toEqual([])
          kept += model.promised.size
        },
      ),
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

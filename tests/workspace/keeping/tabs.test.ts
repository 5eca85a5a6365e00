import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedBrowser, Tab, type SharedBrowser } from './tab.ts'

const DEEDS = [
  'write',
  'write',
  'take back',
  'load',
  'undo',
  'engine',
  'restore',
  'open',
  'close',
  'reload',
  'take over',
  'wait',
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
    if (deed === 'write') tab.write(`visita-${(this.written += 1)}`)
    if (deed === 'load') tab.load(`archivo-${(this.written += 1)}.csv`)
    if (deed === 'take back') this.forgo(tab.visits, () => tab.takeBack(), tab)
    if (deed === 'undo') this.takenBack.add(tab.undoLast() ?? '')
    if (deed === 'engine') tab.engineIsReady()
    if (deed === 'restore') void tab.restore()
    if (deed === 'take over') tab.takeOver()
    if (deed === 'wait') await tab.settled()
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
        fc.array(fc.tuple(fc.constantFrom(...DEEDS), fc.nat(2)), { minLength: 4, maxLength: 30 }),
        async (deeds) => {
          const model = new Model()
          for (const [deed, which] of deeds) await model.do(deed, which)
          expect(await model.lost()).toEqual([])
          kept += model.promised.size
        },
      ),
      { numRuns: 300 },
    )
    expect(kept).toBeGreaterThan(150)
  })
})

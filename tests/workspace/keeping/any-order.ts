import fc from 'fast-check'
import { ShelfFullError, type Shelf } from '../../../src/workspace/storage/index.ts'
import { Tab, type SharedBrowser } from './tab.ts'
import { tick } from './tick.ts'

/** What may happen, the more often the more times it stands here. */
const DEEDS = [
  ...Array<'write'>(2).fill('write'),
  ...Array<'write and wait'>(8).fill('write and wait'),
  ...Array<'take back'>(2).fill('take back'),
  ...Array<'load'>(2).fill('load'),
  ...Array<'undo'>(2).fill('undo'),
  ...Array<'engine'>(2).fill('engine'),
  'engine dies',
  ...Array<'restore'>(2).fill('restore'),
  ...Array<'open'>(5).fill('open'),
  ...Array<'close'>(5).fill('close'),
  ...Array<'reload'>(2).fill('reload'),
  ...Array<'take over'>(2).fill('take over'),
  'erase',
  'full',
  'room',
  'take project',
  'open project',
] as const
export type Deed = (typeof DEEDS)[number]

/** Deeds in any order, each by one of at most three tabs. */
export function anyOrder(atMost: number): fc.Arbitrary<[Deed, number][]> {
  return fc.array(fc.tuple(fc.constantFrom(...DEEDS), fc.nat(2)), { minLength: 4, maxLength: atMost })
}

/** The tabs of a browser, and what they said is kept: it must be found again unless somebody took it back. */
export class KeepingModel {
  readonly promised = new Set<string>()
  private readonly tabs: Tab[] = []
  private readonly browser: SharedBrowser
  private readonly takenBack = new Set<string>()
  private readonly written: string[] = []
  private project: { readonly bytes: Uint8Array; readonly holds: ReadonlySet<string> } | null = null
  private hasRoom = true

  constructor(browser: SharedBrowser) {
    this.browser = { ...browser, shelf: this.limited(browser.shelf) }
  }

  async do(deed: Deed, which: number): Promise<void> {
    if (this.tabs.length === 0 || (deed === 'open' && this.tabs.length < 3)) this.tabs.push(new Tab(this.browser))
    const at = which % this.tabs.length
    const tab = this.tabs[at] as Tab
    await this.deeds[deed](tab, at)
    await tick()
  }

  /** Everything that was promised, and is not there when the browser is opened again; "dañado" for a damaged state. */
  async lost(): Promise<readonly string[]> {
    while (this.tabs.length > 0) this.close(0)
    this.hasRoom = true
    const last = new Tab(this.browser)
    last.engineIsReady()
    await last.restore()
    await last.settled()
    const found = new Set([...last.visits, ...last.files])
    last.close()
    const lost = [...this.promised].filter((each) => !found.has(each) && !this.takenBack.has(each))
    return last.state.damaged ? ['dañado', ...lost] : lost
  }

  private readonly deeds: { readonly [D in Deed]: (tab: Tab, at: number) => Promise<void> | void } = {
    write: (tab) => tab.write(this.another('visita-')),
    'write and wait': async (tab) => {
      tab.write(this.another('visita-'))
      await tab.settled()
    },
    'take back': (tab) => {
      const before = tab.visits
      tab.takeBack()
      for (const id of before) if (!tab.visits.includes(id)) this.takenBack.add(id)
    },
    load: (tab) => tab.load(this.another('archivo-', '.csv')),
    undo: (tab) => void this.takenBack.add(tab.undoLast() ?? ''),
    engine: (tab) => tab.engineIsReady(),
    'engine dies': (tab) => tab.engineFails(),
    restore: (tab) => void tab.restore().catch(() => undefined),
    open: () => undefined,
    close: (_, at) => this.close(at),
    reload: (_, at) => {
      this.close(at)
      this.tabs.push(new Tab(this.browser))
    },
    'take over': (tab) => tab.takeOver(),
    erase: async (tab) => {
      tab.engineIsReady()
      if (await tab.erase()) for (const each of this.written) this.takenBack.add(each)
    },
    full: () => void (this.hasRoom = false),
    room: () => void (this.hasRoom = true),
    'take project': async (tab) => {
      tab.engineIsReady()
      // What ends loading while the file is packed may not be in it.
      const before = new Set([...tab.visits, ...tab.files])
      const bytes = await tab.saveProject()
      this.project = { bytes, holds: new Set([...tab.visits, ...tab.files].filter((each) => before.has(each))) }
    },
    'open project': async (tab) => {
      if (this.project === null) return
      tab.engineIsReady()
      const { bytes, holds } = this.project
      if ((await tab.openProject(bytes)) !== null) return
      for (const each of this.written) if (!holds.has(each)) this.takenBack.add(each)
    },
  }

  private another(before: string, after = ''): string {
    const name = `${before}${this.written.length + 1}${after}`
    this.written.push(name)
    return name
  }

  private close(at: number): void {
    const [tab] = this.tabs.splice(at, 1)
    if (tab === undefined) return
    if (tab.isOpen && tab.state.kept === 'si')
      for (const each of [...tab.visits, ...tab.loaded]) this.promised.add(each)
    tab.close()
  }

  /** The shelf of a browser that may have no room left for what is put. */
  private limited(shelf: Shelf): Shelf {
    return {
      get: (key) => shelf.get(key),
      put: (key, bytes) => (this.hasRoom ? shelf.put(key, bytes) : Promise.reject(new ShelfFullError())),
      delete: (key) => shelf.delete(key),
      keys: () => shelf.keys(),
    }
  }
}

import { Importer, readInWorker, tablesIn, type ImportState } from '../../../src/workspace/imports/index.ts'
import { EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import { fetchNames } from '../../../src/workspace/session/index.ts'
import { openStore, openWebLock } from '../../../src/workspace/storage/index.ts'

/**
 * What is on the importer, as the journey compares it: an import by its file's checksum, and the account of its rows.
 */
export type StateRead = {
  readonly files: readonly string[]
  readonly damaged: boolean
  readonly kept: string
  readonly accounts: readonly { readonly physical: number; readonly parts: number }[]
}

/** What the journey may ask of this page: what was kept, one import of a text, or to forget all. */
export type KilledPage = {
  restore(): Promise<StateRead>
  bring(text: string): Promise<StateRead>
  erase(): Promise<boolean>
}

const nothing = { rows: [], sources: [] }
const usual = {
  kind: 'auto',
  sheet: null,
  delimiter: null,
  encoding: null,
  header: null,
  columns: [],
  decimals: [],
  keptPersonal: [],
  answers: [],
  mended: [],
  origin: null,
  year: null,
  duplicates: 'sum',
  adding: null,
  rule: null,
  decided: [],
  register: 'CEM',
  repair: false,
  confirmed: [],
  named: null,
} as const
let state: ImportState = { imports: [], kept: 'si', damaged: false, redacted: false, clashes: [] }

async function openImporter(): Promise<Importer> {
  const importer: Importer = new Importer({
    store: await openStore(),
    lock: openWebLock(() => importer.yieldWriting(), navigator.locks),
    read: readInWorker(fetchNames),
    today: '2026-11-21',
    askWith: () => Promise.resolve(nothing as never),
    base: () => ({ sources: [], matrix: 'vacia', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: (told) => (state = told),
    hash: { read: () => '', follow: () => undefined },
    papers: { read: () => EMPTY_PAPERS, replace: () => undefined, rebase: () => undefined, state: () => undefined },
  })
  return importer
}

function readState(): StateRead {
  const accounts = tablesIn(state.imports).map(({ ledger: { counts } }) => ({
    physical: counts.physical,
    parts: counts.header + counts.accepted + counts.corrected + counts.rejected + counts.ignored,
  }))
  return {
    files: state.imports.map(({ stored }) => stored.original ?? ''),
    damaged: state.damaged,
    kept: state.kept,
    accounts,
  }
}

const opened = openImporter()
const page: KilledPage = {
  async restore() {
    await (await opened).restore()
    return readState()
  },
  async bring(text) {
    const importer = await opened
    const bytes = new TextEncoder().encode(text)
    const reading = await importer.read(bytes, 'casos.csv', usual)
    if (reading.what === 'tabla') await importer.commit(reading, bytes, false)
    return readState()
  },
  erase: async () => (await opened).erase(),
}
Object.assign(globalThis, { killedPage: page })

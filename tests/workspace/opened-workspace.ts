import { calendarOf } from '../../src/domain/calendar/index.ts'
import { ubigeo, type MacroRegion } from '../../src/domain/territory/index.ts'
import type { Choices } from '../../src/workspace/choices/index.ts'
import {
  createWorkspace,
  type CountryEngine,
  type FirstFacts,
  type HashPort,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/workspace/session/index.ts'
import { cases, country, facts, provincia } from '../domain/invented-country.ts'

const TODAY = '2026-11-21'
export const SETS: readonly MacroRegion[] = [
  { id: 'taller-norte', name: 'Norte', origin: 'prueba', regions: [ubigeo('18')] },
]
export const HOLIDAYS = calendarOf([{ date: '2026-12-08', name: 'Inmaculada Concepción' }])
const ROWS = [
  facts('18'),
  facts('18', { level: 'region' }),
  ...provincia('1801', 4, 'creada', 'sin_instancia'),
  ...provincia('1802', 3, null, null),
  facts('04'),
  ...provincia('0401', 3, 'sin_instancia', null),
]
/** An engine that nobody asks. */
export const STILL: CountryEngine = {
  askWith: () => Promise.reject(new Error('not asked')),
  terminate: () => undefined,
}
export const FULL = country({ territories: ROWS, cases: [cases('1801', 2024, 3), cases('1801', 2025, 4)] })
export const EMPTY = country({ territories: ROWS.map((row) => ({ ...row, etapa: null, etapas: 0 })) })

interface Opened {
  readonly workspace: Workspace
  readonly hash: { text: string; listener: (hash: string) => void }
  readonly loads: string[]
}

export function open(options: Partial<WorkspaceOptions> & { readonly start?: string } = {}): Opened {
  const hash: Opened['hash'] = { text: options.start ?? '', listener: () => undefined }
  const loads: string[] = []
  const port: HashPort = {
    read: () => hash.text,
    write: (text) => {
      hash.text = text
    },
    watch: (listener) => {
      hash.listener = listener
    },
  }
  const loadFirstFacts = async (matrix: Choices['matrix']): Promise<FirstFacts> => {
    loads.push(matrix)
    return { country: matrix === 'simulada' ? FULL : EMPTY, macroRegions: SETS, holidays: HOLIDAYS }
  }
  return { workspace: createWorkspace({ loadFirstFacts, today: TODAY, hash: port, ...options }), hash, loads }
}

/** Settles when the state passes, or rejects with the state after a second. */
export function until(workspace: Workspace, passes: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(JSON.stringify(workspace.getState().session.facts))), 1000)
    const stop = workspace.subscribe(check)
    function check() {
      if (!passes()) return
      clearTimeout(late)
      stop()
      resolve()
    }
    check()
  })
}

export const isReady = (workspace: Workspace) => () => workspace.getState().session.facts.status === 'listo'

export async function opened(options: Parameters<typeof open>[0] = {}): Promise<Opened> {
  const found = open(options)
  await until(found.workspace, isReady(found.workspace))
  return found
}

export const derivedOf = (workspace: Workspace) => {
  const { derived } = workspace.getState()
  if (derived === null) throw new Error('nothing derived')
  return derived
}

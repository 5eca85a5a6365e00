import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ImportDesk, USUAL_READING, type ImportState } from '../../../src/workspace/imports/index.ts'
import { readFile } from '../../../src/workspace/imports/read-file.ts'
import { EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import {
  memoryShelf,
  saveGeneration,
  sha256,
  writeProjectFile,
  type Shelf,
} from '../../../src/workspace/storage/index.ts'
import type { Snapshot } from '../../../src/workspace/storage/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country } from '../../domain/invented-country.ts'
import { memoryStore } from '../memory-store.ts'

const PLANTED = ['40112233', 'YANAHUARA', '-16.391', '-71.542', 'Rincón Claro', '987654321', 'rosa@correo.pe']
const FILE = strToU8(
  [
    'TIPO;NOMBRE;PROVINCIA;DISTRITO;LATITUD;LONGITUD;OPERADOR;DNI DEL RESPONSABLE',
    'H.R.T.;Rincón Claro;AREQUIPA;YANAHUARA;-16.391;-71.542;MIMP;40112233',
    'CEM;CEM Cayma;AREQUIPA;CAYMA;-16.38;-71.55;Rosa 987654321 rosa@correo.pe;40112233',
    'Hogar Refugio;Rincón Claro;AREQUIPA;YANAHUARA;-16.391;-71.542;MIMP;40112233;sobra',
  ].join('\n'),
)

function openDesk(shelf: Shelf) {
  const told: ImportState[] = []
  const rows = country({})
  const desk = new ImportDesk({
    store: memoryStore(shelf),
    lock: { acquire: () => Promise.resolve(true), takeOver: () => Promise.resolve(), release: () => undefined },
    read: (bytes, fileName, options) => readFile(bytes, fileName, options, peru),
    askWith: () => Promise.resolve(rows.rows),
    base: () => ({ sources: [...rows.sources.values()], matrix: 'simulada' }),
    install: () => Promise.resolve(),
    tell: (state) => void told.push(state),
    today: '2026-11-21',
    papers: { read: () => EMPTY_PAPERS, replace: () => undefined, rebase: () => undefined, state: () => undefined },
    hash: { read: () => '', follow: () => undefined },
  })
  return { desk, state: () => told.at(-1) }
}

async function everythingIn(shelf: Shelf): Promise<string> {
  const all = await Promise.all(
    (await shelf.keys()).map(async (key) => strFromU8((await shelf.get(key)) ?? new Uint8Array())),
  )
  return all.join('\n')
}

const unzipped = (project: Uint8Array) =>
  Object.values(unzipSync(project))
    .map((each) => strFromU8(each))
    .join('\n')

function expectNothingPlanted(text: string): void {
  expect(PLANTED.filter((secret) => text.includes(secret))).toEqual([])
}

const reading = async () => {
  const read = await readFile(FILE, 'servicios.csv', USUAL_READING, peru)
  if (read.what !== 'tabla') throw new Error('no table was read')
  return read
}

/** A state as it was saved before what is kept was redacted. */
async function oldSnapshot(): Promise<Snapshot> {
  const checksum = await sha256(FILE)
  const recipe = { ...USUAL_READING, sheet: null, matrixComplete: false }
  const stored = { id: 'servicios-1-old', table: 'servicios', fileName: 'servicios.csv', sha256: checksum } as const
  const imports = [{ ...stored, importedAt: '2026-11-01', recipe }]
  return { version: 1, savedAt: '2026-11-01', matrix: 'simulada', imports, papers: [], hash: '' }
}

const filesOf = async () => new Map([[await sha256(FILE), FILE]])

describe('What the browser and a project file keep of a table with refuges and persons', () => {
  test('is what was accepted, and comes back to the same figures', async () => {
    const shelf = memoryShelf()
    const first = openDesk(shelf)
    await first.desk.commit(await reading(), FILE, false)
    expectNothingPlanted(await everythingIn(shelf))
    expectNothingPlanted(unzipped(await first.desk.saveProject()))
    const second = openDesk(shelf)
    await second.desk.restore()
    const [was, is] = [first, second].map(({ state }) => state()?.imports[0]?.ledger)
    const sorted = (ledger: typeof was) => ledger?.values.map((each) => JSON.stringify(each)).sort()
    expect(sorted(is)).toEqual(sorted(was))
    expect(is?.counts.rejected).toBe(was?.counts.rejected)
    expect(second.state()?.redacted).toBe(false)
  })

  test('is redacted when an older version kept the file, in every saved state, and that is said', async () => {
    const shelf = memoryShelf()
    for (let round = 0; round < 3; round += 1) await saveGeneration(shelf, await oldSnapshot(), await filesOf())
    expect(await everythingIn(shelf)).toContain('40112233')
    const { desk, state } = openDesk(shelf)
    await desk.restore()
    expectNothingPlanted(await everythingIn(shelf))
    expect(state()?.redacted).toBe(true)
    expect(state()?.imports[0]?.ledger?.values.length).toBe(2)
  })

  test('is redacted when an old project is opened, and that is said', async () => {
    const shelf = memoryShelf()
    const { desk, state } = openDesk(shelf)
    expect(await desk.openProject(writeProjectFile({ snapshot: await oldSnapshot(), files: await filesOf() }))).toBe(
      null,
    )
    expectNothingPlanted(await everythingIn(shelf))
    expectNothingPlanted(unzipped(await desk.saveProject()))
    expect(state()?.redacted).toBe(true)
  })
})

import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import { Importer, readFile, USUAL_READING, type ImportState } from '../../../src/workspace/imports/index.ts'
import { memoryShelf, sha256, type Shelf } from '../../../src/workspace/storage/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country } from '../../domain/invented-country.ts'
import { memoryStore } from '../memory-store.ts'
import { bytesOf, directory, service, textsOf } from './planted.ts'
import { LONE_LOCK } from '../lone-lock.ts'

const SECRETS = ['Luna', 'YANAHUARA', '-16.3921', '45678912']
const RAW = bytesOf(
  directory(
    service({ tipo: 'H.R.T.', nombre: 'Luna', distrito: 'YANAHUARA', lat: '-16.3921' }),
    service({ nombre: 'CEM Cayma (DNI 45678912)' }),
  ),
)

/** A importer as the page has it, with the real reader; `fails` makes it read nothing. */
function openImporter(shelf: Shelf, fails = false) {
  const states: ImportState[] = []
  const rows = country({})
  const importer = new Importer({
    store: memoryStore(shelf),
    lock: LONE_LOCK,
    read: (bytes, fileName, options) => readFile(fails ? new Uint8Array() : bytes, fileName, options, peru),
    askWith: () => Promise.resolve(rows.rows),
    base: () => ({ sources: [...rows.sources.values()], matrix: 'simulada', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: (state) => void states.push(state),
    today: '2026-11-28',
    papers: { read: () => EMPTY_PAPERS, replace: () => undefined, rebase: () => undefined, state: () => undefined },
    hash: { read: () => '', follow: () => undefined },
  })
  return { importer, state: () => states.at(-1) }
}

/** A state of version 1, which kept the file itself. */
async function oldState(raw: Uint8Array = RAW, fileName = 'directorio.csv', sheet: string | null = null) {
  const checksum = await sha256(raw)
  const recipe = { kind: 'servicios', sheet, matrixComplete: false, duplicates: 'reject', confirmed: [] }
  const stored = { id: 'servicios-1-x', table: 'servicios', fileName, sha256: checksum }
  const imports = [{ ...stored, importedAt: '2026-11-21', recipe }]
  const snapshot = { version: 1, savedAt: '2026-11-21', matrix: 'simulada', imports, papers: [], hash: '' }
  return { checksum, manifest: new TextEncoder().encode(JSON.stringify(snapshot)) }
}

async function oldShelf(...said: Parameters<typeof oldState>): Promise<Shelf> {
  const shelf = memoryShelf()
  const { checksum, manifest } = await oldState(...said)
  await shelf.put(`file/${checksum}`, said[0] ?? RAW)
  await shelf.put('generation/6', manifest)
  await shelf.put('generation/7', manifest)
  await shelf.put('pointer', new TextEncoder().encode(`7 ${await sha256(manifest)}`))
  return shelf
}

async function oldProject(...said: Parameters<typeof oldState>): Promise<Uint8Array> {
  const { checksum, manifest } = await oldState(...said)
  return zipSync({ 'proyecto.json': manifest, [`archivos/${checksum}`]: said[0] ?? RAW })
}

/** The planted strings that any of the contents holds. */
function foundIn(contents: readonly Uint8Array[]): readonly string[] {
  const texts = contents.flatMap(textsOf)
  return SECRETS.filter((secret) => texts.some((text) => text.includes(secret)))
}

async function contentsOf(shelf: Shelf): Promise<Uint8Array[]> {
  return Promise.all((await shelf.keys()).map(async (key) => (await shelf.get(key)) ?? new Uint8Array()))
}

describe('What an older version kept whole', () => {
  test('is redacted when the browser’s store is opened, every saved state of it, and the page is told', async () => {
    const shelf = await oldShelf()
    expect(foundIn(await contentsOf(shelf))).toEqual(SECRETS)
    const { importer, state } = openImporter(shelf)
    expect(await importer.restore()).toBe(true)
    expect(foundIn(await contentsOf(shelf))).toEqual([])
    expect([state()?.redacted, state()?.imports[0]?.stored.original]).toEqual([true, await sha256(RAW)])
    const next = openImporter(shelf)
    await next.importer.restore()
    expect([next.state()?.redacted, next.state()?.damaged]).toEqual([false, false])
    expect(next.state()?.imports[0]?.ledger?.values).toEqual(state()?.imports[0]?.ledger?.values)
  })

  test('is redacted when a project is opened: neither the store nor the next project holds it', async () => {
    const shelf = memoryShelf()
    const { importer, state } = openImporter(shelf)
    await importer.restore()
    expect(await importer.openProject(await oldProject())).toBeNull()
    expect(state()?.redacted).toBe(true)
    const project = await importer.saveProject()
    expect(foundIn([...(await contentsOf(shelf)), project, ...Object.values(unzipSync(project))])).toEqual([])
  })

  test('loses the name of its sheet where that names a refuge, in the store as in a project', async () => {
    const book = writeWorkbook([{ name: 'HRT Jr. Luna', rows: directory(service()).map((row) => row.split(';')) }])
    const old = [book, 'directorio.xlsx', 'HRT Jr. Luna'] as const
    const shelf = await oldShelf(...old)
    const { importer, state } = openImporter(shelf)
    await importer.restore()
    expect(state()?.imports).toHaveLength(1)
    expect(foundIn(await contentsOf(shelf))).toEqual([])
    const other = openImporter(memoryShelf())
    await other.importer.restore()
    expect(await other.importer.openProject(await oldProject(...old))).toBeNull()
    expect(other.state()?.imports).toHaveLength(1)
    const project = await other.importer.saveProject()
    expect(foundIn(Object.values(unzipSync(project)))).toEqual([])
  })

  test('is in no project that is saved before its tables are back', async () => {
    const { importer } = openImporter(await oldShelf())
    await importer.hasKept()
    const entries = unzipSync(await importer.saveProject())
    expect(foundIn(Object.values(entries))).toEqual([])
    expect(Object.keys(entries)).toHaveLength(2)
  })

  test('and cannot be read at this visit stays in the store, and is in no project', async () => {
    const shelf = await oldShelf()
    const { importer, state } = openImporter(shelf, true)
    await importer.restore()
    expect([foundIn(await contentsOf(shelf)), state()?.damaged]).toEqual([SECRETS, true])
    expect(foundIn(Object.values(unzipSync(await importer.saveProject())))).toEqual([])
  })
})

describe('A project of an older version', () => {
  test('is redacted before anything of it is kept, and what cannot be read of it is left out and told', async () => {
    const shelf = memoryShelf()
    const seen: Uint8Array[] = []
    const watched: Shelf = { ...shelf, put: (key, bytes) => (seen.push(bytes), shelf.put(key, bytes)) }
    const { importer } = openImporter(watched)
    await importer.restore()
    await Promise.all([
      importer.openProject(await oldProject()),
      importer.keepPaper('plan'),
      importer.keepPaper('ediciones'),
    ])
    expect(foundIn(seen)).toEqual([])
    const other = openImporter(watched, true)
    await other.importer.openProject(await oldProject())
    expect([foundIn(seen), other.state()?.damaged]).toEqual([[], true])
  })

  test('that claims to be redacted and is not is redacted all the same', async () => {
    const shelf = memoryShelf()
    const { importer } = openImporter(shelf)
    const entries = unzipSync(await oldProject())
    const manifest = new TextDecoder().decode(entries['proyecto.json'])
    const claimed = manifest
      .replace('"version":1', '"version":2')
      .replace('"sha256"', `"original":"${'a'.repeat(64)}","sha256"`)
    await importer.openProject(zipSync({ ...entries, 'proyecto.json': new TextEncoder().encode(claimed) }))
    expect(foundIn(await contentsOf(shelf))).toEqual([])
  })
})

describe('A table that is brought now', () => {
  test('is kept redacted, with the checksum of its file as where it comes from', async () => {
    const shelf = memoryShelf()
    const { importer, state } = openImporter(shelf)
    await importer.restore()
    const reading = await readFile(RAW, 'directorio.csv', USUAL_READING, peru)
    if (reading.what !== 'tabla') throw new Error('not read')
    await importer.commit(reading, RAW, false)
    const project = await importer.saveProject()
    expect(foundIn([...(await contentsOf(shelf)), project, ...Object.values(unzipSync(project))])).toEqual([])
    const { stored } = state()?.imports[0] ?? {}
    expect([stored?.original, stored?.sha256]).toEqual([await sha256(RAW), await sha256(await reading.kept())])
    expect(state()?.redacted).toBe(false)
    const next = openImporter(shelf)
    await next.importer.restore()
    const [was, is] = [state(), next.state()].map((each) => each?.imports[0]?.ledger)
    expect([is?.values, is?.counts, is?.rejections]).toEqual([was?.values, was?.counts, was?.rejections])
    expect([next.state()?.redacted, next.state()?.imports[0]?.redacted]).toEqual([false, true])
  })
})

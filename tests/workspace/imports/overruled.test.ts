import { describe, expect, it } from 'vitest'
import { EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import {
  Importer,
  readFile,
  replacedTables,
  tablesIn,
  USUAL_READING,
  type ImportState,
  type ReadFile,
  type ReadingOptions,
} from '../../../src/workspace/imports/index.ts'
import { memoryShelf, readProjectFile, type Shelf } from '../../../src/workspace/storage/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country } from '../../domain/invented-country.ts'
import { memoryStore } from '../memory-store.ts'
import { LONE_LOCK } from '../lone-lock.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function reading(content: Uint8Array, name: string, change: Partial<ReadingOptions>): Promise<ReadFile> {
  const read = await readFile(content, name, { ...USUAL_READING, ...change }, peru)
  if (read.what !== 'tabla') throw new Error(`${name} was not read`)
  return read
}

/** A importer that reads for good over a shelf, as it is after a reload; its engine answers at once, or dies. */
function openImporter(shelf: Shelf, dies = { now: false }) {
  const told: ImportState[] = []
  const base = country({})
  const importer = new Importer({
    store: memoryStore(shelf),
    lock: LONE_LOCK,
    read: (content, fileName, options) => readFile(content, fileName, options, peru),
    askWith: () => (dies.now ? Promise.reject(new Error('died')) : Promise.resolve(base.rows)),
    base: () => ({ sources: [...base.sources.values()], matrix: 'simulada', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: (state) => void told.push(state),
    today: '2026-11-21',
    papers: { read: () => EMPTY_PAPERS, replace: () => undefined, rebase: () => undefined, state: () => undefined },
    hash: { read: () => '', follow: () => undefined },
  })
  return { importer, last: () => told.at(-1)?.imports ?? [] }
}

const CASES = bytes('UBIGEO|AÑO|MODALIDAD|X|CASOS\n180101|2024|fisica|7|9\n')
const overruled = {
  kind: 'violencia',
  delimiter: '|',
  encoding: 'utf-8',
  header: { first: 0, last: 0 },
  columns: [[3, 'casos']],
} as const

describe('What a person overruled', () => {
  it('survives a reload: the same columns, the same figures', async () => {
    const shelf = memoryShelf()
    await openImporter(shelf).importer.commit(await reading(CASES, 'casos.csv', overruled), CASES, false)
    const after = openImporter(shelf)
    await after.importer.restore()
    expect(after.last().map(({ ledger }) => ledger?.values[0]?.['casos'])).toEqual([7])
    expect(after.last()[0]?.stored.recipe).toMatchObject(overruled)
  })

  it('travels in the project file', async () => {
    const { importer } = openImporter(memoryShelf())
    await importer.commit(await reading(CASES, 'casos.csv', overruled), CASES, false)
    const project = await importer.saveProject()
    const other = openImporter(memoryShelf())
    expect(await other.importer.openProject(project)).toBeNull()
    expect(other.last()[0]?.ledger?.values[0]?.['casos']).toBe(7)
    const read = await readProjectFile(project)
    expect(read.ok && read.project.snapshot.imports[0]?.recipe.columns).toEqual([[3, 'casos']])
  })
})

describe('A load whose engine dies', () => {
  it('rejects and leaves the tables that were there', async () => {
    const dies = { now: false }
    const shelf = memoryShelf()
    const { importer, last } = openImporter(shelf, dies)
    const first = await reading(CASES, 'primera.csv', overruled)
    await importer.commit(first, CASES, false)
    dies.now = true
    await expect(importer.commit({ ...first, fileName: 'segunda.csv' }, bytes('otra'), false)).rejects.toThrow('died')
    expect(last().map(({ stored }) => stored.fileName)).toEqual(['primera.csv'])
    dies.now = false
    const after = openImporter(shelf)
    await after.importer.restore()
    expect(after.last().map(({ stored }) => stored.fileName)).toEqual(['primera.csv'])
  })
})

describe('Columns of persons', () => {
  const services = bytes('TIPO,RESPONSABLE,UBIGEO\nCEM,Ana Quispe,180301\nCEM,Eva Rojas,999999\n')

  it('are left out unless they are kept, and then go no further than the review', async () => {
    expect((await reading(services, 's.csv', {})).ledger.values[0]?.['nombre']).toBeNull()
    const kept = await reading(services, 's.csv', { kind: 'servicios', columns: [[1, 'nombre']], keptPersonal: [1] })
    expect(kept.ledger.values[0]?.['nombre']).toBe('Ana Quispe')
    const { importer, last } = openImporter(memoryShelf())
    await importer.commit(kept, services, false)
    expect(JSON.stringify(replacedTables(tablesIn(last()), 'simulada'))).not.toContain('Ana')
  })

  it('are never handed out among the rows to fix, kept or not', async () => {
    for (const keptPersonal of [[], [1]]) {
      const { toFix } = await reading(services, 's.csv', { keptPersonal })
      expect([toFix.header, toFix.rows.map(({ cells }) => cells)]).toEqual([['TIPO', 'UBIGEO'], [['CEM', '999999']]])
    }
  })
})

describe('Several sheets of one workbook', () => {
  const book = writeWorkbook([
    { name: 'Leyenda', rows: [['Notas'], ['de quien la hizo']] },
    {
      name: 'Pob',
      rows: [
        ['UBIGEO', 'AÑO', 'POBLACION'],
        ['180101', '2024', '5'],
      ],
    },
    {
      name: 'Instancias',
      rows: [
        ['UBIGEO', 'NIVEL', 'ETAPA'],
        ['180102', 'distrital', 'creada'],
      ],
    },
    {
      name: 'Pob vieja',
      rows: [
        ['UBIGEO', 'AÑO', 'POBLACION'],
        ['180101', '2020', '4'],
      ],
    },
  ])

  it('that hold a table are told, one for each table; alike ones are one', async () => {
    expect((await reading(book, 'libro.xlsx', {})).recognised).toEqual(['Pob (+1)', 'Instancias'])
    const whole = await reading(book, 'libro.xlsx', { sheet: 'Pob (+1)' })
    expect(whole.ledger.values.map(({ anio }) => anio)).toEqual([2024, 2020])
  })

  it('are loaded at once, kept, and each taken back on its own', async () => {
    const shelf = memoryShelf()
    const { importer, last } = openImporter(shelf)
    const sheets = await Promise.all(['Pob', 'Instancias'].map((sheet) => reading(book, 'libro.xlsx', { sheet })))
    await importer.commitAll(sheets, book, true)
    expect(last().map(({ stored }) => [stored.table, stored.recipe.sheet, stored.recipe.matrixComplete])).toEqual([
      ['poblacion', 'Pob', false],
      ['instancias', 'Instancias', true],
    ])
    await importer.undo(last()[0]?.stored.id ?? '')
    const after = openImporter(shelf)
    await after.importer.restore()
    expect(after.last().map(({ stored }) => stored.table)).toEqual(['instancias'])
  })
})

import { zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import {
  Importer,
  ownLimites,
  readFile,
  USUAL_READING,
  type ImportState,
  type ReadingOptions,
} from '../../../src/workspace/imports/index.ts'
import { memoryShelf, type Shelf } from '../../../src/workspace/storage/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country } from '../../domain/invented-country.ts'
import { PERU_100K, present, squares } from '../../scripts/limites-fixtures.ts'
import { memoryStore } from '../memory-store.ts'
import { LONE_LOCK } from '../lone-lock.ts'

const BOW_TIE = {
  type: 'Polygon',
  coordinates: [
    [
      [-75, -12],
      [-74.9, -11.9],
      [-74.9, -12],
      [-75, -11.95],
      [-75, -12],
    ],
  ],
}
const FLAT = {
  type: 'Polygon',
  coordinates: [
    [
      [-75, -12],
      [-74.9, -12],
      [-75, -12],
      [-75, -12],
    ],
  ],
}
const SOUND = squares([{ properties: { UBIGEO: '120101' } }, { properties: { UBIGEO: '120201' } }])

/** A Shapefile of one square near Huancayo: the file's header, then one record of type polygon (5). */
function squareShp(): Uint8Array {
  const ring = [
    [-75, -12],
    [-75, -11.9],
    [-74.9, -11.9],
    [-74.9, -12],
    [-75, -12],
  ].flat()
  const view = new DataView(new ArrayBuffer(100 + 8 + 48 + ring.length * 8))
  const box = [-75, -12, -74.9, -11.9]
  view.setInt32(0, 9994)
  view.setInt32(24, view.byteLength / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, 5, true)
  box.forEach((side, at) => view.setFloat64(36 + at * 8, side, true))
  view.setInt32(100, 1)
  view.setInt32(104, (view.byteLength - 108) / 2)
  view.setInt32(108, 5, true)
  box.forEach((side, at) => view.setFloat64(112 + at * 8, side, true))
  view.setInt32(144, 1, true)
  view.setInt32(148, ring.length / 2, true)
  ring.forEach((ordinate, at) => view.setFloat64(156 + at * 8, ordinate, true))
  return new Uint8Array(view.buffer)
}

/** A dBASE table of one row whose only column is UBIGEO. */
function codeDbf(code: string): Uint8Array {
  const bytes = new Uint8Array(32 + 32 + 1 + 7 + 1)
  const view = new DataView(bytes.buffer)
  bytes[0] = 3
  view.setInt32(4, 1, true)
  view.setInt16(8, 65, true)
  view.setInt16(10, 7, true)
  bytes.set(new TextEncoder().encode('UBIGEO'), 32)
  bytes.set([67], 43)
  bytes[48] = 6
  bytes[64] = 13
  bytes.set(new TextEncoder().encode(` ${code}`), 65)
  bytes[72] = 26
  return bytes
}

const read = (bytes: Uint8Array, name = 'limites.geojson', change: Partial<ReadingOptions> = {}) =>
  readFile(bytes, name, { ...USUAL_READING, ...change }, peru)

async function limitesOf(...args: Parameters<typeof read>) {
  const reading = await read(...args)
  if (reading.what !== 'limites') throw new Error(`${reading.what}: no boundaries`)
  return reading
}

/** A importer as it is after a reload, and how often its engine was asked. */
function openImporter(shelf: Shelf) {
  const told: ImportState[] = []
  const asked: unknown[] = []
  const base = country({})
  const importer = new Importer({
    store: memoryStore(shelf),
    lock: LONE_LOCK,
    read: (content, fileName, options) => readFile(content, fileName, options, peru),
    askWith: (tables) => Promise.resolve((asked.push(tables), base.rows)),
    base: () => ({ sources: [...base.sources.values()], matrix: 'simulada', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: (state) => void told.push(state),
    today: '2026-11-21',
    papers: { read: () => EMPTY_PAPERS, replace: () => undefined, rebase: () => undefined, state: () => undefined },
    hash: { read: () => '', follow: () => undefined },
  })
  return { importer, asked, last: () => told.at(-1)?.imports ?? [] }
}

describe('A boundary file', () => {
  it('is told from a table by its polygons and codes', async () => {
    const { limites, options } = await limitesOf(SOUND)
    expect([options.kind, limites.brecha.kind, limites.brecha.conteo, limites.brecha.source]).toEqual([
      'limites',
      'real',
      { leidos: 2, enMapa: 2, apartados: 0 },
      'limites.geojson',
    ])
  })

  it('that carries the figures of a table is that table, and boundaries when a person says so', async () => {
    const file = squares([{ properties: { UBIGEO: '120101', 'AÑO': 2024, POBLACION: 5 } }])
    expect((await read(file)).what).toBe('tabla')
    expect((await read(file, 'limites.geojson', { kind: 'limites' })).what).toBe('limites')
  })

  it('has each fault counted and listed, and none mended: empty, crossing, without code, retired', async () => {
    const { limites } = await limitesOf(
      squares([
        { properties: { UBIGEO: '120101' } },
        { properties: { UBIGEO: '120201' }, geometry: BOW_TIE },
        { properties: { UBIGEO: '120104' }, geometry: FLAT },
        { properties: { UBIGEO: '' } },
        { properties: { UBIGEO: '160109' } },
      ]),
    )
    expect(limites.brecha.conteo).toEqual({ leidos: 5, enMapa: 2, apartados: 3 })
    const told = limites.brecha.avisos.map(({ ubigeo, reason }) => `${ubigeo ?? ''} ${reason}`).join('\n')
    for (const words of [
      '120201 Polígono que se cruza',
      '120104 Polígono degenerado',
      'Polígono sin código',
      '160109 Código fuera de la lista oficial',
    ])
      expect(told).toContain(words)
    expect(limites.brecha.sinGeometria.find(({ ubigeo }) => ubigeo === '120104')?.reason).toContain('sin superficie')
  })

  it('in metres, or without any code, is refused with what to do', async () => {
    const metres = squares([
      {
        properties: { UBIGEO: '120101' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [480000, 8600000],
              [480000, 8601000],
              [481000, 8601000],
              [480000, 8600000],
            ],
          ],
        },
      },
    ])
    expect(await read(metres)).toMatchObject({
      what: 'nada',
      reason: 'limites_no_leidos',
      where: expect.stringContaining('WGS 84') as string,
    })
    expect(await read(squares([{ properties: { NOMBRE: 'x' } }]), 'x.geojson', { kind: 'limites' })).toMatchObject({
      what: 'nada',
      where: expect.stringContaining('Ningún polígono trae código') as string,
    })
    expect(await read(new TextEncoder().encode('a,b\n1,2\n'), 'x.csv', { kind: 'limites' })).toMatchObject({
      what: 'nada',
      reason: 'limites_no_leidos',
    })
  })

  it('in a zipped Shapefile is read by the same rules', async () => {
    const { limites, format } = await limitesOf(zipSync({ 'x.shp': squareShp(), 'x.dbf': codeDbf('120101') }), 'x.zip')
    expect([format, limites.brecha.conteo]).toEqual(['shapefile', { leidos: 1, enMapa: 1, apartados: 0 }])
  })

  it.runIf(present(PERU_100K))('of the whole country is drawn as npm run limites draws it', async () => {
    const { limites } = await limitesOf(readFileSync(PERU_100K), 'peru.topojson')
    expect(limites.brecha.conteo).toEqual({ leidos: 1890 + 196 + 25, enMapa: 1887 + 196 + 25, apartados: 3 })
  })
})

describe('Boundaries that were brought', () => {
  it('are kept and come back after a reload, ask the engine nothing, and are taken back', async () => {
    const shelf = memoryShelf()
    const first = openImporter(shelf)
    await first.importer.commit(await limitesOf(SOUND), SOUND, false)
    expect([first.asked.length, ownLimites(first.last())?.brecha.conteo.enMapa]).toEqual([0, 2])
    const after = openImporter(shelf)
    expect(await after.importer.hasKept()).toBe(false)
    await after.importer.restore()
    expect(ownLimites(after.last())).toEqual(ownLimites(first.last()))
    await after.importer.undo(after.last()[0]?.stored.id ?? '')
    expect([after.asked.length, ownLimites(after.last())]).toEqual([0, null])
    const later = openImporter(shelf)
    await later.importer.restore()
    expect(later.last()).toEqual([])
  })

  it('stand beside tables: undoing one leaves the other', async () => {
    const shelf = memoryShelf()
    const { importer, last, asked } = openImporter(shelf)
    const csv = new TextEncoder().encode('UBIGEO,AÑO,POBLACION\n180101,2024,5\n')
    const table = await read(csv, 'p.csv')
    if (table.what !== 'tabla') throw new Error('no table')
    await importer.commit(table, csv, false)
    await importer.commit(await limitesOf(SOUND), SOUND, false)
    expect([asked.length, last().map(({ stored }) => stored.table)]).toEqual([1, ['poblacion', 'limites']])
    await importer.undo(last()[0]?.stored.id ?? '')
    expect([asked.length, last().map(({ stored }) => stored.table)]).toEqual([1, ['limites']])
  })
})

describe('What is kept and cannot be shown yet', () => {
  it('stays kept when something else is saved before the engine is there, or after it failed', async () => {
    const shelf = memoryShelf()
    const csv = new TextEncoder().encode('UBIGEO,AÑO,POBLACION\n180101,2024,5\n')
    const table = await read(csv, 'p.csv')
    if (table.what !== 'tabla') throw new Error('no table')
    await openImporter(shelf).importer.commit(table, csv, false)
    const before = openImporter(shelf)
    expect(await before.importer.hasKept()).toBe(true)
    await before.importer.keepPaper('plan')
    const after = openImporter(shelf)
    await after.importer.restore()
    expect(after.last().map(({ stored }) => stored.fileName)).toEqual(['p.csv'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  qualityFrom,
  sourcesFrom,
  worstOf,
  QUALITIES,
  type Quality,
  type Source,
} from '../../../src/domain/measure/index.ts'
import { BUILT_KEY } from '../../../src/database/origins/index.ts'
import { readFile, USUAL_READING, type Adding, type ReadingOptions } from '../../../src/workspace/imports/index.ts'
import type { LoadedTable } from '../../../src/workspace/imports/loaded-import.ts'
import { replacedSources, replacedTables } from '../../../src/workspace/imports/replaced-tables.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { peru } from '../../database/ledger/country.ts'

async function load(number: number, text: string, change: Partial<ReadingOptions>): Promise<LoadedTable> {
  const bytes = new TextEncoder().encode(text)
  const reading = await readFile(bytes, `archivo-${number}.csv`, { ...USUAL_READING, ...change }, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  const taking = { number, checksum: '0', original: '0', today: '2026-11-28', matrixComplete: false }
  const { stored } = loadedFrom(reading, taking)
  return { stored, ledger: reading.ledger, limites: null, redacted: false }
}

/** What the build has below the person's loads: figures of the country, observed. */
const BUILT: Source = {
  table: 'violencia',
  title: 'Casos del país',
  publisher: 'Publicador',
  cutOff: '2025',
  licence: '',
  quality: 'observado',
  rowsKept: 10,
  rowsRejected: 0,
  note: '',
}

interface Row {
  readonly code: string
  /** What the row itself says; empty where it says nothing. */
  readonly calidad: Quality | ''
}

/** One load: its rows, and what the person says of the whole file. */
interface Told {
  readonly rows: readonly Row[]
  readonly said: Quality
}

const CODES = ['1801', '1802', '1803', '2301', '2302'] as const
const told = (codes: readonly string[]): fc.Arbitrary<Told> =>
  fc.record({
    rows: fc
      .tuple(...codes.map(() => fc.constantFrom<Quality | ''>(...QUALITIES, '')))
      .map((stated) => codes.map((code, at): Row => ({ code, calidad: stated[at] ?? '' }))),
    said: fc.constantFrom(...QUALITIES),
  })
const loads = fc.tuple(told(CODES.slice(0, 2)), told(CODES.slice(2, 4)), told(CODES.slice(4)))

const cases = ({ rows }: Told) =>
  ['UBIGEO,ANIO,CASOS,CALIDAD', ...rows.map(({ code, calidad }) => `${code},2024,7,${calidad}`)].join('\n')

async function loadAll(given: readonly Told[], first: Adding): Promise<readonly LoadedTable[]> {
  return Promise.all(
    given.map((each, at) =>
      load(at + 1, cases(each), {
        adding: at === 0 ? first : 'anade',
        origin: { title: `Registro ${at + 1}`, cutOff: '', quality: each.said },
      }),
    ),
  )
}

/** The least that a row may be called: what it says, or what is said of its file; of a simulated file every row is. */
function leastOf({ said }: Told, { calidad }: Row): Quality {
  return said === 'simulado' || calidad === '' ? said : calidad
}

function worstIn(given: readonly Told[]): Quality {
  return worstOf(given.flatMap((each) => each.rows.map((row) => leastOf(each, row))))
}

function isWorseOrSame(quality: Quality, least: Quality): boolean {
  return QUALITIES.indexOf(quality) >= QUALITIES.indexOf(least)
}

/** The key of what counts of a territory. */
function keyAt(rows: ReturnType<typeof sourceAndRows>['rows'], code: string): string {
  return String(rows.find(({ ubigeo }) => ubigeo === code)?.['origen'] ?? '')
}

function sourceAndRows(own: readonly LoadedTable[]) {
  const replaced = replacedTables(own, 'simulada')
  const [source, ...others] = replacedSources([BUILT], own, replaced)
  if (source === undefined || others.length > 0) throw new Error('one table has one source')
  return { source, rows: replaced.replaced.violencia ?? [], over: replaced.over }
}

describe('Several loads of different origins in one table', () => {
  it('make a table as good as the worst of its rows, and no row better than its own load says', async () => {
    await fc.assert(
      fc.asyncProperty(loads, async (given) => {
        const { source, rows, over } = sourceAndRows(await loadAll(given, 'reemplaza'))
        expect([...over]).toEqual([])
        expect(isWorseOrSame(source.quality, worstIn(given))).toBe(true)
        for (const each of given)
          for (const row of each.rows) {
            const quality = qualityFrom(source, [keyAt(rows, row.code)])
            expect(isWorseOrSame(quality, leastOf(each, row)), row.code).toBe(true)
          }
      }),
      { seed: 7, numRuns: 60 },
    )
  }, 60_000)

  it('over the figures of the country lose no stamp either: not that of a load, nor that of one row of it', async () => {
    await fc.assert(
      fc.asyncProperty(loads, fc.integer({ min: 1, max: 3 }), async (given, count) => {
        const some = given.slice(0, count)
        const { source, rows, over } = sourceAndRows(await loadAll(some, 'anade'))
        expect([...over]).toEqual(['violencia'])
        expect(source.quality).toBe(worstIn(some))
        for (const each of some)
          for (const row of each.rows) {
            const quality = qualityFrom(source, [keyAt(rows, row.code)])
            expect(isWorseOrSame(quality, leastOf(each, row)), row.code).toBe(true)
          }
      }),
      { seed: 7, numRuns: 60 },
    )
  }, 60_000)

  it('leave a figure of the country as good as it was, and a sum of both cites both', async () => {
    const invented = { rows: [{ code: '1801', calidad: '' }], said: 'simulado' } as const
    const { source, rows } = sourceAndRows(await loadAll([invented], 'anade'))
    const own = keyAt(rows, '1801')
    expect([source.quality, qualityFrom(source, [own])]).toEqual(['simulado', 'simulado'])
    expect(qualityFrom(source, [BUILT_KEY])).toBe('observado')
    expect(sourcesFrom(source, [BUILT_KEY]).map(({ title }) => title)).toEqual(['Casos del país'])
    expect(sourcesFrom(source, [own]).map(({ title }) => title)).toEqual(['Registro 1'])
    const both = sourcesFrom(source, [`${own} ${BUILT_KEY}`])
    expect(both.map(({ title }) => title)).toEqual(['Registro 1', 'Casos del país'])
    expect(qualityFrom(source, [`${own} ${BUILT_KEY}`])).toBe('simulado')
  })

  it('call observed only what is: a load that is simulated leaves the rows of the others as they are', async () => {
    const observed = { rows: [{ code: '1801', calidad: '' }], said: 'observado' } as const
    const invented = { rows: [{ code: '2301', calidad: '' }], said: 'simulado' } as const
    const { source, rows } = sourceAndRows(await loadAll([observed, invented], 'reemplaza'))
    const qualityAt = (code: string) => qualityFrom(source, [keyAt(rows, code)])
    expect([source.quality, qualityAt('1801'), qualityAt('2301')]).toEqual(['simulado', 'observado', 'simulado'])
  })
})

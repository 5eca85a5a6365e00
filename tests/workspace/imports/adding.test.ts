import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import {
  combineLoads,
  countedLoads,
  foreseeAdding,
  Importer,
  loadsOf,
  readFile,
  tablesIn,
  USUAL_READING,
  type ImportState,
  type ReadFile,
  type ReadingOptions,
  type TableLoad,
} from '../../../src/workspace/imports/index.ts'
import { memoryShelf } from '../../../src/workspace/storage/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country } from '../../domain/invented-country.ts'
import { memoryStore } from '../memory-store.ts'
import { LONE_LOCK } from '../lone-lock.ts'

type Asked = readonly [Record<string, readonly Record<string, unknown>[]>, ReadonlySet<string>]

async function reading(text: string, change: Partial<ReadingOptions> = {}): Promise<ReadFile> {
  const read = await readFile(new TextEncoder().encode(text), 'casos.csv', { ...USUAL_READING, ...change }, peru)
  if (read.what !== 'tabla') throw new Error('not read')
  return read
}

/** A importer that tells what it asks the engine for. */
function openImporter(store = memoryStore(memoryShelf())) {
  const told: ImportState[] = []
  const asked: Asked[] = []
  const base = country({})
  const importer = new Importer({
    store,
    lock: LONE_LOCK,
    read: (content, fileName, options) => readFile(content, fileName, options, peru),
    askWith: (replaced, over) => {
      asked.push([replaced as unknown as Asked[0], over])
      return Promise.resolve(base.rows)
    },
    base: () => ({ sources: [...base.sources.values()], matrix: 'simulada', register: null }),
    install: () => Promise.resolve(),
    stateComplete: () => undefined,
    tell: (state) => void told.push(state),
    today: '2026-11-28',
    papers: { read: () => EMPTY_PAPERS, replace: () => undefined, rebase: () => undefined, state: () => undefined },
    hash: { read: () => '', follow: () => undefined },
  })
  const take = async (text: string, change: Partial<ReadingOptions> = {}) =>
    importer.commit(await reading(text, change), new TextEncoder().encode(text), false)
  const cases = () =>
    (asked.at(-1)?.[0]['violencia'] ?? []).map(({ ubigeo, casos }) => `${String(ubigeo)} ${String(casos)}`)
  return { importer, take, cases, asked, last: () => told.at(-1)?.imports ?? [] }
}

const MOQUEGUA = 'UBIGEO,ANIO,CASOS\n1801,2024,7\n1802,2024,3\n1803,2024,5\n'
const TWO_YEARS = `${MOQUEGUA}1801,2025,6\n1802,2025,4\n1803,2025,6\n`
const TACNA = 'UBIGEO,ANIO,CASOS\n2301,2024,9\n'
const OTHER = 'UBIGEO,ANIO,CASOS\n1801,2024,8\n2301,2024,9\n'

describe('Loads of one table', () => {
  it('are added by territory over the country, and each territory says which file, row and day gave its value', async () => {
    const { importer, take, cases, asked, last } = openImporter()
    await take(MOQUEGUA, { adding: 'anade' })
    await take(TACNA, { adding: 'anade' })
    expect(cases()).toEqual(['1801 7', '1802 3', '1803 5', '2301 9'])
    expect([...(asked.at(-1)?.[1] ?? [])]).toEqual(['violencia'])
    const units = combineLoads(loadsOf('violencia', tablesIn(last()))).units
    const [first, second] = last().map(({ stored }) => stored.id)
    expect(units.map(({ ubigeo, load, lines }) => [ubigeo, load, lines])).toEqual([
      ['1801', first, [2]],
      ['1802', first, [3]],
      ['1803', first, [4]],
      ['2301', second, [2]],
    ])
    await importer.undo(second ?? '')
    expect(cases()).toEqual(['1801 7', '1802 3', '1803 5'])
  })

  it('that replace the table leave nothing below them, and one that nothing of counts any more is told', async () => {
    const { take, cases, asked, last } = openImporter()
    await take(MOQUEGUA, { adding: 'anade' })
    await take(TACNA, { adding: 'reemplaza' })
    expect([cases(), [...(asked.at(-1)?.[1] ?? [])]]).toEqual([['2301 9'], []])
    expect([...countedLoads(last())]).toEqual([last()[1]?.stored.id])
  })

  it('that say another value of a territory are decided by a person, never by their order', async () => {
    const { take, cases, last } = openImporter()
    await take(MOQUEGUA, { adding: 'anade' })
    const foreseen = (change: Partial<ReadingOptions>) =>
      reading(OTHER).then((read) => foreseeAdding(read, { ...USUAL_READING, adding: 'anade', ...change }, last(), 25))
    expect(await foreseen({})).toMatchObject({ open: 1, added: 1, left: 3 })
    expect(await foreseen({ rule: 'antes' })).toMatchObject({ open: 0, conflicts: [{ chosen: 'antes' }] })
    await take(OTHER, { adding: 'anade', decided: [['1801 2024', 'nuevo']] })
    expect(cases()).toEqual(['1801 8', '1802 3', '1803 5', '2301 9'])
  })

  it('are proposed to add, to replace their own territories, or the table, by what they speak of', async () => {
    const { take, last } = openImporter()
    const proposed = async (text: string) => foreseeAdding(await reading(text), USUAL_READING, last(), 25).proposed
    expect(await proposed(MOQUEGUA)).toBe('anade')
    await take(MOQUEGUA, { adding: 'anade' })
    expect([await proposed(TACNA), await proposed(MOQUEGUA)]).toEqual(['anade', 'territorios'])
    const whole = Array.from({ length: 25 }, (_, at) => `${String(at + 1).padStart(2, '0')},2024,1`).join('\n')
    expect(await proposed(`${MOQUEGUA}${whole}\n`)).toBe('reemplaza')
    expect(await proposed(`UBIGEO,ANIO,CASOS\n${whole}\n`)).toBe('anade')
  })

  it('are never proposed to take away a year, a modality or a territory that the file does not name', async () => {
    const { take, cases, last } = openImporter()
    await take(TWO_YEARS, { adding: 'anade' })
    const foreseen = async (text: string, change: Partial<ReadingOptions> = {}) =>
      foreseeAdding(await reading(text), { ...USUAL_READING, ...change }, last(), 25)
    const none = { rows: 0, territories: 0, aspects: [], topics: [] }
    expect(await foreseen(MOQUEGUA)).toMatchObject({ proposed: 'territorios', lost: none, changed: 0, left: 3 })
    await take(MOQUEGUA, { adding: 'territorios' })
    expect([...cases()].sort()).toEqual(['1801 6', '1801 7', '1802 3', '1802 4', '1803 5', '1803 6'])
    const divided = `UBIGEO,ANIO,MODALIDAD,CASOS\n1801,2024,fisica,2\n1801,2024,sexual,3\n`
    await take(divided, { adding: 'territorios' })
    expect((await foreseen(`UBIGEO,ANIO,CASOS\n1801,2024,5\n`)).proposed).toBe('anade')
  })

  it('that take rows away say how many and of what before they are made', async () => {
    const { take, last } = openImporter()
    await take(TWO_YEARS, { adding: 'anade' })
    const lostBy = async (text: string) =>
      foreseeAdding(await reading(text), { ...USUAL_READING, adding: 'reemplaza' }, last(), 25)
    const { lost, added, changed, left } = await lostBy('UBIGEO,ANIO,CASOS\n1801,2024,7\n')
    expect({ lost, added, changed, left }).toEqual({
      lost: { rows: 5, territories: 2, aspects: [['2025', 1]], topics: [] },
      ...{ added: 0, changed: 1, left: 0 },
    })
    await take('UBIGEO,ANIO,MODALIDAD,CASOS\n1801,2024,fisica,2\n1801,2024,sexual,3\n', { adding: 'reemplaza' })
    expect((await lostBy('UBIGEO,ANIO,MODALIDAD,CASOS\n1801,2024,fisica,2\n')).lost).toEqual({
      rows: 1,
      territories: 0,
      aspects: [],
      topics: [['sexual', 1]],
    })
  })

  it('that replace show what was there beside what is brought, and ask nothing', async () => {
    const { take, last } = openImporter()
    await take(MOQUEGUA, { adding: 'anade' })
    const { replaced, open } = foreseeAdding(await reading(OTHER), USUAL_READING, last(), 25)
    const cases = ({ rows }: (typeof replaced)[number]['after']) => rows.map((row) => row['casos'])
    expect(replaced.map(({ before, after }) => [after.key, cases(before), cases(after)])).toEqual([
      ['1801 2024', [7], [8]],
    ])
    expect(open).toBe(0)
  })

  it('that speak of other modalities of one year stand together, and each says which rows it gave', async () => {
    const { take, last } = openImporter()
    const of = (rows: string) => `UBIGEO,ANIO,MODALIDAD,CASOS\n${rows}\n`
    await take(of('1801,2024,fisica,2\n1801,2024,sexual,3'), { adding: 'anade' })
    await take(of('1801,2024,psicologica,4'), { adding: 'anade' })
    await take(of('1801,2024,fisica,9'), { adding: 'territorios' })
    const { units, conflicts } = combineLoads(loadsOf('violencia', tablesIn(last())))
    expect(conflicts).toEqual([])
    expect(
      units.map(({ lines, rows }) => [
        lines,
        rows.map(({ modalidad, casos }) => `${String(modalidad)} ${String(casos)}`),
      ]),
    ).toEqual([
      [[3], ['sexual 3']],
      [[2], ['psicologica 4']],
      [[2], ['fisica 9']],
    ])
  })

  it('of another register of cases stand beside and are never summed', async () => {
    const { take, cases } = openImporter()
    await take(MOQUEGUA, { adding: 'anade' })
    await take(OTHER, { adding: 'anade', register: 'PNP' })
    expect(cases()).toEqual(['1801 7', '1802 3', '1803 5'])
  })

  it('come back as they were decided when the page is opened again', async () => {
    const store = memoryStore(memoryShelf())
    const before = openImporter(store)
    await before.take(MOQUEGUA, { adding: 'anade' })
    await before.take(OTHER, { adding: 'anade', decided: [['1801 2024', 'nuevo']] })
    const after = openImporter(store)
    await after.importer.restore()
    expect(after.cases()).toEqual(before.cases())
    expect(after.last().map(({ stored: { recipe } }) => [recipe.adding, recipe.decided])).toEqual([
      ['anade', []],
      ['anade', [['1801 2024', 'nuevo']]],
    ])
  })

  it('in whatever order they come, give each territory one load, and the same where a rule decides', () => {
    const code = fc.constantFrom('1801', '1802', '1803', '2301')
    const rows = fc.uniqueArray(fc.record({ ubigeo: code, casos: fc.nat(3) }), { selector: ({ ubigeo }) => ubigeo })
    const loadOf = (
      id: string,
      given: readonly { ubigeo: string; casos: number }[],
      rule: 'antes' | 'nuevo',
    ): TableLoad => ({
      ...{ id, adding: 'anade', rule, decided: new Map() },
      rows: given.map((row) => ({ ...row, anio: 2024, modalidad: 'fisica' })),
      lines: given.map((_, at) => at + 2),
    })
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const said = (loads: readonly TableLoad[]) =>
          combineLoads(loads)
            .units.map((unit) => JSON.stringify(unit.rows))
            .sort()
        const kept = said([loadOf('a', one, 'antes'), loadOf('b', other, 'antes')])
        expect(said([loadOf('b', other, 'antes'), loadOf('a', one, 'nuevo')])).toEqual(kept)
        expect(kept).toHaveLength(new Set([...one, ...other].map(({ ubigeo }) => ubigeo)).size)
      }),
      { seed: 4, numRuns: 200 },
    )
  })
})

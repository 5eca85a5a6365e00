import { describe, expect, test } from 'vitest'
import {
  countedLoads,
  foreseeAdding,
  placesOfParts,
  readFile,
  tableLedger,
  tablesIn,
  USUAL_READING,
  type ReadingOptions,
} from '../../../src/workspace/imports/index.ts'
import { ownCounts } from '../../../src/workspace/imports/own-counts.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { peru } from '../../database/ledger/country.ts'

async function readingOf(text: string, change: Partial<ReadingOptions> = {}) {
  const options = { ...USUAL_READING, adding: 'anade', ...change } as const
  const reading = await readFile(new TextEncoder().encode(text), 'casos.csv', options, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  return reading
}

let number = 0
async function load(text: string, change: Partial<ReadingOptions> = {}) {
  const settings = { checksum: 'a'.repeat(64), original: 'b'.repeat(64), today: '2026-11-28', matrixComplete: false }
  number += 1
  return loadedFrom(await readingOf(text, change), { number, ...settings })
}

const WHOLE = 'UBIGEO;ANIO;CASOS\n1801;2024;7\n1802;2024;3\n'
const HALF = 'UBIGEO;CASOS ENE-JUN 2026\n1801;4\n1802;3\n'

test('the ledger of a table holds parts of years and cases of other registers, each with its file and rows', async () => {
  const loads = [await load(WHOLE), await load(HALF), await load(WHOLE, { register: 'PNP' })]
  const [whole, half, police] = loads.map(({ stored }) => stored.id)
  const told = tableLedger('violencia', tablesIn(loads), 'CEM').map(({ unit, beside, months }) => [
    ...[unit.key, unit.load, unit.lines, beside, months],
  ])
  expect(told).toEqual([
    ['1801 2024', whole, [2], null, null],
    ['1802 2024', whole, [3], null, null],
    ['1801 2026', half, [2], null, 'enero a junio'],
    ['1802 2026', half, [3], null, 'enero a junio'],
    ['1801 2024', police, [2], 'PNP', null],
    ['1802 2024', police, [3], 'PNP', null],
  ])
})

describe('One part of a year of which two loads say another value', () => {
  const LATER = 'UBIGEO;CASOS ENE-JUN 2026\n1801;9\n1802;3\n'
  const casesOf = (loads: Awaited<ReturnType<typeof load>>[]) =>
    ownCounts(tablesIn(loads), 'CEM').parts?.map(({ ubigeo, cases }) => [ubigeo, cases])

  test('is a conflict to be decided before it is loaded', async () => {
    const foreseen = (change: Partial<ReadingOptions>) =>
      Promise.all([readingOf(LATER), load(HALF)]).then(([reading, half]) =>
        foreseeAdding(reading, { ...USUAL_READING, ...change }, [half], 25),
      )
    const { open, conflicts } = await foreseen({})
    expect(open).toBe(1)
    expect(conflicts).toMatchObject([
      {
        before: { aspect: '2026, enero a junio', rows: [{ casos: 4 }] },
        after: { key: '1801 2026 enero a junio', rows: [{ casos: 9 }] },
        chosen: null,
      },
    ])
    expect((await foreseen({ rule: 'nuevo' })).open).toBe(0)
    const replacing = await foreseen({ adding: 'territorios' })
    expect([replacing.conflicts, replacing.replaced]).toMatchObject([[], [{ after: { rows: [{ casos: 9 }] } }]])
  })

  test('is told as it was decided, and never by order of arrival', async () => {
    const half = await load(HALF)
    expect(casesOf([half, await load(LATER)])).toEqual([
      ['1801', 4],
      ['1802', 3],
    ])
    const decided = [['1801 2026 enero a junio', 'nuevo']] as const
    const later = await load(LATER, { decided })
    expect(casesOf([half, later])).toEqual([
      ['1801', 9],
      ['1802', 3],
    ])
    expect(tableLedger('violencia', tablesIn([half, later]), 'CEM')[0]?.unit.load).toBe(later.stored.id)
  })

  test('is none with a part that reaches another month, nor once the whole year is there', async () => {
    const half = await load(HALF)
    const reading = await readingOf('UBIGEO;CASOS ENE-SET 2026\n1801;9\n')
    expect(foreseeAdding(reading, USUAL_READING, [half], 25).conflicts).toEqual([])
    const whole = await load('UBIGEO;ANIO;CASOS\n1801;2026;20\n')
    expect(foreseeAdding(await readingOf(LATER), USUAL_READING, [half, whole], 25).conflicts).toEqual([])
  })
})

test('a load of parts of years alone counts, takes the place of nothing and asks nothing', async () => {
  const loads = [await load(WHOLE), await load(HALF)]
  expect([...countedLoads(loads)]).toEqual(loads.map(({ stored }) => stored.id))
  const reading = await readingOf(HALF)
  expect(placesOfParts(reading.ledger)).toBe(2)
  const { isAsked, lost, left } = foreseeAdding(reading, { ...USUAL_READING, adding: 'reemplaza' }, loads, 25)
  expect({ isAsked, rows: lost.rows, left }).toEqual({ isAsked: false, rows: 0, left: 2 })
})

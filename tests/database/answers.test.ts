import { beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { encodeTable } from '../../src/database/arrow/index.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import type { Engine } from '../../src/database/engine/index.ts'
import {
  AnswerError,
  ask,
  askCountry,
  cases,
  encodeCountryRows,
  instruments,
  parseCountryRows,
  territories,
} from '../../src/database/questions/index.ts'
import { readTables, type CanonicalTables } from '../../src/database/sources/index.ts'
import { loadArrowTables } from '../../src/database/tables/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { TABLE_NAMES, type TableName } from '../../src/domain/measure/index.ts'
import { countryTables } from '../country/index.ts'
import { askTables } from './asked-country.ts'

let engine: Engine
let country: CountryRows
beforeAll(async () => {
  engine = await openNodeEngine()
  country = await countryOf(countryTables())
}, 120_000)

const countryOf = (tables: CanonicalTables) => askTables(engine, tables)

describe('answers and facts.json', () => {
  test('facts.json read back equals the live answer', () => {
    expect(parseCountryRows(JSON.parse(encodeCountryRows(country)))).toEqual(country)
  })
  test('facts from the Arrow tables equal facts from the CSV ones', async () => {
    const read = readTables(countryTables())
    const files = TABLE_NAMES.map((name) => [name, encodeTable(name, read[name].rows)] as const).filter(
      ([, bytes]) => bytes !== null,
    )
    await loadArrowTables(engine, Object.fromEntries(files) as Partial<Record<TableName, Uint8Array>>)
    expect(await askCountry(engine)).toEqual(country)
  })
  test('a table that is absent is empty: nothing of the former country is left', async () => {
    const rows = await countryOf({})
    expect(rows).toEqual({
      territories: [],
      cases: [],
      instruments: [],
      initiatives: [],
      services: [],
      points: [],
      attendance: [],
      coordemunas: [],
    })
  })
  test('an answer of another shape names question, column and row', async () => {
    await countryOf(countryTables())
    await expect(ask(engine, { ...cases, sql: cases.sql.replace('casos AS cases', '-1 AS cases') })).rejects.toThrow(
      /Question cases: column "cases", row 0/,
    )
    await expect(ask(engine, { ...instruments, sql: 'SELECT 1 AS ubigeo' })).rejects.toThrow(AnswerError)
  })
  test('a damaged facts.json is refused with the fault named', () => {
    const json = JSON.parse(encodeCountryRows(country))
    expect(() => parseCountryRows(null)).toThrow(/format/)
    expect(() => parseCountryRows({ ...json, format: 1 })).toThrow(/format/)
    expect(() => parseCountryRows({ ...json, cases: { ...json.cases, year: [] } })).toThrow(/cases do not match/)
    const spoiled = json.territories.ubigeo.with(3, '<script>')
    expect(() => parseCountryRows({ ...json, territories: { ...json.territories, ubigeo: spoiled } })).toThrow(
      /column "ubigeo", row 3/,
    )
  })
  test('every property of a territory is a column of its question', () => {
    expect(Object.keys(country.territories[0] ?? {}).sort()).toEqual(Object.keys(territories.schema).sort())
  })
})

test('the order of the rows of every table changes nothing', async () => {
  const base = encodeCountryRows(country)
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      expect(encodeCountryRows(await countryOf(shuffled(countryTables(), seed)))).toBe(base)
    }),
    { numRuns: 8 },
  )
}, 120_000)

function shuffled(tables: CanonicalTables, seed: number): CanonicalTables {
  const entries = Object.entries(tables).map(([name, { columns, rows }]) => [
    name,
    {
      columns,
      rows: rows
        .map((row, index) => ({ row, at: Math.sin(seed + index * 7.3) }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row),
    },
  ])
  return Object.fromEntries(entries) as CanonicalTables
}

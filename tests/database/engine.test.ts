import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { encodeTable } from '../../src/database/arrow/index.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import { EH_WASM_BYTES, EngineError, type Engine } from '../../src/database/engine/index.ts'

const repository = path.resolve(import.meta.dirname, '../..')
const bytes = (text: string) => new TextEncoder().encode(text)
let engine: Engine
beforeAll(async () => {
  engine = await openNodeEngine()
}, 120_000)

describe('the locked engine', () => {
  test.each([
    ["SELECT * FROM read_csv('https://example.org/a.csv')"],
    [`SELECT * FROM read_csv('${path.join(repository, 'package.json')}')`],
    [`SELECT * FROM read_text('${path.join(repository, 'package.json')}')`],
    ["SELECT * FROM 'https://example.org/a.parquet'"],
    ["COPY (SELECT 1) TO 'out.csv'"],
    ["ATTACH 'other.db'"],
    ['LOAD json'],
    ["SELECT * FROM glob('/*')"],
  ])('refuses %s', async (sql) => {
    await expect(engine.query(sql)).rejects.toBeInstanceOf(EngineError)
    expect(existsSync('out.csv') || existsSync('other.db')).toBe(false)
  })
  test.each([
    'enable_external_access',
    'autoload_known_extensions',
    'autoinstall_known_extensions',
    'lock_configuration',
  ])('does not let %s be changed', async (setting) => {
    await expect(engine.query(`SET ${setting} = ${setting !== 'lock_configuration'}`)).rejects.toThrow(/locked/)
  })
  test('does not let allowed_paths be widened', async () => {
    await expect(engine.query("SET allowed_paths = ['/']")).rejects.toThrow(/locked/)
  })
  test('is the version that the house measured', async () => {
    expect(await engine.query('SELECT version() AS v')).toEqual([{ v: 'v1.4.3' }])
  })
})

describe('the four verbs', () => {
  test('query gives plain rows: bigint as number, null as null, enums and dates as text', async () => {
    expect(
      await engine.query(
        "SELECT 9007199254740991::BIGINT AS big, 'x'::ENUM('x') AS one, NULL AS none, DATE '2020-02-29'::VARCHAR AS day, true AS yes",
      ),
    ).toEqual([{ big: 9007199254740991, one: 'x', none: null, day: '2020-02-29', yes: true }])
  })
  test('query binds its parameters as data', async () => {
    expect(
      await engine.query('SELECT ? AS text, ?::INT + 1 AS number, ? AS none', ["'; DROP TABLE x --", 4, null]),
    ).toEqual([{ text: "'; DROP TABLE x --", number: 5, none: null }])
  })
  test('loadCsv keeps quotes, line breaks, leading zeros and nulls, and replaces the table', async () => {
    const columns = [
      { name: 'code', type: 'VARCHAR' },
      { name: 'name', type: 'VARCHAR' },
      { name: 'n', type: 'INTEGER' },
    ]
    await engine.loadCsv('loaded', bytes('code,name,n\n"01","old",1\n'), columns)
    await engine.loadCsv('loaded', bytes('code,name,n\n"010101","a ""b"",\nc",\n"0",,7\n'), columns)
    expect(await engine.query('SELECT * FROM loaded')).toEqual([
      { code: '010101', name: 'a "b",\nc', n: null },
      { code: '0', name: null, n: 7 },
    ])
  })
  test('loadCsv leaves the caller its bytes', async () => {
    const buffer = bytes('a\n1\n')
    await engine.loadCsv('loaded', buffer, [{ name: 'a', type: 'INTEGER' }])
    expect(buffer.byteLength).toBe(4)
  })
  test('loadCsv refuses a cell of another type instead of dropping the row', async () => {
    await expect(
      engine.loadCsv('loaded', bytes('a,b\n1,2\nx,3\n'), [
        { name: 'a', type: 'INTEGER' },
        { name: 'b', type: 'INTEGER' },
      ]),
    ).rejects.toBeInstanceOf(EngineError)
    await expect(
      engine.loadCsv('loaded', bytes('a,b\n1,2\n3\n'), [
        { name: 'a', type: 'INTEGER' },
        { name: 'b', type: 'INTEGER' },
      ]),
    ).rejects.toBeInstanceOf(EngineError)
  })
  test('only internal names can be tables', async () => {
    await expect(engine.loadCsv('x; DROP TABLE y', bytes('a\n1\n'), [{ name: 'a', type: 'INTEGER' }])).rejects.toThrow(
      /internal name/,
    )
    await expect(engine.loadArrow('Señor', new Uint8Array())).rejects.toThrow(/internal name/)
  })
  test('loadArrow refuses bytes that are not a whole Arrow stream, and takes the next good one', async () => {
    const good =
      encodeTable('coordemuna', [{ ubigeo: '0101', fecha_acta: '2025-03-01', fecha_ratificacion: null }]) ??
      new Uint8Array()
    await expect(engine.loadArrow('loaded', bytes('not arrow at all'))).rejects.toBeInstanceOf(EngineError)
    await expect(engine.loadArrow('loaded', good.slice(0, -8))).rejects.toBeInstanceOf(EngineError)
    await expect(engine.loadArrow('loaded', good.slice(0, good.length / 2))).rejects.toBeInstanceOf(EngineError)
    await engine.loadArrow('loaded', good)
    expect(await engine.query('SELECT ubigeo, fecha_acta::VARCHAR AS day FROM loaded')).toEqual([
      { ubigeo: '0101', day: '2025-03-01' },
    ])
  })
  test('a failure carries its SQL and its cause', async () => {
    const failure = await engine.query('SELECT nothing FROM nowhere').catch((cause: unknown) => cause)
    expect(failure).toMatchObject({ name: 'EngineError', sql: 'SELECT nothing FROM nowhere' })
    expect(String((failure as Error).cause)).toMatch(/nowhere/)
  })
})

test('the size that progress is measured against is that of the shipped wasm', () => {
  expect(statSync(path.join(repository, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')).size).toBe(
    EH_WASM_BYTES,
  )
})

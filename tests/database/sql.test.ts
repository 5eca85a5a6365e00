import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import type { Engine } from '../../src/database/engine/index.ts'
import { PLACES_SQL, TABLE_SQL } from '../../src/database/tables/index.ts'
import { nameVocabularies } from '../../src/database/vocabularies/index.ts'
import { VIEW_SQL } from '../../src/database/views/index.ts'

const storey = path.resolve(import.meta.dirname, '../../src/database')
const sqlOf = (room: string) =>
  readdirSync(path.join(storey, room))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => [file, readFileSync(path.join(storey, room, file), 'utf8')] as const)
const created = (room: string) => sqlOf(room).filter(([, sql]) => sql.includes('CREATE '))
let engine: Engine
beforeAll(async () => {
  engine = await openNodeEngine()
  for (const sql of [...Object.values(TABLE_SQL), PLACES_SQL, ...Object.values(VIEW_SQL)]) await engine.query(sql)
}, 120_000)

test('every table and every view on the disk is created at a load', () => {
  expect(
    created('tables')
      .map(([, sql]) => nameVocabularies(sql))
      .sort(),
  ).toEqual([...Object.values(TABLE_SQL), PLACES_SQL].sort())
  expect(
    sqlOf('views')
      .map(([, sql]) => nameVocabularies(sql))
      .sort(),
  ).toEqual(Object.values(VIEW_SQL).sort())
})

test.each(sqlOf('views'))(
  '%s says its grain in its first line and makes what its file is named after',
  async (file, sql) => {
    expect(sql.split('\n')[0]).toMatch(/^-- One row per /)
    const name = file.replace('.sql', '')
    expect(sql).toMatch(new RegExp(`CREATE OR REPLACE (VIEW|TABLE) ${name} AS`))
    expect(await engine.query(`SELECT * FROM ${name}`)).toEqual([])
  },
)

test.each([...sqlOf('questions'), ...sqlOf('tables').filter(([, sql]) => !sql.includes('CREATE '))])(
  "the question %s is bound by the browser's own engine and answers an empty country with nothing",
  async (_, sql) => {
    expect(await engine.query(nameVocabularies(sql))).toEqual([])
  },
)

test.each(created('tables'))('%s refuses a row without its key', async (file, sql) => {
  expect(sql.split('\n')[0]).toMatch(/^-- One row per /)
  await expect(engine.query(`INSERT INTO ${file.replace('.sql', '')} DEFAULT VALUES`)).rejects.toThrow(/NOT NULL/)
})

test('no statement looks into the digits of a code or knows one: places and units say what holds what', () => {
  const statements = ['tables', 'views', 'questions'].flatMap(sqlOf)
  const code = String.raw`(\w+\.)?(ubigeo|code|region|provincia|distrito|departamento)\b`
  const looking = new RegExp(
    String.raw`\b(left|right|substr|substring|length|len|strlen|starts_with|ends_with|prefix|lpad|rpad|regexp_\w+)\s*\(\s*${code}` +
      String.raw`|\b${code}\s*(\[|\^@|(NOT\s+)?I?LIKE\b|SIMILAR\b|GLOB\b)|LIKE '|'\d{2,6}'`,
    'i',
  )
  const examples = [
    'substr(s.ubigeo, 1, 4)',
    'ubigeo[1:4]',
    'code ^@ prefijo',
    'p.provincia NOT LIKE x',
    "ubigeo = '1501'",
  ]
  expect(examples.filter((sql) => !looking.test(sql))).toEqual([])
  expect(statements.filter(([, sql]) => looking.test(sql)).map(([file]) => file)).toEqual([])
})

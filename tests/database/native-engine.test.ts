import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NATIVE_PACKAGE, openNativeEngine } from '../../scripts/cli/native/index.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import type { Engine } from '../../src/database/engine/index.ts'
import { loadTables } from '../../src/database/tables/index.ts'
import { nameVocabularies } from '../../src/database/vocabularies/index.ts'
import { countryTables } from '../country/index.ts'

const storey = path.resolve(import.meta.dirname, '../../src/database')
const files = ['tables', 'views', 'questions'].flatMap((room) =>
  readdirSync(path.join(storey, room))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => `${room}/${file}`),
)
const native = await openNativeEngine({ threads: 2 })
if (native === null) console.warn(`Se omite: el motor nativo (${NATIVE_PACKAGE}) no está instalado.`)

/** What a file of SQL answers, or what the table or view that it makes holds. */
async function answerOf(engine: Engine, file: string): Promise<readonly string[]> {
  const sql = nameVocabularies(readFileSync(path.join(storey, file), 'utf8'))
  const name = path.basename(file, '.sql')
  const rows = await engine.query(sql.includes('CREATE ') ? `SELECT * FROM ${name}` : sql)
  return rows
    .map((row) => JSON.stringify(Object.entries(row).map(([column, cell]) => [column, plain(column, cell)])))
    .sort()
}

/** A day is a number of milliseconds in one engine and a value of its own in the other. */
function plain(column: string, cell: unknown): unknown {
  if (typeof cell === 'number' && /^(fecha|vigente_hasta)/.test(column))
    return new Date(cell).toISOString().slice(0, 10)
  if (typeof cell === 'number' && !Number.isInteger(cell)) return Number(cell.toPrecision(12))
  return typeof cell === 'object' && cell !== null ? String(cell) : cell
}

describe.skipIf(native === null)('Every file of SQL of the page', () => {
  let page: Engine
  let whole: Engine
  beforeAll(async () => {
    page = await openNodeEngine()
    if (native === null) throw new Error('skipped')
    whole = native
    for (const engine of [page, whole]) await loadTables(engine, countryTables())
  }, 120_000)
  afterAll(() => whole.close())

  test('is one of those that both engines are asked', () => {
    expect(files.length).toBeGreaterThanOrEqual(33)
  })
  test.each(files)('%s is bound by the native engine and answers the same rows as the browser’s', async (file) => {
    const [own, other] = [await answerOf(page, file), await answerOf(whole, file)]
    expect(own.length).toBeGreaterThan(0)
    expect(other).toEqual(own)
  })
})

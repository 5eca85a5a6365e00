import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { useBrowser, useBrowserWithoutMap } from './browser.ts'
import type { EnginePage } from './engine-page/main.ts'
import { bringFile, load } from './own-table.ts'
import { goTo, rowAt, untilLoaded } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'brecha-engine-'))
const FORBIDDEN = [
  "SELECT * FROM 'data/manifest.json'",
  "SELECT * FROM read_csv('https://example.org/x.csv')",
  "COPY (SELECT 1) TO 'salida.csv'",
  'LOAD spatial',
  "ATTACH 'otra.db'",
  'SET autoload_known_extensions = true',
  'SET enable_external_access = true',
]
const notThere = /Failed to load resource/

beforeAll(async () => {
  await build({
    root: join(repository, 'tests', 'journeys', 'engine-page'),
    configFile: false,
    publicDir: join(repository, 'public'),
    base: './',
    logLevel: 'silent',
    resolve: { dedupe: ['apache-arrow'] },
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

const ask = (page: Page) => page.evaluate(() => (globalThis as unknown as { enginePage: EnginePage }).enginePage.ask())
const run = (page: Page, sql: string) =>
  page.evaluate((words) => (globalThis as unknown as { enginePage: EnginePage }).enginePage.run(words), sql)

/** The worker ends itself as if its process had crashed: nobody is told. */
async function killEngine(page: Page): Promise<void> {
  const worker = page.workers().find((each) => each.url().includes('duckdb'))
  if (worker === undefined) throw new Error('no engine is running')
  const gone = worker.waitForEvent('close')
  await worker.evaluate(() => self.close())
  await gone
}

describe('The engine in the browser', () => {
  const open = useBrowser(folder)

  test('a killed worker is replaced and filled from the committed tables, with the same answers', async () => {
    const { page } = await open({ expectedFaults: notThere })
    const first = await ask(page)
    await killEngine(page)
    const second = await ask(page)
    expect(second.generation).toBe(first.generation + 1)
    expect(second.rows).toBe(first.rows)
    expect(JSON.parse(first.rows)).toMatchObject({ territories: expect.any(Array), points: expect.any(Array) })
  })

  test('it is locked: no file, address, extension nor setting can be reached from a statement', async () => {
    const { page } = await open({ expectedFaults: notThere })
    await ask(page)
    for (const sql of FORBIDDEN) expect([sql, await run(page, sql)]).toEqual([sql, expect.stringMatching(/^error: /)])
    expect(await run(page, 'SELECT 1 AS uno')).toBe('[{"uno":1}]')
  })
})

describe('The page when its engine dies', () => {
  const open = useBrowserWithoutMap()

  test('goes on ranking and changing matrix without a fault', async () => {
    const { page } = await open()
    await untilLoaded(page)
    await goTo(page, 'Datos')
    await load(await bringFile(page, 'casos.csv', 'ubigeo,anio,modalidad,casos\n180101,2024,fisica,7\n'))
    await page.getByText('Motor de consultas: listo.').waitFor()
    await killEngine(page)
    await goTo(page, 'Priorizar')
    await rowAt(page, 1).click()
    await page.getByText(/^Está en el puesto 1 porque/).waitFor()
    await page.getByRole('button', { name: 'Empezar con matriz vacía' }).click()
    await page.getByText(/Matriz vacía/).waitFor()
  })
})

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { seededNumbers } from '../../src/domain/ranking/index.ts'
import { useBrowser } from './browser.ts'
import type { StateRead, KilledPage } from './killed-page/main.ts'

const KILLS = 50
const folder = mkdtempSync(join(tmpdir(), 'brecha-kill-'))
const random = seededNumbers(50_30364)

beforeAll(async () => {
  await build({
    root: join(repository, 'tests', 'journeys', 'killed-page'),
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

/** Cases with a wrong code, a wrong year and a total among them; every text is another file. */
function casesText(number: number): string {
  const rows = Array.from(
    { length: 400 },
    (_, at) =>
      `${['180101', '180102', '180201', '999999'][at % 4]},${at % 500 === 7 ? 'x' : 2020 + (at % 6)},${['fisica', 'sexual'][at % 2]},${(at * 7 + number) % 40}`,
  )
  return ['ubigeo,anio,modalidad,casos', ...rows, 'Total,,,100'].join('\n')
}

const checksumOf = (text: string) => createHash('sha256').update(text).digest('hex')
const restore = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { killedPage: KilledPage }).killedPage.restore())
const erase = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { killedPage: KilledPage }).killedPage.erase())
const bring = (page: Page, text: string) =>
  page.evaluate((words) => (globalThis as unknown as { killedPage: KilledPage }).killedPage.bring(words), text)

async function openIn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => 'killedPage' in globalThis)
  return page
}

/** Ends the page, or its reading worker and then the page, after a part of the usual time. */
async function kill(page: Page, afterMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, afterMs))
  const [worker] = random() < 0.25 ? page.workers() : []
  if (worker !== undefined) void worker.evaluate(() => self.close()).catch(() => undefined)
  await page.close()
}

function expectWhole(read: StateRead): void {
  expect(read.damaged).toBe(false)
  for (const { physical, parts } of read.accounts) expect(parts).toBe(physical)
}

describe('An import killed at a random moment', () => {
  const open = useBrowser(folder)

  test(`leaves the state before or the state after, ${KILLS} times of ${KILLS}`, async () => {
    const { page: first, context, origin } = await open()
    await first.waitForFunction(() => 'killedPage' in globalThis)
    await restore(first)
    const start = performance.now()
    const whole = await bring(first, casesText(0))
    const usualMs = performance.now() - start
    expectWhole(whole)
    expect([whole.files, whole.accounts[0]?.physical]).toEqual([[checksumOf(casesText(0))], 402])
    await erase(first)
    await first.close()
    let page = await openIn(context, origin)
    let before = (await restore(page)).files
    let after = 0
    for (let number = 1; number <= KILLS; number += 1) {
      const text = casesText(number)
      void bring(page, text).catch(() => undefined)
      await kill(page, random() * 1.3 * usualMs)
      page = await openIn(context, origin)
      const read = await restore(page)
      expectWhole(read)
      const isAfter = read.files.length > before.length
      expect(read.files).toEqual(isAfter ? [...before, checksumOf(text)] : before)
      if (isAfter) after += 1
      if (read.files.length > 1) await erase(page)
      before = read.files.length > 1 ? [] : read.files
    }
    console.log(`${after} of ${KILLS} kills came after the save; an import takes ${Math.round(usualMs)} ms`)
    expect(after).toBeGreaterThan(0)
    expect(after).toBeLessThan(KILLS)
  }, 240_000)
})

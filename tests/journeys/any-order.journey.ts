import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import type { OrdersPage } from './any-order-page/main.ts'
import { useBrowser } from './browser.ts'

const ORDERS = 1000
const folder = mkdtempSync(join(tmpdir(), 'brecha-orden-'))

beforeAll(async () => {
  await build({
    root: join(repository, 'tests', 'journeys', 'any-order-page'),
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

describe('Tabs over the real IndexedDB, Web Locks and short texts of Chromium', () => {
  const open = useBrowser(folder)

  test(`lose nothing of what they said is kept, in ${ORDERS} orders of deeds`, async () => {
    const { page } = await open()
    await page.waitForFunction(() => 'ordersPage' in globalThis)
    const { promised, fault } = await page.evaluate(
      (orders) => (globalThis as unknown as { ordersPage: OrdersPage }).ordersPage.try(orders, 30364),
      ORDERS,
    )
    expect(fault).toBeNull()
    expect(promised).toBeGreaterThan(ORDERS / 4)
  }, 240_000)
})

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { dist } from '../../scripts/build-dist.ts'
import { serviceWorker } from '../../scripts/offline-plugin.ts'
import { useBrowser } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'

const TABLE = 'Ubigeo,Distrito,Nivel,Etapa\n180206,Lloque,distrital,creada\n'

/** A copy of the built page that can be published anew; the two files that change are there without their twins. */
function copySite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'brecha-version-'))
  const isChanged = (path: string) => /\/(index\.html|service-worker\.js)\.(br|gz)$/.test(path)
  cpSync(dist, folder, { recursive: true, filter: (path) => !isChanged(path) })
  return folder
}

/** What the build does when something of the page changes: other bytes, another list of them. */
function publishAgain(folder: string): void {
  const page = join(folder, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html', '<html data-version="nueva"'))
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const files = names
    .filter((name) => name !== 'service-worker.js' && statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name))] as const)
  writeFileSync(join(folder, 'service-worker.js'), serviceWorker(files))
}

const versionOf = (page: Page) => page.locator('html').getAttribute('data-version')
const newerBanner = (page: Page) => page.getByText(/^Hay una versión nueva de Brecha/)

/** Until the page is kept and answers from what is kept. */
async function untilInCharge(page: Page): Promise<void> {
  await untilReady(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

describe('A new version published over an old visit', () => {
  const site = copySite()
  const open = useBrowser(site)
  afterAll(() => rmSync(site, { recursive: true, force: true }))

  test('is told, comes with one reload, waits while another page of the old one is open, and finds what was written', async () => {
    const { page, context } = await open({
      ...{ path: DATOS, lendsWebGl: false, options: { serviceWorkers: 'allow' } },
    })
    await untilInCharge(page)
    expect(await versionOf(page)).toBeNull()
    await load(await bringFile(page, 'propias.csv', TABLE))
    const other = await context.newPage()
    await other.goto(page.url().replace('datos', 'metodo'))

    publishAgain(site)
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()))
    await newerBanner(page).waitFor()

    await page.reload()
    expect(await versionOf(page)).toBeNull()
    await other.close()
    await newerBanner(page).waitFor({ timeout: 90_000 })
    await page.getByRole('button', { name: 'Volver a cargar' }).click()
    await expect.poll(() => versionOf(page), { timeout: 30_000 }).toBe('nueva')
    await untilReady(page)
    expect(await newerBanner(page).count()).toBe(0)
    await ownTables(page).getByText('propias.csv').waitFor()
    expect(await page.evaluate(() => caches.keys().then((names) => names.length))).toBe(1)
  })
})

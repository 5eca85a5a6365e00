import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser, type Journey } from './browser.ts'
import { untilReady } from './own-table.ts'
import { goTo, rankingOf, untilDrawn } from './screen.ts'

const TABLE = [
  'Ubigeo,Distrito,Nivel,Etapa',
  '180206,Lloque,distrital,creada',
  '180202,Chojata,distrital,operativa',
].join('\n')

/** What the browser keeps of the page: addresses below the origin, by cache. */
function readKept(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const entries = await Promise.all(
      names.map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => url)] as const),
    )
    return Object.fromEntries(entries)
  })
}

/** The first visit, until everything is kept. */
async function untilKept({ page }: Journey): Promise<void> {
  const engineKept = async () =>
    Object.values(await readKept(page))
      .flat()
      .some((url) => /duckdb.+\.wasm$/.test(url))
  await expect.poll(engineKept, { timeout: 60_000 }).toBe(true)
}

describe('After a first visit, with the network off', () => {
  const open = useBrowser()
  /** Faults of the one request that is made to see that the network is off. */
  const visit = (prepare?: (journey: Journey['context']) => Promise<unknown>) =>
    open({
      path: '#v1?pagina=datos',
      options: { serviceWorkers: 'allow' },
      expectedFaults: /ERR_INTERNET_DISCONNECTED.*_headers/,
      ...(prepare ? { prepare } : {}),
    })

  test('map, ranking, import of a table and print go on working', async () => {
    const journey = await visit()
    const { page, context } = journey
    await untilKept(journey)
    await context.setOffline(true)
    expect(
      await page.evaluate(() =>
        fetch('_headers').then(
          () => true,
          () => false,
        ),
      ),
    ).toBe(false)
    await page.reload()
    await untilReady(page)
    // A Chromium that gives the page a new process forgets to tell it that the network is off: it is told again.
    await context.setOffline(false)
    await context.setOffline(true)
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'propias.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Cargar \d/ })
      .click()
    await page.getByText(/^Se cargaron 2 filas de/).waitFor()
    await goTo(page, 'Priorizar')
    await rankingOf(page).getByRole('row').nth(1).waitFor()
    await untilDrawn(page)
    await page.getByText(/^Sin conexión/).waitFor()
    expect((await page.pdf()).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  test('only this version and this origin are kept, each file whole', async () => {
    const journey = await visit((context) =>
      context.addInitScript(
        () =>
          void (
            location.hash.includes('datos') &&
            caches.open('brecha-anterior').then((cache) => cache.put('viejo.txt', new Response('viejo')))
          ),
      ),
    )
    const { page, origin } = journey
    await untilKept(journey)
    // The older cache is planted by the page while the worker takes charge: whichever comes first, it goes.
    await expect.poll(async () => Object.keys(await readKept(page))).toHaveLength(1)
    const kept = await readKept(page)
    expect(
      Object.values(kept)
        .flat()
        .filter((url) => !url.startsWith(`${origin}/`)),
    ).toEqual([])
    const partial = await page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      const cache = await caches.open(name)
      const answers = await Promise.all(
        (await cache.keys()).map(async (request) => [request.url, (await cache.match(request))?.status] as const),
      )
      return answers.filter(([, status]) => status !== 200)
    })
    expect(partial).toEqual([])
  })
})

import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useOnePage, type Journey } from './browser.ts'
import { bringFile, DATOS, load, untilReady } from './own-table.ts'
import { goTo, untilDrawn } from './screen.ts'
import { areFactsKept, isPictureKept, OWN_TABLE } from './second-visit.ts'

const GAP = '.first-picture [data-fill="line"]'

/** Holds the program back, so that what stands before it can be looked at. */
const holdProgram = (context: BrowserContext) => context.route('**/assets/inicio-*.js', () => undefined)

describe('The picture of a second visit', () => {
  const visit = useOnePage({ path: DATOS })
  let visited: Journey | null = null
  /** The page with a table of one's own and its picture kept, and nothing held back. */
  const withOwnTable = async () => {
    const journey = await visit()
    const { page, context } = journey
    await context.unrouteAll()
    if (journey !== visited) {
      await untilReady(page)
      await load(await bringFile(page, 'propias.csv', OWN_TABLE))
      await page.getByText(/^Se cargaron 2 filas de/).waitFor()
    }
    visited = journey
    await expect.poll(() => page.evaluate(isPictureKept), { timeout: 60_000 }).toBe(true)
    return journey
  }

  test('is of the own tables, stands before the program, and says what the page then says', async () => {
    const { page, context, origin } = await withOwnTable()
    await holdProgram(context)
    await page.goto(`${origin}/?2`)
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.picture)).toBe('si')
    const line = await page.locator(GAP).innerText()
    expect(line).toMatch(/^2 de /)
    expect(
      await page
        .getByText(/Matriz simulada/)
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    expect(
      await page.locator('.still-map img').evaluate((image: HTMLImageElement) => image.naturalHeight),
    ).toBeGreaterThan(0)
    await context.unroute('**/assets/inicio-*.js')
    await page.goto(`${origin}/?3`)
    await page
      .getByText(/^2 de 1/)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 90_000 })
  })

  test('gives way to a live map of the own tables while the engine is not there', async () => {
    const { page, context, origin } = await withOwnTable()
    await expect.poll(() => page.evaluate(areFactsKept), { timeout: 60_000 }).toBe(true)
    await context.route('**/*.wasm', () => undefined)
    await page.goto(`${origin}/?2`)
    await untilDrawn(page)
    await page
      .getByText(/^2 de 1/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await goTo(page, 'Datos')
    await page.getByText('propias.csv').filter({ visible: true }).first().waitFor()
    expect(await page.getByText('Motor de consultas: listo.').count()).toBe(0)
  })

  test('is not seen when what is saved is another state than it was made of', async () => {
    const { page, context, origin } = await withOwnTable()
    await holdProgram(context)
    await page.goto(`${origin}/manifest.webmanifest`)
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('brecha', 1)
          request.onsuccess = () => {
            const transaction = request.result.transaction('bytes', 'readwrite')
            transaction.objectStore('bytes').put(new TextEncoder().encode('99 other'), 'pointer')
            transaction.oncomplete = () => resolve()
          }
        }),
    )
    await page.goto(`${origin}/?2`)
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.picture)).toBe('no')
    expect(await page.locator('.first-places').isVisible()).toBe(false)
  })
})

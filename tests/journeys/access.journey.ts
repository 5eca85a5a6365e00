import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useOnePage } from './browser.ts'
import { untilDrawn, unfold } from './screen.ts'

const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const

type Stop = { readonly what: string; readonly hash: string; readonly settle: (page: Page) => Promise<unknown> }

const STOPS: readonly Stop[] = [
  { what: 'Explorar, the country', hash: '', settle: untilDrawn },
  { what: 'the card of a provincia', hash: '#v1?sel=provincia.1802', settle: showCard },
  { what: 'the table twin', hash: '', settle: showTwin },
  {
    what: 'Priorizar, with a row chosen and the weights open',
    hash: '#v1?pagina=priorizar&sel=provincia.0511',
    settle: openWeights,
  },
  { what: 'Instancias, with a card open', hash: '#v1?pagina=instancias&sel=region.04', settle: openCard },
  {
    what: 'Datos',
    hash: '#v1?pagina=datos',
    settle: (page) => page.getByRole('table', { name: 'Tablas cargadas' }).waitFor(),
  },
  { what: 'Método', hash: '#v1?pagina=metodo', settle: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
]

/** The card comes after the map. */
async function showCard(page: Page): Promise<void> {
  await untilDrawn(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function showTwin(page: Page): Promise<void> {
  await untilDrawn(page)
  await page.keyboard.press('t')
  await page.getByRole('table', { name: /Cobertura/ }).waitFor()
}

async function openWeights(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('row', { selected: true }).waitFor()
  await unfold(page)
  await page.getByRole('button', { name: 'Pesos y umbrales' }).click()
  await page.getByRole('slider').first().waitFor()
}

async function openCard(page: Page): Promise<void> {
  const card = page.getByRole('complementary', { name: 'Arequipa' })
  await card.locator('summary').filter({ hasText: 'Observatorio' }).click()
  await card.getByRole('radiogroup', { name: 'Reporta' }).waitFor()
}

/** How far the page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

describe.each(WINDOWS)('For everyone, at $width × $height', (viewport) => {
  const visit = useOnePage({ options: { viewport } })

  test.each(STOPS)('$what: nothing that axe forbids, contrast of 7:1, no sideways scroll', async ({ hash, settle }) => {
    const { page } = await visit(hash)
    await settle(page)
    expect(await findFaults(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useOnePage } from './browser.ts'
import { rankingOf, untilLoaded } from './screen.ts'

/** A row of the ranking by the whole name of its unit. */
const rowNamed = (page: Page, name: string) =>
  rankingOf(page)
    .getByRole('row')
    .filter({ has: page.locator('.rank-name-own').getByText(name, { exact: true }) })

const selected = (page: Page) => rankingOf(page).locator('[role="row"][aria-selected="true"]')

describe('Lima, whose code names a provincia and a region', () => {
  const visit = useOnePage({ lendsWebGl: false })

  test('the provincia chosen with the regional list shown chooses no region, until the region itself is chosen', async () => {
    const { page } = await visit('#v1?pagina=priorizar&grupo=regional&ambito=dep.15&sel=provincia.1501')
    await untilLoaded(page)
    const region = rowNamed(page, 'Lima Metropolitana')
    expect(await selected(page).count()).toBe(0)
    await page.getByText(/^Lima no está en esta lista/).waitFor()
    await region.click()
    await page.waitForFunction(() => location.hash.includes('sel=region.1501'))
    await expect.poll(() => region.getAttribute('aria-selected')).toBe('true')
    await page.getByRole('heading', { name: /Por qué está aquí: Lima Metropolitana/ }).waitFor()
  })

  test('the region chosen with the list of provincias shown chooses no provincia, until the provincia itself is chosen', async () => {
    const { page } = await visit('#v1?pagina=priorizar&grupo=creacion&ambito=dep.15&sel=region.1501')
    await untilLoaded(page)
    const provincia = rowNamed(page, 'Lima')
    expect(await selected(page).count()).toBe(0)
    await page.getByText(/^Lima Metropolitana no está en esta lista/).waitFor()
    await provincia.click()
    await page.waitForFunction(() => location.hash.includes('sel=provincia.1501'))
    await expect.poll(() => provincia.getAttribute('aria-selected')).toBe('true')
    await page.getByRole('heading', { name: /Por qué está aquí: Lima$/ }).waitFor()
  })
})

describe('Moquegua, whose code names a departamento and a region', () => {
  const visit = useOnePage({ lendsWebGl: false })

  test('the departamento chosen with the regional list shown chooses no region, until the region itself is chosen', async () => {
    const { page } = await visit('#v1?pagina=priorizar&grupo=regional&sel=departamento.18')
    await untilLoaded(page)
    const region = rowNamed(page, 'Moquegua')
    await region.waitFor()
    expect(await selected(page).count()).toBe(0)
    await region.click()
    await page.waitForFunction(() => location.hash.includes('sel=region.18'))
    await expect.poll(() => region.getAttribute('aria-selected')).toBe('true')
  })

  test('the card of the departamento is not that of the region', async () => {
    const { page } = await visit('#v1?sel=departamento.18')
    await untilLoaded(page)
    const card = page.getByRole('region', { name: 'Panel' })
    await card
      .getByText(/^Departamento · /)
      .first()
      .waitFor()
    await page.evaluate(() => {
      location.hash = location.hash.replace('departamento.18', 'region.18')
    })
    await card
      .getByText(/^Región · /)
      .first()
      .waitFor()
  })
})

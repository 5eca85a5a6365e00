import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useOnePage } from './browser.ts'
import { untilDrawn, untilLoaded } from './screen.ts'

const chartOf = (page: Page): Locator => page.getByRole('application', { name: /según cobertura e? ?y? ?incidencia/ })
const saidUnder = (chart: Locator): Locator => chart.locator('xpath=following-sibling::p[@aria-live]')
const hashOf = (page: Page) => page.evaluate(() => location.hash)

describe('Two at a time', () => {
  const visit = useOnePage()

  test('the crossed map is read with the keyboard from its own legend, and a point of it opens the card of its territory', async () => {
    const { page } = await visit('#v1?capa=cruce')
    await untilDrawn(page)
    const legend = page.getByRole('application', { name: /^Leyenda/ })
    await legend.focus()
    await page.keyboard.press('End')
    const said = await saidUnder(legend).innerText()
    expect(said).toMatch(/^.+: \d+ de \d+ esperadas · 100,0\s%.* por 10\s000/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: said.split(':')[0] ?? '' }).waitFor()
    expect(await findFaults(page)).toEqual([])
  })

  test('charts: arrows move between points, the list lights the same territory, the table says the same, and the address keeps the axes', async () => {
    const { page } = await visit('#v1?panel=graficos')
    await untilLoaded(page)
    const chart = chartOf(page)
    await chart.focus()
    await page.keyboard.press('Home')
    const first = await saidUnder(chart).innerText()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => saidUnder(chart).innerText()).not.toBe(first)
    const name = (await saidUnder(chart).innerText()).split(':')[0] ?? ''
    await page.keyboard.press('Enter')
    await page
      .getByRole('listbox', { name: /Orden por cobertura/ })
      .getByRole('option', { selected: true, name: new RegExp(`^${name}:`) })
      .waitFor()
    await page.getByRole('button', { name: 'Ver como tabla' }).last().click()
    await page.getByRole('row', { name: new RegExp(`^${name} `) }).waitFor()
    await page.getByRole('button', { name: /Eje horizontal/ }).click()
    await page.getByRole('option', { name: 'Pobreza' }).click()
    await expect.poll(() => hashOf(page)).toContain('ejes=pobreza.incidencia')
    expect(await findFaults(page)).toEqual([])
  })

  test('territories are put side by side from their card, moved and taken out; a macro-region is one territory', async () => {
    const { page } = await visit('#v1?sel=provincia.1802&comparar=region.18,provincia.0101&ambito=macro.taller-norte')
    await untilLoaded(page)
    await page.getByRole('button', { name: 'Comparar', exact: true }).last().click()
    const heads = page.locator('.compare-table thead th')
    await expect.poll(() => heads.count()).toBe(3)
    await page.getByRole('button', { name: /^Mover Chachapoyas hacia la izquierda/ }).click()
    await expect.poll(() => hashOf(page)).toContain('comparar=provincia.0101%2Cregion.18%2Cprovincia.1802')
    await page.getByRole('button', { name: 'Quitar Moquegua' }).click()
    await expect.poll(() => heads.count()).toBe(2)
    await page
      .getByRole('table', { name: /Cobertura del conjunto/ })
      .getByRole('row', { name: /^municipal/ })
      .waitFor()
    expect(await findFaults(page)).toEqual([])
  })
})

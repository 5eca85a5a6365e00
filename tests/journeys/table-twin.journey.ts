import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useMovingBrowser } from './browser.ts'
import { goTo, rankingOf, rowAt, untilDrawn } from './screen.ts'

const names = (page: Page) => page.locator('.map-twin tbody th').allInnerTexts()

describe('The table of the map', () => {
  const open = useMovingBrowser()

  test('obeys what is chosen, filters, sorts, and is downloaded as it is shown', async () => {
    const { page } = await open({ path: '#v1?sel=region.18' })
    await page.getByRole('button', { name: 'Ver como tabla' }).click()
    await expect
      .poll(async () => (await names(page)).toSorted())
      .toEqual(['General Sánchez Cerro', 'Ilo', 'Mariscal Nieto'])
    await page.locator('.map-twin').getByRole('button', { name: 'Provincia', exact: true }).click()
    await page.locator('.map-twin').getByRole('button', { name: 'Provincia', exact: true }).click()
    expect(await names(page)).toEqual(['Mariscal Nieto', 'Ilo', 'General Sánchez Cerro'])
    await page.getByLabel('Filtrar').fill('sanchez')
    expect(await names(page)).toEqual(['General Sánchez Cerro'])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.map-twin').getByRole('button', { name: 'Descargar CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^mapa-cobertura-provincia-simulado-\d{4}-\d\d-\d\d\.csv$/)
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/^provincia,1802,General Sánchez Cerro,.*,simulado,.*Corte:/)
    await page.getByLabel('Filtrar').fill('')
    await page.getByLabel('También fuera de Moquegua').check()
    await expect.poll(async () => (await names(page)).length).toBe(196)
  })
})

describe('What the map of Priorizar shows', () => {
  const open = useMovingBrowser()

  test('is in the address: a link brings it back, and so does the button to go back; its table opens in the order of the list', async () => {
    const { page } = await open({ path: '#v1?pagina=priorizar' })
    await untilDrawn(page)
    await page.locator('.legend').getByText('Puestos 1–10').waitFor()
    await page.getByRole('button', { name: /Capa/ }).click()
    await page.getByRole('option', { name: 'Pobreza', exact: true }).click()
    await page
      .locator('.legend-title')
      .getByText(/Pobreza/)
      .waitFor()
    expect(page.url()).toMatch(/capa=pobreza&prioridad=no/)
    await page.reload()
    await untilDrawn(page)
    await page
      .locator('.legend-title')
      .getByText(/Pobreza/)
      .waitFor()
    await page.goBack()
    await page.locator('.legend').getByText('Puestos 1–10').waitFor()
    await page.getByRole('button', { name: 'Ver como tabla' }).click()
    const first = await rowAt(page, 1).locator('.rank-name-own').innerText()
    await expect.poll(async () => (await names(page))[0]).toBe(first)
  })

  test('counts in its legend the units of the chosen scope, which are those of the list', async () => {
    const { page } = await open({ path: '#v1?pagina=priorizar&ambito=reg.05-18' })
    await untilDrawn(page)
    await rankingOf(page).waitFor()
    const counts = await page.locator('.legend-classes .swatch ~ .legend-count').allInnerTexts()
    const total = counts.reduce((sum, count) => sum + Number(count), 0)
    expect(await page.locator('.below-line').innerText()).toMatch(new RegExp(`^${total} provincias en la lista`))
    expect(await page.locator('.legend-total').innerText()).toBe(`${total} provincias en la lista`)
  })
})

describe('With forced colours', () => {
  const open = useMovingBrowser()

  test('the legend keeps its colours, and what is chosen does not look like the rest', async () => {
    const { page } = await open({
      path: '#v1?pagina=priorizar',
      options: { forcedColors: 'active' },
    })
    await untilDrawn(page)
    const colours = (selector: string) =>
      page.locator(selector).evaluateAll((found) => found.map((each) => getComputedStyle(each).backgroundColor))
    const swatches = await colours('.legend .swatch')
    expect(new Set(swatches).size).toBe(swatches.length)
    for (const [chosen, rest] of [
      ['.segment[data-selected]', '.segment:not([data-selected])'],
      ['.page-button[aria-current]', '.page-button:not([aria-current])'],
    ] as const)
      for (const colour of await colours(chosen)) expect(await colours(rest)).not.toContain(colour)
    await rowAt(page, 1).click()
    await expect.poll(() => rowAt(page, 1).evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid')
    await goTo(page, 'Explorar')
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { bringFile, load, untilReady } from './own-table.ts'
import { goTo, rankingOf, untilDrawn } from './screen.ts'

// Some instancias of Moquegua and of Tacna, and nothing of the rest of the country.
const MATRIX = `ubigeo,nivel,etapa
1801,provincial,creada
180102,distrital,creada
180201,provincial,creada
180202,distrital,sin_instancia
2301,provincial,creada
230102,distrital,sin_instancia
`

/** How many territories the list has, as it says. */
async function listed(page: Page): Promise<number> {
  const words = await page.locator('.below-line').innerText()
  return Number(/^(\d+)/.exec(words.replaceAll('\u00A0', ''))?.[1])
}

/** How many are critical, as the legend says. */
async function critical(page: Page): Promise<number> {
  const words = await page.locator('.legend-total').innerText()
  return Number(/Críticas: (\d+)/.exec(words)?.[1] ?? 0)
}

describe('A matrix of a few regions', () => {
  const open = useBrowser()

  test('offers to rank only them and to say that it is complete there; both are kept, shown and taken back', async () => {
    const { page } = await open({ path: '#v1?pagina=datos&matriz=vacia' })
    await untilReady(page)
    await load(await bringFile(page, 'matriz.csv', MATRIX))
    await goTo(page, 'Priorizar')
    await rankingOf(page).waitFor()
    const whole = await listed(page)

    const band = page.locator('.partial-band')
    await band.getByRole('button', { name: 'Ordenar solo las 2 regiones con datos' }).waitFor()
    expect(await band.innerText()).toMatch(/Quedan \d+ de \d+ provincias/)
    await band.getByRole('button', { name: 'Ordenar solo las 2 regiones con datos' }).click()
    await expect.poll(() => listed(page)).toBeLessThan(10)
    await page.goBack()
    await expect.poll(() => listed(page)).toBe(whole)

    await band.getByRole('button', { name: 'Completa en estas regiones…' }).click()
    const dialog = page.getByRole('dialog', { name: '¿En qué regiones está completa la matriz?' })
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(2)
    await expect
      .poll(() => dialog.getByRole('status').innerText())
      .toMatch(/instancias que no figuran cuentan como que no existen/)
    const [, then] = /de (\d+) pasan a (\d+)/.exec(await dialog.getByRole('status').innerText())?.slice(1) ?? []
    await dialog.getByRole('button', { name: 'Declarar' }).click()
    await page.getByText(/^Matriz completa solo en Moquegua y Tacna: ahí lo que no figura no existe/).waitFor()
    expect(page.url()).toContain('completas=18-23')

    await goTo(page, 'Explorar')
    await untilDrawn(page)
    await expect.poll(() => critical(page)).toBe(Number(then))
    await page.getByRole('button', { name: 'Cómo se lee y fuente' }).click()
    await page
      .locator('.legend-source')
      .getByText(/Matriz completa solo en Moquegua y Tacna/)
      .waitFor()

    await page.goto('about:blank')
    await page.goBack()
    await goTo(page, 'Priorizar')
    await page.getByRole('button', { name: 'Cambiar' }).click()
    await dialog.getByRole('button', { name: 'Quitar la declaración' }).click()
    await page.getByText(/^Matriz completa solo en/).waitFor({ state: 'detached' })
  })
})

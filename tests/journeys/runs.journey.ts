import { read, utils } from '@e965/xlsx'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowser } from './browser.ts'
import { readRows, rowAt } from './screen.ts'

const NOTE = '=Taller del sur'

/** Goes to a control by its name and presses a key on it, as someone without a mouse does. */
async function press(
  page: Page,
  role: 'button' | 'radio' | 'slider',
  name: string | RegExp,
  key = 'Enter',
): Promise<void> {
  await page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .press(key)
}

async function freeze(page: Page): Promise<void> {
  await press(page, 'button', 'Congelar esta priorización')
  await page.getByRole('dialog').locator('textarea:focus, input:focus').waitFor()
  await page.keyboard.type(NOTE)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('How sure the order is, and frozen runs', () => {
  const open = useBrowser()
  const path = '#v1?pagina=priorizar'

  test('an order is frozen by keyboard, handed over as a workbook, told apart from a later one, kept over a reload, and removed with a way back', async () => {
    const { page } = await open({ path })
    const first = await readRows(page, 3)
    await freeze(page)
    await page.getByText(NOTE).waitFor()
    expect(await findFaults(page, '.panel')).toEqual([])

    const download = page.waitForEvent('download')
    await press(page, 'button', /^Sustento/)
    const book = read(readFileSync(await (await download).path()))
    expect(book.SheetNames).toEqual(
      ['Resumen', 'Orden', 'Criterios', 'Fuentes', 'Método'].map((name) => `${name} (simulado)`),
    )
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets['Orden (simulado)'] ?? {}, { header: 1 })
    expect(rows.slice(1, 4).map((row) => [String(row[0]), row[3]])).toEqual(
      first.map((row) => [row.place.replace('=', ''), row.name]),
    )
    expect(utils.sheet_to_csv(book.Sheets['Fuentes (simulado)'] ?? {})).toMatch(/[0-9a-f]{64}/)

    await press(page, 'radio', 'Orden', 'Space')
    await press(page, 'button', 'Pesos y umbrales')
    await press(page, 'slider', /^i ·/, 'Home')
    await page.waitForFunction(() => location.hash.includes(encodeURIComponent('region_con_instrumento:0')))
    await press(page, 'radio', /^Corridas/, 'Space')
    await press(page, 'button', /^Comparar con lo actual/)
    await page.getByText('Peso de «Región con diagnóstico u observatorio»: de 1,0 a 0,0').waitFor()
    expect(
      await page
        .getByRole('table', { name: /^Entran a los 10 primeros/ })
        .getByText('cambiaron los pesos')
        .count(),
    ).toBeGreaterThan(0)
    expect(await findFaults(page, '.panel')).toEqual([])

    await page.reload()
    await press(page, 'radio', /^Corridas \(1\)/, 'Space')
    await press(page, 'button', /^Ver:/)
    await page.getByText(/^Corrida congelada el/).waitFor()
    const frozen = page.getByRole('table').first()
    expect(await frozen.getByRole('rowheader').first().getByRole('button').innerText()).toBe(first[0]?.name)
    await press(page, 'button', 'Usar sus pesos y umbrales')
    await rowAt(page, 1).waitFor()
    expect(await readRows(page, 3)).toEqual(first)

    await press(page, 'radio', /^Corridas/, 'Space')
    await press(page, 'button', /^Quitar/)
    await page.getByText('Aún no congeló ninguna priorización.').waitFor()
    await press(page, 'button', 'Deshacer')
    await page.getByText(NOTE).waitFor()
  })

  test('the note that is being written waits when its dialog is left, and is kept when the page is left while it is rewritten', async () => {
    const { page } = await open({ path })
    await press(page, 'button', 'Congelar esta priorización')
    const note = page.getByRole('textbox', { name: 'Nota' })
    await note.fill('Para el taller')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(page, 'button', 'Congelar esta priorización')
    expect(await note.inputValue()).toBe('Para el taller')
    await page.getByRole('button', { name: 'Congelar', exact: true }).press('Enter')
    await page.getByRole('button', { name: /^Editar la nota/ }).press('Enter')
    await note.fill('Para el taller del sur')
    await page.reload()
    await press(page, 'radio', /^Corridas/, 'Space')
    await page.getByText('Para el taller del sur', { exact: true }).waitFor()
  })

  test('a frozen run prints as a document of its own, stamped on every page', async () => {
    const { page } = await open({ path })
    await rowAt(page, 1).waitFor()
    await freeze(page)
    await press(page, 'button', /^Ver:/)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.getByRole('heading', { name: 'Sustento técnico de la priorización' }).waitFor()
    expect(await page.locator('.map-canvas').isVisible()).toBe(false)
    expect(await page.locator('thead .run-stamp').isVisible()).toBe(true)
    expect(
      await page
        .locator('.run-detail')
        .getByText(/SHA-256/)
        .first()
        .isVisible(),
    ).toBe(true)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  })

  test('the panel on how sure it is says who enters and leaves, by keyboard, with the same in a table', async () => {
    const { page } = await open({ path })
    await rowAt(page, 1).waitFor()
    await rowAt(page, 1).press('Enter')
    await page.getByText(/^(Entraría en|Saldría de|Ningún dato pendiente)/).waitFor()
    await press(page, 'radio', '¿Qué tan firme es?', 'Space')
    await press(page, 'radio', '20', 'Space')
    await page.getByText('Quién entra y quién sale de los 20 primeros si un criterio no contara.').waitFor()
    await press(page, 'slider', /umbral$/, 'End')
    await page.getByText(/^\d+ cumplen/).waitFor()
    await page.getByText('Ver los 51 valores como tabla').first().focus()
    await page.keyboard.press('Enter')
    const twin = page.getByRole('table', { name: 'Con otro umbral de brecha crítica' })
    await twin.waitFor()
    expect(await twin.getByRole('row').count()).toBe(52)
    expect(await findFaults(page, '.panel')).toEqual([])
  })
})

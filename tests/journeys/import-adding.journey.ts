import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'

const MOQUEGUA = 'UBIGEO;ANIO;CASOS\n1801;2024;70\n1802;2024;30\n1803;2024;50\n'
const OTHER = 'UBIGEO;ANIO;CASOS\n1801;2024;80\n2301;2024;90\n'

async function radioOf(dialog: Locator, name: RegExp): Promise<Locator> {
  const radio = dialog.getByRole('radio', { name })
  await radio.waitFor({ state: 'attached' })
  return radio
}

async function ledger(page: Page): Promise<Locator> {
  const folded = page.getByText(/^De dónde viene cada territorio: /)
  await folded.click()
  return page.getByRole('group', { name: /^De dónde viene cada territorio/ })
}

describe('Files of one table', () => {
  const open = useBrowserWithoutMap()

  test('add up by territory: the rest stays as it was, another value waits for a decision made with the keyboard, and undoing is whole', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const first = await bringFile(page, 'moquegua.csv', MOQUEGUA)
    expect(await (await radioOf(first, /^Añadir por territorio \(propuesto\)/)).isChecked()).toBe(true)
    await first.getByText('Los territorios que ninguna carga nombra conservan los datos públicos.').waitFor()
    await load(first)
    await ownTables(page).getByText('moquegua.csv').waitFor()

    const second = await bringFile(page, 'tacna.csv', OTHER)
    expect(await (await radioOf(second, /^Reemplazar estos territorios \(propuesto\)/)).isChecked()).toBe(true)
    await (await radioOf(second, /^Añadir por territorio/)).focus()
    await page.keyboard.press('Space')
    await second.getByText(/1 territorio ya tiene otro valor: elija cuál cuenta/).waitFor()
    expect(await second.getByRole('button', { name: /^Cargar \d/ }).isDisabled()).toBe(true)
    await second.getByRole('button', { name: /Valor que cuenta en Mariscal Nieto/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Lo que trae este archivo' }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await load(second)
    const told = await ledger(page)
    await told.getByRole('row', { name: /Mariscal Nieto \(1801\), 2024 tacna\.csv 2/ }).waitFor()
    await told.getByRole('row', { name: /Ilo \(1803\), 2024 moquegua\.csv 4/ }).waitFor()
    await page.getByRole('button', { name: 'Deshacer la carga de tacna.csv' }).click()
    await told.getByRole('row', { name: /Mariscal Nieto \(1801\), 2024 moquegua\.csv 2/ }).waitFor()
  })
})

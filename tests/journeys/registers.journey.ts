import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'

const table = (cases: number) =>
  [
    'UBIGEO;ANIO;CASOS',
    ...['1801', '1802', '1803'].flatMap((code) => [2024, 2025].map((year) => `${code};${year};${cases}`)),
  ].join('\n')

describe('Registers of cases', () => {
  const open = useBrowser()

  test('stand side by side; the order is made by the one that is chosen, says which, and the address and the CSV keep it', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const own = await bringFile(page, 'casos.csv', table(60))
    await own.getByRole('button', { name: /Registro de los casos.*CEM|CEM.*Registro de los casos/ }).waitFor()
    await load(own)
    const police = await bringFile(page, 'denuncias-pnp.csv', table(900))
    await police.getByRole('button', { name: /PNP/ }).waitFor()
    await police.getByText(/Registro PNP: se guarda al lado y no se suma\. La priorización usa CEM/).waitFor()
    await police.getByRole('button', { name: /PNP/ }).click()
    await page.getByRole('option', { name: 'Otro registro', exact: true }).click()
    await police.getByRole('textbox', { name: 'Nombre del registro' }).fill('Línea 100')
    await page.keyboard.press('Tab')
    await police.getByText(/Registro Línea 100: se guarda al lado/).waitFor()
    await police.getByRole('textbox', { name: 'Nombre del registro' }).fill('pnp')
    await page.keyboard.press('Tab')
    await police.getByText(/Registro PNP: se guarda al lado/).waitFor()
    await load(police)
    await ownTables(page)
      .getByText(/Registro PNP: se guarda al lado/)
      .waitFor()

    await page.getByRole('link', { name: 'Priorizar', exact: true }).click()
    await page.getByText(/Casos del registro CEM \(hay 2, que no se suman/).waitFor()
    await page.getByRole('button', { name: 'Pesos y umbrales', exact: true }).click()
    await page.getByRole('button', { name: /Registro de los casos/ }).click()
    await page.getByRole('option', { name: 'PNP', exact: true }).click()
    await page.getByText(/Casos del registro PNP \(hay 2, que no se suman/).waitFor()
    expect(page.url()).toContain('registro=PNP')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar CSV' }).click(),
    ])
    const [head = '', ...rows] = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(head.split(/[,;]/)).toContain('registro')
    expect(rows.find((row) => row.includes('1803'))).toMatch(/[,;]PNP[,;]/)

    await page.reload()
    await page.getByText(/Casos del registro PNP \(hay 2, que no se suman/).waitFor({ timeout: 90_000 })
  })
})

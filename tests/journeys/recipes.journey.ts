import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'
import { untilHeld } from './screen.ts'

/** A matrix whose dates read both ways and in which the code and the name of one distrito differ. */
const MARCH = [
  'Ubigeo,Distrito,Nivel,Etapa,Fecha creación',
  '180206,Lloque,distrital,creada,03/04/2017',
  '180203,Ichuña,distrital,creada,05/06/2018',
].join('\n')
const APRIL = [
  'Matriz de abril,,,,',
  'Ubigeo,Distrito,Nivel,Etapa,Fecha creación',
  '180206,Lloque,distrital,operativa,03/04/2017',
  '180203,Ichuña,distrital,creada,05/06/2018',
  '180202,Chojata,distrital,creada,07/08/2019',
].join('\n')
const NAME = 'matriz de la oficina'

const region = (within: Locator | Page) => within.getByRole('region', { name: 'Receta de lectura' })
const recipes = (page: Page) => page.getByRole('table', { name: 'Recetas guardadas' })

async function confirmMarch(page: Page): Promise<Locator> {
  const dialog = await bringFile(page, 'matriz de la oficina marzo 2026.csv', MARCH)
  await dialog.getByRole('button', { name: /^Confirmar: 180204 Ichuña/ }).click()
  await dialog.getByText('Deshacer 1 confirmación').waitFor()
  await dialog.locator('label.complete-answer', { hasText: 'El mes: mes/día/año' }).click()
  await dialog.getByText('6 may. 2018').waitFor()
  return dialog
}

async function saveAs(page: Page, button: string): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFileSync(await (await saved).path())
}

describe('A review that remembers', () => {
  const open = useBrowserWithoutMap()

  test('reads the next file with one key as the first was confirmed, says so, and goes back with another', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const march = await confirmMarch(page)
    await region(march)
      .getByText('Guarda 1 respuesta y 1 nombre de territorio; nada de personas', { exact: false })
      .waitFor()
    expect(await march.getByLabel('Receta', { exact: true }).inputValue()).toBe(NAME)
    await load(march)
    await page.getByText(`Lo confirmado queda como la receta «\u2068${NAME}\u2069».`, { exact: false }).waitFor()
    await recipes(page).getByText(NAME).waitFor()
    await page.getByRole('button', { name: /^Deshacer la carga de/ }).click()
    await ownTables(page).waitFor({ state: 'detached' })

    const april = await bringFile(page, 'otra.csv', APRIL)
    await april.getByText('7 ago. 2019').waitFor()
    await region(april)
      .getByText(/la receta «matriz de la oficina», del .*recuerda 1 respuesta y 1 nombre/)
      .waitFor()
    await region(april).getByRole('button', { name: 'Leer con la receta' }).focus()
    await page.keyboard.press('Enter')
    await april.getByText('8 jul. 2019').waitFor()
    await region(april).getByText(`Se leyó con la receta «${NAME}».`).waitFor()
    await april.getByText('Deshacer 1 confirmación').waitFor()
    await region(april).getByRole('button', { name: 'Leer sin ella' }).focus()
    await page.keyboard.press('Enter')
    await april.getByText('7 ago. 2019').waitFor()
    await april.getByRole('button', { name: /^Cargar \d filas? sin la receta$/ }).waitFor()
    await april.getByRole('button', { name: `Leer antes con «${NAME}»` }).click()
    await april.getByText('8 jul. 2019').waitFor()
    await untilHeld(april)
    expect(await april.getByRole('button', { name: /sin la receta/ }).count()).toBe(0)
    await load(april)
    await page.reload()
    await ownTables(page).getByText(`Se leyó con la receta «${NAME}».`).waitFor()
    await recipes(page).getByText(NAME).waitFor()
  })

  test('travels as a file, in the project and as a list of names, and is removed and brought back', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    await load(await confirmMarch(page))
    await recipes(page).getByText(NAME).waitFor()
    const file = await saveAs(page, `Exportar la receta ${NAME}`)
    expect(file.toString()).not.toMatch(/Lloque|Etapa|2017/)
    const names = await saveAs(page, 'Exportar nombres (.csv)')
    expect(names.toString()).toMatch(/^\uFEFFcodigo_escrito,.*\r\n180203,,,ICHUÑA,,180204,Ichuña,matriz de la oficina/)
    const book = unzipSync(new Uint8Array(await saveAs(page, 'Exportar nombres (.xlsx)')))
    expect(strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(/>ICHUÑA<.*>180204</s)
    const project = await saveAs(page, 'Guardar proyecto (.brecha)')

    await page.getByRole('button', { name: `Quitar la receta ${NAME}` }).click()
    await recipes(page).waitFor({ state: 'detached' })
    await page.getByText('Receta quitada.').getByRole('button', { name: 'Deshacer' }).click()
    await recipes(page).getByText(NAME).waitFor()

    await page.getByRole('button', { name: 'Borrar todo' }).click()
    await page.getByRole('button', { name: 'Borrar ahora' }).click()
    await recipes(page).waitFor({ state: 'detached' })
    const [choose] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Importar receta (.json)' }).click(),
    ])
    await choose.setFiles({ name: 'x.receta.json', mimeType: 'application/json', buffer: file })
    await page.getByText('Se importó 1 receta.').waitFor()
    await recipes(page).getByText(NAME).waitFor()
    const [list] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Importar nombres' }).click(),
    ])
    await list.setFiles({ name: 'nombres.csv', mimeType: 'text/csv', buffer: names })
    await page.getByText('Se tomó 1 nombre.').waitFor()
    const dialog = await bringFile(page, 'otra.csv', MARCH)
    await dialog.getByText('Deshacer 1 confirmación').waitFor()
    await dialog.getByRole('button', { name: 'Cancelar' }).click()

    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'mi proyecto.brecha', mimeType: 'application/zip', buffer: project })
    await page.getByRole('button', { name: 'Reemplazar lo de aquí' }).click()
    await ownTables(page).waitFor()
    expect(await recipes(page).getByRole('row').count()).toBe(2)
  })
})

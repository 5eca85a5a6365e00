import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'
import { untilHeld } from './screen.ts'

/**
 * Dates that prove day first, thousands with a comma in quotes, a suppressed count, a code that is none, and a column
 * that nothing reads.
 */
const TABLE = [
  'UBIGEO;DISTRITO;CASOS 2023;CASOS 2024;TASA DE CASOS;NOTA',
  '180102;CARUMAS;1.453;12;3,4;a',
  '180103;CUCHUMBAYA;<5;7;2,1;b',
  '180105;SAN CRISTOBAL;9;27*;0,9;c',
  '999999;NADIE;1;1;1,0;d',
].join('\n')

const MATRIX = [
  'UBIGEO,INSTANCIA CREADA,FECHA',
  '180102,SI,30/02/2019',
  '180103,quizá,15/03/2019',
  '999999,SI,15/03/2019',
  '180104,SI,30/02/2019',
  '180106,SI,16/03/2019',
].join('\n')

/** The two codes of all rows but the last are one place. */
const TWO_CODES = [
  'UBIGEO;UBIGEO INEI;CASOS 2024',
  ...['180101', '180102', '180103', '180104'].map((code) => `${code};${code};5`),
  '180106;180301;7',
].join('\n')

async function rowOf(dialog: Locator, header: string): Promise<Locator> {
  const row = dialog
    .getByRole('row')
    .filter({ has: dialog.page().getByRole('rowheader', { name: header, exact: true }) })
  await row.first().waitFor()
  return row.first()
}

describe('The columns of a file under review', () => {
  const open = useBrowserWithoutMap()

  test('show what each is with its evidence, are overruled with the keyboard, and the decision comes back with the table', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const dialog = await bringFile(page, 'casos.csv', TABLE)
    const codes = await rowOf(dialog, 'UBIGEO')
    await codes.getByText('Códigos de territorio').waitFor()
    await codes.getByText('3 de 4 celdas · no se lee 1, fila 5').waitFor()
    const cases = await rowOf(dialog, 'CASOS 2023')
    await cases.getByText('3 de 4 celdas · punto de miles · 1 con reserva de su fuente').waitFor()
    await (await rowOf(dialog, 'TASA DE CASOS')).getByText('Tasas o porcentajes').waitFor()
    await dialog.getByText(/Recuentos reservados por su fuente/).waitFor()
    const mark = cases.getByRole('button', { name: /El separador es, en «CASOS 2023»/ })
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Decimal', exact: true }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await cases.getByText(/coma decimal|punto decimal/).waitFor()
    await load(dialog)
    await page.reload()
    await ownTables(page).getByText('casos.csv').waitFor()
    expect(await ownTables(page).getByRole('row').count()).toBe(2)
  })

  test('with cells that cannot be read: each is typed again in its row with the keyboard, told as so, undone and kept', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const dialog = await bringFile(page, 'mía.csv', MATRIX)
    await dialog.getByRole('button', { name: 'Cargar 3 filas' }).waitFor()
    const bad = dialog.getByRole('textbox', { name: '«INSTANCIA CREADA», línea 3' })
    await bad.fill('NO')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Cargar 4 filas' }).waitFor()
    // The hand goes on with the next cell to mend.
    const next = dialog.getByRole('textbox', { name: '«UBIGEO», línea 4' })
    await untilHeld(next)
    await page.keyboard.type('1')
    await page.keyboard.press('Escape')
    expect(await next.inputValue()).toBe('999999')
    await next.fill('180105')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Cargar 5 filas' }).waitFor()
    await dialog.getByRole('textbox', { name: '«FECHA», línea 2' }).fill('15/03/2019')
    await dialog.getByRole('button', { name: 'Corregir las 2 iguales' }).first().click()
    await dialog.getByRole('heading', { name: '4 celdas corregidas por usted' }).waitFor()
    await dialog.getByText('Correcciones: ').click()
    expect(await dialog.getByText('Corregido por usted.').count()).toBe(4)
    await dialog.getByRole('button', { name: 'Deshacer la corrección de «INSTANCIA CREADA» en la línea 3' }).click()
    await dialog.getByRole('heading', { name: '3 celdas corregidas por usted' }).waitFor()
    await load(dialog, /^Cargar 4 filas/)
    await page.reload()
    await ownTables(page).getByText('mía.csv').waitFor()
    expect(await ownTables(page).getByRole('row').count()).toBe(2)
  })

  test('of two tables side by side are read; two codes that differ are both shown, and the page of a source is a link', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const beside = await bringFile(
      page,
      'bloques.csv',
      'UBIGEO;CASOS 2024;;UBIGEO;CASOS 2024\n180102;7;;180201;3\n180105;2;;180202;4\n',
    )
    await beside.getByText(/Tablas iguales una al lado de otra/).waitFor()
    await beside.getByRole('button', { name: 'Cargar 4 filas' }).waitFor()
    await page.keyboard.press('Escape')
    await beside.waitFor({ state: 'detached' })
    const codes = await bringFile(page, 'codigos.csv', TWO_CODES)
    await codes.getByText('180106 · 180301', { exact: true }).waitFor()
    await codes.getByRole('textbox', { name: '«UBIGEO», línea 6' }).waitFor()
    const address = codes.getByRole('textbox', { name: 'Dirección web (URL)' })
    await address.fill('javascript:alert(1)')
    await page.keyboard.press('Tab')
    await codes.getByText(/Escriba una dirección que empiece con https/).waitFor()
    await address.fill('https://datos.example.org/casos')
    await page.keyboard.press('Tab')
    await codes.locator('[aria-busy="false"]').waitFor()
    await load(codes)
    const link = page.getByRole('link', { name: 'https://datos.example.org/casos' })
    await link.waitFor()
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  })
})

import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'

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

async function rowOf(dialog: Locator, header: string): Promise<Locator> {
  const row = dialog
    .getByRole('row')
    .filter({ has: dialog.page().getByRole('rowheader', { name: header, exact: true }) })
  await row.first().waitFor()
  return row.first()
}

describe('The columns of a file under review', () => {
  const open = useBrowser()

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

  test('of two tables side by side and of rows that the workbook hides are read and asked about', async () => {
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
  })
})

import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../src/publish/workbook/index.ts'
import { useOnePage } from './browser.ts'
import { bringFile, DATOS, load, ownTables, startClean } from './own-table.ts'
import { goTo } from './screen.ts'

const MATRIX = 'UBIGEO;NIVEL;X;ETAPA\n180102;distrital;creada;sin instancia\n180103;distrital;operativa;sin instancia\n'

async function pick(page: Page, within: Locator, label: RegExp, option: string): Promise<void> {
  await within.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** The cells that a kept import gives, by its first accepted rows in the review of the same file. */
async function firstRow(dialog: Locator): Promise<string> {
  return dialog
    .getByRole('group', { name: /^Primeras .* aceptadas/ })
    .getByRole('row')
    .nth(1)
    .innerText()
}

describe('What was found in a file', () => {
  const visit = useOnePage({ lendsWebGl: false, path: DATOS })

  test('is overruled column by column, and the figures that follow survive a reload', async () => {
    const { page } = await visit()
    await startClean(page)
    const dialog = await bringFile(page, 'matriz.csv', MATRIX)
    expect(await firstRow(dialog)).toContain('sin instancia')
    await pick(page, dialog, /«X» se lee como/, 'Etapa de la instancia')
    await dialog.getByRole('button', { name: 'Volver a lo propuesto' }).waitFor()
    await expect.poll(() => firstRow(dialog)).toContain('creada')
    await load(dialog)
    await page.getByText('2 de 1 892 · 0,1 % · 1 890 sin dato').waitFor()
    await page.reload()
    await ownTables(page).getByText('matriz.csv').waitFor()
    await goTo(page, 'Explorar')
    await page.getByText('2 de 1 892 instancias esperadas').waitFor()
  })

  test('by its separator when that was read wrong; names of persons are shown only when they are kept knowingly', async () => {
    const { page } = await visit()
    await startClean(page)
    const dialog = await bringFile(page, 'servicios.csv', 'TIPO|RESPONSABLE|UBIGEO\nCEM|Ana Quispe|180301\n')
    await dialog.getByText('omitidos: parecen datos personales').waitFor()
    await pick(page, dialog, /Separador/, 'Coma')
    await dialog.getByRole('alert').getByText('No se reconoció ninguna tabla').waitFor()
    await pick(page, dialog, /Separador/, 'Barra vertical')
    await dialog.getByText('omitidos: parecen datos personales').waitFor()
    expect(await dialog.getByText('Ana Quispe').count()).toBe(0)
    await dialog.getByText('Conservar, sé que son datos personales').click()
    await pick(page, dialog, /«RESPONSABLE» se lee como/, 'Nombre')
    await dialog.getByText('Ana Quispe').first().waitFor()
  })

  test('in a workbook: all sheets that hold a table are loaded at once, each taken back on its own', async () => {
    const { page } = await visit()
    await startClean(page)
    const book = writeWorkbook([
      { name: 'Leyenda', rows: [['Notas'], ['de quien la hizo']] },
      {
        name: 'Pob',
        rows: [
          ['UBIGEO', 'AÑO', 'POBLACION'],
          ['180101', '2024', '5000'],
        ],
      },
      {
        name: 'Instancias',
        rows: [
          ['UBIGEO', 'NIVEL', 'ETAPA'],
          ['180102', 'distrital', 'creada'],
        ],
      },
    ])
    await load(await bringFile(page, 'libro.xlsx', book), /^Cargar las 2 hojas/)
    await page.getByText(/^Se cargaron 2 hojas de/).waitFor()
    await page.getByRole('row', { name: /Habitantes de los que se sabe/ }).waitFor()
    expect(await ownTables(page).getByRole('row').count()).toBe(3)
    await page.getByRole('button', { name: 'Deshacer la carga de libro.xlsx' }).first().click()
    await page.getByText(/^Se deshizo la carga de/).waitFor()
    expect(await ownTables(page).getByRole('row').count()).toBe(2)
  })
})

import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowserWithoutMap, useOnePage } from './browser.ts'
import {
  bringFile,
  DATOS,
  eraseAll,
  load,
  ownTables,
  readAccount,
  simulatedBanner,
  startClean,
  underReview,
  untilReady,
} from './own-table.ts'
import { goTo, untilHeld } from './screen.ts'

/** Two rows to take as they are, one whose code and name differ, one whose stage cannot be read, and a total. */
const TABLE = [
  'Ubigeo,Distrito,Nivel,Etapa,Fecha creación',
  '180206,Lloque,distrital,creada,15/08/2017',
  '180202,Chojata,distrital,operativa,',
  '180203,Ichuña,distrital,creada,',
  '180205,,distrital,tal vez,',
  'Total,,,4,',
].join('\n')

const HOSTILE = '<img src=x onerror="window.pwned=1">'

type Brought = { readonly name: string; readonly text: string }

const own = (name = 'instancias propias.csv', text = TABLE): Brought => ({ name, text })

async function bring(page: Page, { name, text }: Brought): Promise<Locator> {
  await bringFile(page, name, text)
  return underReview(page)
}

async function bringAndLoad(page: Page, brought = own()): Promise<void> {
  await load(await bring(page, brought))
  await page.getByText(/^Se cargaron \d+ filas de/).waitFor()
}

describe("Bringing one's own tables", () => {
  const open = useBrowserWithoutMap()
  const visit = useOnePage({ path: DATOS })
  /** The Datos page with nothing of one's own. */
  const arrive = async () => {
    const { page } = await visit()
    await startClean(page)
    return page
  }

  test('every row is accounted for, a confirmed suggestion is taken, and every figure then comes from the file', async () => {
    const page = await arrive()
    const dialog = await bring(page, own())
    expect(await readAccount(dialog)).toEqual([6, 1, 2, 0, 2, 1])
    await dialog.getByText('No es uno de los valores admitidos en esta columna.').waitFor()
    await dialog.getByRole('button', { name: /^Confirmar: 180204 Ichuña/ }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByText('Deshacer 1 confirmación').waitFor()
    expect(await readAccount(dialog)).toEqual([6, 1, 2, 1, 1, 1])
    const rows = dialog.locator('.review-part').filter({ hasText: 'No es uno de los valores admitidos' })
    await untilHeld(rows)
    await load(dialog)
    await page.getByText('3 de 1 892 · 0,2 % · 1 889 sin dato').waitFor()
    expect(await simulatedBanner(page).count()).toBe(0)
    await page
      .getByRole('table', { name: 'Tablas cargadas' })
      .getByText('instancias propias.csv. Archivo propio.')
      .waitFor()
    await goTo(page, 'Explorar')
    await page.getByText('3 de 1 892 instancias esperadas').waitFor()
    expect(
      await page
        .locator('.legend')
        .getByText(/instancias propias\.csv/)
        .count(),
    ).toBe(1)
  })

  test('after a reload everything is there again, and undoing the import brings the simulated matrix back', async () => {
    const page = await arrive()
    await bringAndLoad(page)
    await page.reload()
    await ownTables(page).getByText('instancias propias.csv').waitFor()
    expect(await simulatedBanner(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Deshacer la carga de instancias propias.csv' }).click()
    await page.getByText(/^Se deshizo la carga de/).waitFor()
    await simulatedBanner(page).waitFor()
    await page.reload()
    await untilReady(page)
    await simulatedBanner(page).waitFor()
    expect(await ownTables(page).count()).toBe(0)
  })

  test('silence means "no" only when the person says that the matrix is complete', async () => {
    const page = await arrive()
    const dialog = await bring(page, own())
    expect(await dialog.getByRole('radio', { name: /^No se sabe/ }).isChecked()).toBe(true)
    await dialog.getByText(/^No existe: la matriz está completa/).click()
    await load(dialog)
    await page.getByText('2 de 1 892 · 0,1 %').waitFor()
    expect(await page.getByText(/provincias? entr(ó|aron) en brecha crítica/).count()).toBe(1)
  })

  test('a territory confirmed once is remembered for the next file, and that can be undone', async () => {
    const page = await arrive()
    const first = await bring(page, own())
    await first.getByRole('button', { name: /^Confirmar: 180204 Ichuña/ }).click()
    await first.getByText('Deshacer 1 confirmación').waitFor()
    await load(first)
    const second = await bring(page, own('mes siguiente.csv'))
    expect(await readAccount(second)).toEqual([6, 1, 2, 1, 1, 1])
    await second.getByRole('button', { name: 'Deshacer 1 confirmación' }).click()
    await second.getByRole('button', { name: /^Confirmar: 180204 Ichuña/ }).waitFor()
  })

  test('text that was decoded twice is said, and repaired only when asked', async () => {
    const page = await arrive()
    const dialog = await bring(
      page,
      own(
        'mal.csv',
        'Departamento,Provincia,Distrito,Nivel,Etapa\nMoquegua,General SÃ¡nchez Cerro,IchuÃ±a,distrital,creada\n',
      ),
    )
    expect(await readAccount(dialog)).toEqual([2, 1, 0, 0, 1, 0])
    await dialog.getByText('Reparar el texto mal codificado').click()
    await dialog.getByText('Se reparó texto mal codificado').waitFor()
    expect(await readAccount(dialog)).toEqual([2, 1, 1, 0, 0, 0])
  })

  test('a project file brings everything back after "borrar todo", which is verified and can itself be undone', async () => {
    const page = await arrive()
    await bringAndLoad(page)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Guardar proyecto (.brecha)' }).click()
    const file = await (await saved).path()
    await eraseAll(page)
    await simulatedBanner(page).waitFor()
    await page.getByRole('button', { name: 'Deshacer el borrado' }).click()
    await ownTables(page).getByText('instancias propias.csv').waitFor()
    await eraseAll(page)
    await page.reload()
    await untilReady(page)
    expect(await ownTables(page).count()).toBe(0)
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'mi proyecto.brecha', mimeType: 'application/zip', buffer: readFileSync(file) })
    await ownTables(page).getByText('instancias propias.csv').waitFor()
    expect(await simulatedBanner(page).count()).toBe(0)
  })

  test('an altered project file is refused with a sentence and changes nothing', async () => {
    const page = await arrive()
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'x.brecha', mimeType: 'application/zip', buffer: Buffer.from('no es un zip') })
    await page.getByText('El archivo no es un proyecto de Brecha.').waitFor()
    await simulatedBanner(page).waitFor()
  })

  test('a second tab says that the other one saves, and can take over', async () => {
    const { page, context, origin } = await open({ path: DATOS })
    await untilReady(page)
    await bringAndLoad(page)
    const second = await context.newPage()
    await second.goto(`${origin}/${DATOS}`)
    await untilReady(second)
    await ownTables(second).getByText('instancias propias.csv').waitFor()
    await bringAndLoad(second, own('otra.csv'))
    await second.getByText(/Otra pestaña guarda los cambios/).waitFor()
    await second.getByRole('button', { name: 'Guardar desde aquí' }).click()
    await second.getByText('Guardadas en este navegador.').waitFor()
    await page.getByText(/Otra pestaña guarda los cambios/).waitFor()
  })

  test('texts of the file are shown as they are and run nothing', async () => {
    const page = await arrive()
    const dialog = await bring(
      page,
      own(
        `${HOSTILE}.csv`,
        `Ubigeo,Nivel,Etapa,${HOSTILE.replaceAll('"', '')}\n180201,distrital,creada,x\n180202,distrital,${HOSTILE.replaceAll('"', '')},x\n`,
      ),
    )
    await dialog.getByText(`${HOSTILE}.csv`).waitFor()
    // As a header and as a cell of the file, and as a rejected value in the box where it can be typed again.
    const hostile = HOSTILE.replaceAll('"', '')
    expect(await dialog.getByRole('cell', { name: hostile, exact: true }).count()).toBe(2)
    const boxes = await dialog
      .getByRole('textbox')
      .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))
    expect(boxes).toContain(hostile)
    await load(dialog)
    await ownTables(page).getByText(`${HOSTILE}.csv`).waitFor()
    expect(await page.evaluate(() => ['pwned' in window, document.querySelectorAll('img[src="x"]').length])).toEqual([
      false,
      0,
    ])
  })

  test('a file that is no table says why and what to do', async () => {
    const page = await arrive()
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'foto.xlsx',
        mimeType: 'image/png',
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      })
    const dialog = page.getByRole('dialog', { name: 'Revisar antes de cargar' })
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('button', { name: /^Cargar/ }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Cancelar' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('the review is complete by keyboard and has no fault that axe can find, wide or narrow', async () => {
    const page = await arrive()
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(viewport)
      expect(await findFaults(page)).toEqual([])
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Elegir archivo', exact: true }).focus()
      await page.keyboard.press('Enter')
      await (await choosing).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
      const dialog = await underReview(page)
      expect(await findFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await untilHeld(page.getByRole('button', { name: 'Elegir archivo', exact: true }))
    }
  })

  test('rows to fix and templates are handed over as workbooks', async () => {
    const page = await arrive()
    const template = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Plantilla (.xlsx)' }).click()
    expect((await template).suggestedFilename()).toBe('plantilla-instancias.xlsx')
    const dialog = await bring(page, own('a.csv'))
    const rows = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Descargar filas por corregir (.xlsx)' }).click()
    expect((await rows).suggestedFilename()).toBe('por-corregir-a.xlsx')
  })

  test('while the tables of the last visit are on their way the zone says so and takes nothing', async () => {
    const { page, context } = await open({ path: DATOS })
    await load(await bring(page, own('a.csv')))
    await context.route('**/duckdb*.wasm', () => undefined)
    await page.reload()
    await page.getByText('Podrá cargar más tablas cuando terminen de volver las que guardó.').waitFor()
    expect(await page.getByRole('button', { name: 'Elegir archivo', exact: true }).isDisabled()).toBe(true)
  })
})

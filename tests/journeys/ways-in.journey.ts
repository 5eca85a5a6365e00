import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser, useOnePage } from './browser.ts'
import { bringFile, DATOS, load, ownTables, startClean } from './own-table.ts'
import { untilDrawn, untilLoaded } from './screen.ts'

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>
<tr><td>UBIGEO</td><td>AÑO</td><td>CASOS</td></tr>
<tr><td rowspan=2>180101</td><td>2023</td><td x:num="1453">1 453</td></tr>
<tr><td>2024</td><td>7<br></td></tr></table><img src="https://otro.test/x.png"></body></html>`
const TSV = 'UBIGEO\tAÑO\tCASOS\r\n180101\t2023\t1 453\r\n180101\t2024\t7'
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Revisar antes de cargar' })
const manyOf = (page: Page) => page.getByRole('dialog', { name: 'Varios archivos' })

/** Puts a range on the clipboard as a spreadsheet does, and presses the keys that paste it. */
async function paste(page: Page, flavours: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (given) => {
    const items = Object.entries(given).map(([type, text]) => [type, new Blob([text], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))])
  }, flavours)
  await page.keyboard.press('Control+V')
}

type Held = readonly { readonly name: string; readonly text: string }[]

/** Holds files over the page, and lets them fall where the pointer is. */
async function drag(page: Page, files: Held, selector: string, falls = true): Promise<void> {
  await page.evaluate(
    ({ held, where, isDropped }) => {
      const dataTransfer = new DataTransfer()
      for (const { name, text } of held) dataTransfer.items.add(new File([text], name))
      const target = document.querySelector(where) ?? document.body
      for (const type of ['dragenter', 'dragover', ...(isDropped ? ['drop'] : [])])
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    },
    { held: files, where: selector, isDropped: falls },
  )
}

const CASES = (code: string, cases: number) => `UBIGEO,AÑO,CASOS\n${code},2024,${cases}\n`

describe('Every way in', () => {
  const open = useBrowser()
  const visit = useOnePage({ lendsWebGl: false, path: DATOS })

  test('a range copied from Excel is pasted with the keyboard to the same review, and loaded', async () => {
    const { page, context } = await visit()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await startClean(page)
    await paste(page, { 'text/html': EXCEL, 'text/plain': 'otra cosa' })
    const dialog = dialogOf(page)
    await dialog.getByText('rango pegado.xml').first().waitFor()
    await dialog
      .getByRole('group', { name: /^Primeras .* aceptadas/ })
      .getByText('1453')
      .waitFor()
    await load(dialog)
    await ownTables(page).getByText('rango pegado.xml').waitFor()
    await paste(page, { 'text/plain': TSV })
    await dialog.getByText('rango pegado.tsv').first().waitFor()
    await dialog.getByRole('button', { name: 'Cancelar' }).click()
    await paste(page, { 'text/plain': 'una oración' })
    await page.getByText('Lo que pegó no es un rango con encabezado y filas.', { exact: false }).waitFor()
  })

  test('a file dropped on another page goes to Datos, told while it is held; the page never goes away', async () => {
    const { page } = await open()
    await untilLoaded(page)
    await untilDrawn(page)
    const told = page.getByText('Suelte para llevarlo a Datos', { exact: false })
    await expect
      .poll(async () => {
        await drag(page, [{ name: 'casos.csv', text: CASES('180101', 7) }], 'header', false)
        return told.count()
      })
      .toBe(1)
    const prevented = await page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'x.csv'))
      return ['dragover', 'drop'].every(
        (type) => !document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })),
      )
    })
    expect(prevented).toBe(true)
    await drag(page, [{ name: 'casos.csv', text: CASES('180101', 7) }], 'header')
    await dialogOf(page).getByText('casos.csv').first().waitFor({ timeout: 90_000 })
    expect(page.url()).toContain('pagina=datos')
    await load(dialogOf(page))
    await ownTables(page).getByText('casos.csv').waitFor()
  })

  test('a range pasted on another page goes to Datos for review; other text pasted there changes nothing', async () => {
    const { page, context } = await open({ lendsWebGl: false, path: '#v1?pagina=priorizar' })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await untilLoaded(page)
    await paste(page, { 'text/plain': 'una oración' })
    await expect
      .poll(async () => {
        expect(page.url()).toContain('pagina=priorizar')
        await paste(page, { 'text/html': EXCEL, 'text/plain': TSV })
        return page.url()
      })
      .toContain('pagina=datos')
    const dialog = dialogOf(page)
    await dialog.getByText('rango pegado.xml').first().waitFor({ timeout: 90_000 })
    await dialog
      .getByRole('group', { name: /^Primeras .* aceptadas/ })
      .getByText('1453')
      .waitFor()
  })

  test('many files have one summary: what reads is loaded at once, what asks is reviewed, what is refused says why', async () => {
    const { page } = await visit()
    await startClean(page)
    const asks = 'UBIGEO,NIVEL,ETAPA,FECHA DE CREACION\n180102,distrital,creada,03/04/2020\n'
    await drag(
      page,
      [
        { name: 'moquegua.csv', text: CASES('180101', 7) },
        { name: 'lima.csv', text: CASES('150101', 9) },
        { name: 'otra cifra.csv', text: CASES('180101', 99) },
        { name: 'matriz.csv', text: asks },
        { name: 'nada.csv', text: 'a,b\n1,2\n' },
        { name: 'todo.brecha', text: 'x' },
      ],
      'h1',
    )
    const many = manyOf(page)
    await many.getByText('3 se leen, 1 pregunta y 2 no se pueden leer.').waitFor({ timeout: 60_000 })
    await many
      .getByRole('listitem')
      .filter({ hasText: /matriz\.csv\s*Pregunta\s*Tiene 1 pregunta\./ })
      .waitFor()
    await many
      .getByRole('listitem')
      .filter({ hasText: /todo\.brecha\s*No se puede leer\s*Es un proyecto/ })
      .waitFor()
    await many.getByRole('button', { name: 'Cargar 3 archivos que se leen' }).focus()
    await page.keyboard.press('Enter')
    await many
      .getByRole('listitem')
      .filter({ hasText: /otra cifra\.csv\s*Pregunta\s*Tiene 1 territorio con otro valor/ })
      .waitFor()
    expect(
      await many
        .getByRole('listitem')
        .filter({ hasText: /Cargado/ })
        .count(),
    ).toBe(2)
    await many.getByRole('button', { name: 'Revisar matriz.csv' }).click()
    await load(dialogOf(page))
    await expect
      .poll(() =>
        many
          .getByRole('listitem')
          .filter({ hasText: /Cargado/ })
          .count(),
      )
      .toBe(3)
    await page.keyboard.press('Escape')
    await many.waitFor({ state: 'detached' })
    for (const name of ['moquegua.csv', 'lima.csv', 'matriz.csv']) await ownTables(page).getByText(name).waitFor()
    expect(await ownTables(page).getByText('otra cifra.csv').count()).toBe(0)
  })

  test('a file that the browser cannot hold is told so before it is read, with the next step, alone and among others', async () => {
    const { page } = await visit()
    await startClean(page)
    const folder = await mkdtemp(join(tmpdir(), 'brecha-grande-'))
    const [large, small] = [join(folder, 'todo el país.csv'), join(folder, 'moquegua.csv')]
    await writeFile(large, 'UBIGEO,AÑO,CASOS\n')
    await truncate(large, 300 * 1024 * 1024)
    await writeFile(small, CASES('180101', 7))
    const input = page.locator('input[type="file"]').first()
    const told =
      /^Pesa 300 MB y el navegador lee hasta 200\. Si son casos, súmelo con «brecha agregar» y cargue el resultado/
    await input.setInputFiles(large)
    await page.getByRole('status').getByText(told).waitFor()
    expect(await dialogOf(page).count()).toBe(0)
    await input.setInputFiles([small, large])
    await manyOf(page).getByText(told).waitFor()
    await manyOf(page).getByRole('button', { name: 'Cargar 1 archivo que se lee' }).waitFor()
    await page.keyboard.press('Escape')
    await rm(folder, { recursive: true })
  })

  test('one file still goes straight to its review', async () => {
    const { page } = await visit()
    await startClean(page)
    await (await bringFile(page, 'casos.csv', CASES('180101', 7))).getByRole('button', { name: /^Cargar 1/ }).waitFor()
    expect(await manyOf(page).count()).toBe(0)
  })
})

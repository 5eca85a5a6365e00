import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { untilReady } from './own-table.ts'
import { goTo } from './screen.ts'

const MOQUEGUA = '#v1?pagina=instancias&grupo=regional&mapa=region&sel=region.18&fecha=2026-11-21'
const DATOS = '#v1?pagina=datos&fecha=2026-11-21'

const card = (page: Page) => page.getByRole('complementary', { name: 'Moquegua' })
const ordenanza = (page: Page) =>
  card(page)
    .getByRole('textbox', { name: /Ordenanza/ })
    .first()
const note = (page: Page) => card(page).getByRole('textbox', { name: 'Nota' }).first()

async function openCard(page: Page): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), MOQUEGUA)
  await ordenanza(page).waitFor()
}

async function write(page: Page, field: ReturnType<typeof ordenanza>, text: string): Promise<void> {
  await field.fill(text)
  await page.keyboard.press('Tab')
}

/** Presses a button as one does without a mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

async function save(page: Page, label: string): Promise<Buffer> {
  await goTo(page, 'Datos')
  await page.getByRole('textbox', { name: 'Nombre de este equipo' }).fill(label)
  await page.keyboard.press('Enter')
  const download = page.waitForEvent('download')
  await press(page, 'Guardar proyecto (.brecha)')
  return readFileSync(await (await download).path())
}

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await goTo(page, 'Datos')
  await untilReady(page)
  await page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: 'application/zip', buffer })
}

describe('Two desks work on one register', () => {
  const open = useBrowserWithoutMap()

  test('with the keyboard: the other project is joined, what contradicts is decided, undone whole, and joined twice adds nothing', async () => {
    const { page: north } = await open({ path: MOQUEGUA })
    await write(north, ordenanza(north), 'O.R. común')
    const common = await save(north, 'Equipo norte')

    const { page: south } = await open({ path: DATOS })
    await bring(south, 'norte.brecha', common)
    await south.getByText('Proyecto abierto.').first().waitFor()
    await openCard(south)
    expect(await ordenanza(south).inputValue()).toBe('O.R. común')
    await write(south, ordenanza(south), 'O.R. del sur')
    await write(south, note(south), 'Revisada en el sur')
    const theirs = await save(south, 'Equipo sur')

    await openCard(north)
    await write(north, ordenanza(north), 'O.R. del norte')
    await bring(north, 'sur.brecha', theirs)
    await north.getByText(/sur\.brecha.*de «.*Equipo sur.*se guardó el/).waitFor()
    await press(north, 'Unir con lo de aquí')
    const joining = north.getByRole('region', { name: /Unir con .*Equipo sur/ })
    await joining.waitFor()
    await press(north, 'Aceptar lo que no contradice (1)')
    await joining.getByText('O.R. del sur').first().waitFor()
    await press(north, 'Deshacer la unión')
    await north.getByText('Se deshizo: todo está como antes de unir.').waitFor()
    await openCard(north)
    expect([await ordenanza(north).inputValue(), await note(north).inputValue()]).toEqual(['O.R. del norte', ''])

    await bring(north, 'sur.brecha', theirs)
    await press(north, 'Unir con lo de aquí')
    await press(north, 'Aceptar lo que no contradice (1)')
    await press(north, 'Proponer por la regla')
    await press(north, 'Aplicar 1 decisión')
    await joining.getByText('El otro proyecto no dice nada distinto de lo que hay aquí.').waitFor()
    await press(north, 'Terminar la unión')
    await north.getByText('La unión terminó.').waitFor()
    await openCard(north)
    expect([await ordenanza(north).inputValue(), await note(north).inputValue()]).toEqual([
      'O.R. del sur',
      'Revisada en el sur',
    ])

    await write(north, ordenanza(north), 'O.R. después')
    await bring(north, 'sur.brecha', theirs)
    await press(north, 'Unir con lo de aquí')
    await joining.getByText('El otro proyecto no dice nada distinto de lo que hay aquí.').waitFor()
  })

  test('a project among the returned kits is compared cell by cell, and says what it is', async () => {
    const { page: other } = await open({ path: MOQUEGUA })
    await write(other, ordenanza(other), 'O.R. de otro equipo')
    const project = await save(other, 'Equipo sur')
    const { page } = await open({ path: DATOS })
    await page.getByRole('heading', { name: 'Consolidar lo que devolvieron' }).waitFor()
    const chooser = page.waitForEvent('filechooser')
    await press(page, 'Elegir los kits devueltos')
    await (await chooser).setFiles([{ name: 'sur.brecha', mimeType: 'application/zip', buffer: project }])
    await page.getByText(/Proyecto de «.*Equipo sur.*aquí se compara su registro/).waitFor()
    await page.getByText('O.R. de otro equipo').first().waitFor()
  })
})

import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { goTo } from './screen.ts'

/** Presses a button as one does without a mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

/** Chooses of a list by the beginning of a name, as one does without a mouse. */
async function choose(page: Page, list: RegExp, begins: string): Promise<void> {
  await press(page, list)
  await page.keyboard.type(begins)
  await page.keyboard.press('Enter')
}

const VIEW = (view: string) => `#v1?pagina=instancias&vista=${view}&fecha=2026-11-28`

describe('Many hands over time', () => {
  const open = useBrowser()

  test('a cut is kept, a statement is written, a second cut tells what changed and why, and the annual report takes both', async () => {
    const { page } = await open({ path: VIEW('historia') })
    await page.getByText('Totales nacionales del MIMP').first().waitFor()
    await press(page, 'Conservar lo de hoy como corte')
    await page.getByText('Se conservó').waitFor()
    await page.evaluate((hash) => void (location.hash = hash), `${VIEW('registro')}&sel=region.18`)
    const card = page.getByRole('complementary', { name: 'Moquegua' })
    await card.getByRole('button', { name: /Etapa/ }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'En proceso' }).click()
    await page.evaluate((hash) => void (location.hash = hash), VIEW('historia'))
    await press(page, 'Conservar lo de hoy como corte')
    const changes = page.getByRole('region', { name: 'Qué cambió entre dos cortes' })
    await changes.getByText('1 cambio.').waitFor()
    await changes.getByRole('row', { name: /Moquegua.*En proceso.*Escrito aquí/ }).waitFor()
    const [compared] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Comparación de los dos cortes (.docx)'),
    ])
    const { 'word/document.xml': body = new Uint8Array() } = unzipSync(await readFile(await compared.path()))
    const [book] = await Promise.all([page.waitForEvent('download'), press(page, 'Descargar los cambios (.xlsx)')])
    expect(book.suggestedFilename()).toMatch(/^cambios-.*-simulado\.xlsx$/)
    const { 'xl/worksheets/sheet1.xml': sheet = new Uint8Array() } = unzipSync(await readFile(await book.path()))
    expect(strFromU8(sheet)).toMatch(/CONTIENE DATOS SIMULADOS.*autoFilter/s)
    expect(strFromU8(body)).toMatch(/Cambios del .*Moquegua.*En proceso/s)
    await page.setViewportSize({ width: 360, height: 740 })
    const drawn = await page.locator('.history-day').last().boundingBox()
    expect(drawn?.height).toBeGreaterThanOrEqual(12)
    await page.setViewportSize({ width: 1366, height: 768 })
    const slider = page.getByRole('slider', { name: 'Corte' })
    await slider.focus()
    await page.keyboard.press('Home')
    expect(await slider.getAttribute('aria-valuetext')).toContain('2020')
    await goTo(page, 'Presentar')
    await page.getByRole('radio', { name: 'Informe anual' }).click()
    await choose(page, /Corte antes/, '25')
    await choose(page, /Corte después/, '28')
    await page.getByRole('heading', { name: 'Cambios entre cortes' }).waitFor()
    await page.getByRole('cell', { name: '≈ 138' }).waitFor()
  })

  test('a region given to a team is locked for another, and unlocked knowingly', async () => {
    const { page } = await open({ path: VIEW('reparto') })
    const team = page.getByRole('textbox', { name: 'Equipo nuevo' })
    await team.fill('Equipo sur')
    await team.press('Enter')
    await choose(page, /Equipo de Moquegua/, 'Equipo')
    await page.getByRole('row', { name: /Equipo sur 1/ }).waitFor()
    await choose(page, /Soy de/, 'Equipo')
    await page.evaluate((hash) => void (location.hash = hash), `${VIEW('registro')}&sel=region.04`)
    const card = page.getByRole('complementary', { name: 'Arequipa' })
    await card.getByText('solo lectura').waitFor()
    const ordenanza = card.getByRole('textbox', { name: /Ordenanza/ }).first()
    expect(await ordenanza.isDisabled()).toBe(true)
    await press(page, 'Desbloquear lo que no es mío')
    expect(await ordenanza.isDisabled()).toBe(false)
    await choose(page, /Ámbito/, 'Mis')
    await page
      .getByText(/^21 de|^22 de|22 instancias|de 1.918 instancias/)
      .first()
      .waitFor()
  })

  test('a provincia is given apart: the list, the map and the order say whose it is, and its visit waits for its team', async () => {
    const { page } = await open({ path: VIEW('reparto') })
    for (const name of ['Equipo sur', 'Otro equipo']) {
      const team = page.getByRole('textbox', { name: 'Equipo nuevo' })
      await team.fill(name)
      await team.press('Enter')
    }
    await choose(page, /Equipo de Moquegua/, 'Equipo')
    expect(await page.getByRole('button', { name: 'Repartir Lima Metropolitana por provincia' }).count()).toBe(0)
    await press(page, 'Repartir Moquegua por provincia')
    await choose(page, /Equipo de la provincia de Ilo/, 'Otro')
    await page.getByRole('row', { name: /Otro equipo 0 1/ }).waitFor()
    await choose(page, /Soy de/, 'Equipo')
    await press(page, 'Ver solo mis territorios')
    await page.waitForURL(/ambito=eq\.18\.1803/)

    await goTo(page, 'Priorizar')
    const order = page.getByRole('grid', { name: 'Priorización' })
    await order.getByText('a cargo de Equipo sur').first().waitFor()
    expect(await order.getByRole('row', { name: /Ilo/ }).count()).toBe(0)
    await choose(page, /Ámbito/, 'Todo')
    await choose(page, /Capa/, 'Equipos')
    await page.waitForURL(/equipos=si/)
    const legend = page.getByRole('list', { name: 'Leyenda' })
    await legend.getByText('A · Equipo sur').waitFor()
    expect(await legend.getByRole('listitem').allInnerTexts()).toEqual(
      ['A · Equipo sur', 'B · Otro equipo', 'Nadie'].map((line) => expect.stringContaining(line) as string),
    )

    await page.evaluate(
      (hash) => void (location.hash = hash),
      '#v1?pagina=priorizar&sel=provincia.1803&fecha=2026-11-28',
    )
    await page.getByText('No está en su reparto').first().waitFor()
    await page.evaluate((hash) => void (location.hash = hash), VIEW('reparto'))
    await choose(page, /Soy de/, 'Otro')
    await page.evaluate(
      (hash) => void (location.hash = hash),
      '#v1?pagina=priorizar&sel=provincia.1803&fecha=2026-11-28',
    )
    await press(page, /Agregar.* Ilo/)
    await page.evaluate((hash) => void (location.hash = hash), VIEW('reparto'))
    await choose(page, /Soy de/, 'Equipo')
    await goTo(page, 'Planificar')
    await press(page, /Ilo/)
    const editor = page.getByRole('region', { name: /Ilo/ })
    await editor.getByText('solo lectura').waitFor()
    const materials = editor.getByRole('textbox').first()
    expect(await materials.isDisabled()).toBe(true)
    await press(page, 'Desbloquear lo que no es mío')
    expect(await materials.isDisabled()).toBe(false)
  })
})

import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { read } from '@e965/xlsx'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowserWithoutMap } from './browser.ts'
import { goTo, rankingOf, untilLoaded } from './screen.ts'

const START = '#v1?pagina=instancias&grupo=regional&mapa=region&fecha=2026-11-21'

/** What the ranking says of Amazonas, as it is read. */
async function rankOfAmazonas(page: Page): Promise<string> {
  await goTo(page, 'Priorizar')
  const row = rankingOf(page).getByRole('row').filter({ hasText: 'Amazonas' })
  const words = await row.innerText()
  await goTo(page, 'Instancias')
  return words.replace(/\s+/g, ' ')
}

/** Opens the card of Amazonas and states its diagnóstico, all with the keyboard. */
async function approveDiagnostico(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Registro de instancias' })
  await grid.getByRole('row').filter({ hasText: 'Amazonas' }).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const card = page.getByRole('complementary', { name: 'Amazonas' })
  await card.locator('summary').filter({ hasText: 'Diagnóstico' }).focus()
  await page.keyboard.press('Enter')
  await card
    .locator('details')
    .filter({ hasText: 'Diagnóstico' })
    .getByRole('button', { name: /Estado/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'aprobado', exact: true }).focus()
  await page.keyboard.press('Enter')
  await card.getByText('edición propia').waitFor()
}

describe('Instancias', () => {
  const open = useBrowserWithoutMap()

  test('an instrument edited with the keyboard moves the ranking, undo takes it back, and a reload keeps it', async () => {
    const { page } = await open({ path: START })
    await untilLoaded(page)
    await page.getByRole('grid').waitFor()
    const before = await rankOfAmazonas(page)
    await approveDiagnostico(page)
    expect(await rankOfAmazonas(page)).not.toBe(before)
    await page.getByRole('button', { name: 'Deshacer' }).press('Enter')
    expect(await rankOfAmazonas(page)).toBe(before)
    await page.getByRole('button', { name: 'Rehacer' }).press('Enter')
    await page.getByRole('complementary', { name: 'Amazonas' }).getByText('edición propia').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.reload()
    await page.getByRole('complementary', { name: 'Amazonas' }).getByText('edición propia').waitFor()
    await page.getByRole('row').filter({ hasText: 'Amazonas' }).getByText('edición propia').waitFor()
  })

  test('the context: a figure told in the file stands beside the survey that is shipped, on its map and in the matrix, until it is undone', async () => {
    const { page } = await open({ path: `${START}&sel=region.18` })
    const card = page.getByRole('complementary', { name: 'Moquegua' })
    await card.locator('summary').filter({ hasText: 'Contexto del territorio' }).press('Enter')
    const group = card.getByRole('group', { name: 'Agregar dato de contexto' })
    await group.getByRole('button', { name: /Tema del contexto/ }).press('Enter')
    await page.getByRole('option', { name: 'Población de lengua originaria' }).press('Enter')
    await group.getByLabel('Indicador del contexto').fill('Lengua materna originaria')
    await group.getByLabel('Año del dato').fill('2017')
    await group.getByRole('button', { name: 'Agregar dato de contexto' }).press('Enter')
    const row = card.locator('details details').filter({ hasText: 'Lengua materna originaria' })
    await row.locator('summary').press('Enter')
    await row.getByLabel('Valor').fill('27,4')
    await row.getByLabel('Fuente del dato').fill('INEI, Censos Nacionales 2017')
    await row.getByLabel('Fuente del dato').press('Tab')
    await page.getByRole('radio', { name: 'Contexto' }).press('Space')
    const table = page.getByRole('table', { name: 'Contexto del territorio' })
    await table.getByRole('row').filter({ hasText: 'Lengua materna originaria' }).getByText('27,4').waitFor()
    await table.getByRole('row').filter({ hasText: 'ENDES' }).first().waitFor()
    await page.getByRole('button', { name: /Dato en el mapa/ }).press('Enter')
    await page.getByRole('option', { name: /Violencia de pareja sexual.*2025/ }).press('Enter')
    await page.getByRole('img', { name: /Violencia de pareja sexual/ }).waitFor()
    await page.waitForURL(/dato=encuesta-2025/)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar la matriz (.xlsx)' }).press('Enter')
    const book = read(await readFile(await (await download).path()))
    expect(JSON.stringify(book.Sheets['ficha'])).toContain('Lengua materna originaria')
    for (let steps = 0; steps < 3; steps += 1) await page.getByRole('button', { name: 'Deshacer' }).press('Enter')
    await table.getByRole('row').filter({ hasText: 'Lengua materna originaria' }).waitFor({ state: 'detached' })
  })

  test('the file of an instancia: a member told moves its column and is in its annexes, and a plan without correspondence is listed', async () => {
    const { page } = await open({ path: `${START}&pregunta=instalacion&sel=region.01` })
    const card = page.getByRole('complementary', { name: 'Amazonas' })
    await card.getByRole('button', { name: /^Sigue:/ }).waitFor()
    const step = (title: string) => card.locator('details').filter({ has: page.locator('summary', { hasText: title }) })
    await card.locator('summary').filter({ hasText: 'Miembros' }).first().press('Enter')
    const group = card.getByRole('group', { name: 'Agregar miembro' })
    await group.getByRole('button', { name: /Clase de entidad/ }).press('Enter')
    await page.getByRole('option', { name: 'Policía Nacional' }).press('Enter')
    await group.getByLabel('Entidad u organización').fill('Región Policial')
    await group.getByRole('button', { name: 'Agregar miembro' }).press('Enter')
    const member = step('Miembros').locator('details').filter({ hasText: 'Región Policial' })
    await member.locator('summary').press('Enter')
    for (const question of ['¿Titular designado?', '¿Alterno designado?'])
      await member.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Sí' }).press('Space')
    await page.getByRole('row').filter({ hasText: 'Amazonas' }).getByText('1 de 1').waitFor()
    await card.locator('summary').filter({ hasText: 'Plan de trabajo' }).first().press('Enter')
    await card
      .getByRole('radiogroup', { name: '¿El plan corresponde con los del nivel inferior?' })
      .getByRole('radio', { name: 'No' })
      .press('Space')
    await card.locator('summary').filter({ hasText: 'Acciones del plan' }).press('Enter')
    const action = card.getByRole('group', { name: 'Agregar acción' })
    await action.getByLabel('Año de la acción').fill('2026')
    await action.getByLabel('Acción', { exact: true }).fill('Capacitar a las DEMUNA')
    await action.getByRole('button', { name: 'Agregar acción' }).press('Enter')
    const planned = step('Acciones del plan').locator('details').filter({ hasText: 'Capacitar' })
    await planned.locator('summary').press('Enter')
    await planned
      .getByRole('button', { name: /Trimestre/ })
      .first()
      .press('Enter')
    await page.getByRole('option', { name: 'II trimestre', exact: true }).press('Enter')
    await card.locator('summary').filter({ hasText: 'Anexos y modelos' }).press('Enter')
    for (const [name, format, part, said] of [
      ['Anexo 2', 'docx', 'word/document.xml', 'Capacitar a las DEMUNA'],
      ['Anexo 3', 'docx', 'word/document.xml', 'Región Policial'],
      ['Anexo 4', 'xlsx', 'xl/workbook.xml', '<sheet '],
      ['Modelo de ordenanza', 'docx', 'word/document.xml', 'Amazonas'],
      ['Modelo de acta', 'docx', 'word/document.xml', 'Amazonas'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        card.getByRole('button', { name: new RegExp(`${name}.*${format}`) }).press('Enter'),
      ])
      const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
      expect(Object.keys(parts)).toContain('[Content_Types].xml')
      expect(strFromU8(parts[part] ?? new Uint8Array())).toContain(said)
    }
    await page.getByRole('radio', { name: 'Informes' }).press('Space')
    await page.getByText('0 de 1 (0,0').first().waitFor()
    await page.getByRole('radio', { name: 'Incoherencias' }).press('Space')
    await page.getByText('La ficha dice que el plan no corresponde con los del nivel inferior.').waitFor()
  })

  test('the matrix is handed over with the edits in it, and the lists of what expires are one press away', async () => {
    const { page } = await open({ path: START })
    await untilLoaded(page)
    await approveDiagnostico(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar la matriz (.xlsx)' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('matriz-instancias-simulada-2026-11-21.xlsx')
    const book = read(await readFile(await file.path()))
    expect(book.SheetNames).toEqual([
      'instancias',
      'instrumentos',
      'iniciativas',
      'coordemuna',
      'seguimiento',
      'valores',
      'fuentes',
    ])
    expect(JSON.stringify(book.Sheets.instrumentos)).toContain('edición propia')
    await page.getByRole('radio', { name: 'Vencimientos' }).click()
    await page.getByText(/\d+ vencidos, \d+ por vencer/).waitFor()
    await page.getByRole('radio', { name: 'Incoherencias' }).click()
    const check = page.getByRole('button', { name: /Revisión/ })
    await check.click()
    await page.getByRole('option', { name: /^Instrumento con inconsistencias/ }).click()
    await page.getByRole('img', { name: 'Observaciones por región' }).waitFor()
    const hash = await page.evaluate(() => location.hash)
    expect(hash).toContain('vista=incoherencias')
    expect(hash).toContain('revision=instrumento_inconsistente')
    const day = page.getByRole('textbox', { name: 'Fecha de referencia' })
    await day.fill('31/12/2029')
    await day.press('Tab')
    await page.waitForFunction(() => location.hash.includes('fecha=2029-12-31'))
  })
})

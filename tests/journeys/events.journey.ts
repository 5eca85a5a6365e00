import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowserWithoutMap } from './browser.ts'
import { write } from './plan-fields.ts'
import { untilLoaded } from './screen.ts'

const START = '#v1?pagina=presentar&documento=taller&fecha=2026-11-20'
const FIRST = 'Taller macrorregional 1 de 2026'
const plan = (page: Page) => page.getByRole('region', { name: 'Talleres del año' })
const part = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click()

async function takeFile(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) }
}

describe('The workshops of the year', () => {
  const open = useBrowserWithoutMap()

  test('are proposed, one is arranged and held, and its slides, its table and its calendar say so', async () => {
    const { page } = await open({ path: START })
    await untilLoaded(page)
    await plan(page).getByText('2026 no tiene talleres: ninguna región está convocada.').waitFor()
    await page.getByRole('button', { name: 'Proponer los 5 que faltan' }).click()
    await plan(page).getByText('Los 5 talleres de 2026 reúnen a 26 de 26 regiones, cada una solo una vez.').waitFor()
    await page.getByRole('button', { name: `Abrir ${FIRST}`, exact: true }).click()
    await page.getByRole('heading', { level: 2, name: FIRST }).first().waitFor()
    expect(page.url()).toContain('taller=taller-2026-1')

    await write(page, 'Nombre', 'Intercambiando experiencias')
    await write(page, 'Fecha', '12/11/2026')
    await write(page, 'Hora', '9:30')
    await write(page, 'Lugar', 'Chiclayo, auditorio del gobierno regional')
    const opening = page.getByRole('group', { name: 'Punto 1', exact: true })
    await opening.getByLabel('Tema').fill('Palabras de apertura')
    await opening.getByLabel('Minutos').fill('15')
    await page.keyboard.press('Tab')
    await page.getByRole('group', { name: 'Punto 2', exact: true }).getByText('09:45 a 10:25').waitFor()
    await page.getByRole('button', { name: 'Regiones que se reúnen' }).click()
    await page
      .getByRole('checkbox', { name: /^Tacna \(también en Taller macrorregional 5 de 2026\)/ })
      .click({ force: true })
    await page.keyboard.press('Escape')
    await plan(page).getByText('En más de un taller: Tacna (2).').waitFor()
    await page.getByRole('button', { name: 'Deshacer el último cambio de los talleres' }).click()
    await expect
      .poll(() =>
        plan(page)
          .getByText(/En más de un taller/)
          .count(),
      )
      .toBe(0)

    await part(page, 'Asistencia')
    await page
      .getByLabel('Pegue el registro de asistencia')
      .fill('Entidad,Nivel,Sexo,Nombres\nGORE,Regional,M,A\nGORE,Regional,H,B\n')
    await page.getByRole('button', { name: 'Contar lo pegado' }).click()
    await page.getByText('2 personas de 1 entidad').first().waitFor()
    await part(page, 'Resultados')
    await page.getByRole('button', { name: 'Agregar nudo crítico' }).click()
    await write(page, 'Descripción', 'Sin presupuesto propio')
    await page.getByRole('button', { name: 'Agregar acuerdo' }).click()
    await write(page, 'Qué se acordó', 'Aprobar el reglamento')

    const cover = page.locator('.slide-cover')
    await cover.getByRole('heading', { name: 'Intercambiando experiencias' }).waitFor()
    await cover.getByText(/^12.nov\..2026, 09:30 · Presencial · Chiclayo, auditorio/).waitFor()
    await page.locator('.slide-agenda').getByText('Palabras de apertura').waitFor()
    await page
      .locator('.slide-attendance')
      .getByText('Asistieron 2 personas de 1 entidad: 1 mujer y 1 hombre')
      .waitFor()
    await page
      .locator('.slide-knots')
      .getByText(/Sin presupuesto propio \(anotado en el taller\)/)
      .first()
      .waitFor()
    await page.locator('.slide-strengthen').getByText('Aprobar el reglamento').waitFor()
    const slides = await takeFile(page, 'Descargar .pptx')
    expect(slides.name).toBe('taller-intercambiando-experiencias.pptx')
    expect(strFromU8(unzipSync(slides.bytes)['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('Chiclayo')
    expect(new TextDecoder().decode((await takeFile(page, 'Calendario (.ics)')).bytes)).toContain('20261112T093000')
    const table = await takeFile(page, 'Tabla de talleres (.xlsx)')

    await page.getByRole('button', { name: 'Quitar este taller' }).click()
    await plan(page).getByText('Para los 5 del año falta 1.').waitFor()
    await page
      .locator('input[type=file][accept*=".xlsx"]')
      .first()
      .setInputFiles({ ...table, buffer: Buffer.from(table.bytes), mimeType: '' })
    await plan(page).getByText('Se trajeron 5 talleres.').waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Abrir Intercambiando experiencias' }).click()
    await cover.getByText(/Chiclayo/).waitFor()
    expect(await findFaults(page)).toEqual([])
  })
})

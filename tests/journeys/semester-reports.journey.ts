import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { holdEngine } from './screen.ts'

const START = '#v1?pagina=instancias&fecha=2026-11-21&pregunta=sesiones&sel=region.01'

async function chooseIn(page: Page, button: Locator, option: string): Promise<void> {
  await button.press('Enter')
  await page.getByRole('option', { name: option, exact: true }).press('Enter')
}

async function writeIn(within: Locator, label: string, text: string): Promise<void> {
  await within.getByLabel(label, { exact: true }).fill(text)
  await within.getByLabel(label, { exact: true }).press('Tab')
}

async function answer(within: Locator, question: string, said: 'Sí' | 'No'): Promise<void> {
  await within.getByRole('radiogroup', { name: question }).getByRole('radio', { name: said }).press('Space')
}

describe('The sessions and the semester reports', () => {
  const open = useBrowserWithoutMap()

  test('a session without quorum is marked, and a report tells where it went, what was recommended and that it is public', async () => {
    const { page } = await open({ path: START, prepare: holdEngine })
    const card = page.getByRole('complementary', { name: 'Amazonas' })
    const row = page.getByRole('row').filter({ hasText: 'Amazonas' }).first()
    await card.locator('summary').filter({ hasText: 'Sesiones' }).first().press('Enter')
    await writeIn(card, 'Nueva sesión', '10/09/2026')
    await card.locator('summary').filter({ hasText: 'Quórum y asistencia' }).first().press('Enter')
    await writeIn(card, 'Entidades convocadas', '10')
    await writeIn(card, 'Entidades asistentes', '4')
    await answer(card, '¿Hubo quórum?', 'No')
    await card.getByText('Asistió menos de la mitad más una de las entidades convocadas.').waitFor()
    await row.getByText('4 de 10, sin quórum').waitFor()

    const group = card.getByRole('group', { name: 'Agregar informe' })
    await group.getByLabel('Año del informe').fill('2026')
    await chooseIn(page, group.getByRole('button', { name: /Semestre del informe/ }), 'Primer semestre')
    await group.getByRole('button', { name: 'Agregar informe' }).press('Enter')
    const report = card
      .locator('details details')
      .filter({ hasText: /Primer semestre/ })
      .last()
    await report.locator('summary').press('Enter')
    await writeIn(report, 'Llegó a la región el', '30/06/2026')
    await writeIn(report, 'Llegó a la CMAN el', '15/07/2026')
    await writeIn(report, 'Llegó a la DPVLV el', '20/07/2026')
    await writeIn(report, 'Recomendaciones del nivel superior', 'Precisar las metas')
    await answer(report, '¿Informe publicado?', 'Sí')

    await page.getByRole('radio', { name: 'Informes' }).press('Space')
    await page.getByRole('button', { name: /Semestre$/ }).press('Enter')
    await page.getByRole('option', { name: '2026, primero' }).press('Enter')
    await page.getByText('El informe se presenta al').waitFor()
    const told = page.getByRole('table', { name: 'Informes y planes de los que algo consta' })
    expect(await told.getByRole('row').filter({ hasText: 'Amazonas' }).innerText()).toMatch(
      /región 30\sjun\.\s2026; CMAN 15\sjul\.\s2026; DPVLV 20\sjul\.\s2026.*Precisar las metas/s,
    )
    const board = page.getByRole('table', { name: 'Quién debe qué' })
    expect(await board.getByRole('row').filter({ hasText: 'Amazonas' }).innerText()).toMatch(/0 · 1 · 1 · 1\s+1\s+1/)

    const owing = page.locator('details').filter({ hasText: 'Deben el informe o no consta que lo presentaran' })
    await owing.locator('summary').press('Enter')
    const before = await owing.getByRole('row').count()
    await owing.getByRole('button', { name: /^Ver más/ }).press('Enter')
    await expect.poll(() => owing.getByRole('row').count()).toBe(before + 25)

    await card.locator('summary').filter({ hasText: 'Anexos y modelos' }).press('Enter')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: /Anexo 4.*docx/ }).press('Enter'),
    ])
    const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Precisar las metas')
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
})

import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'

const START = '#v1?pagina=instancias&fecha=2026-11-21&pregunta=sesiones&sel=region.01'

async function chooseIn(page: Page, button: Locator, option: string): Promise<void> {
  await button.press('Enter')
  await page.getByRole('option', { name: option, exact: true }).press('Enter')
}

async function writeIn(within: Locator, label: string, text: string): Promise<void> {
  await within.getByLabel(label, { exact: true }).fill(text)
  await within.getByLabel(label, { exact: true }).press('Tab')
}

/** Adds the report of the first half of 2026 to the ways that reports went, and opens it. */
async function addWay(page: Page, card: Locator): Promise<Locator> {
  const group = card.getByRole('group', { name: 'Agregar informe' })
  await group.getByLabel('Año del informe').fill('2026')
  await chooseIn(page, group.getByRole('button', { name: /Semestre del informe/ }), 'Primer semestre')
  await group.getByRole('button', { name: 'Agregar informe' }).press('Enter')
  const report = card
    .locator('details details')
    .filter({ hasText: /Primer semestre/ })
    .last()
  await report.locator('summary').press('Enter')
  return report
}

/** Goes to the board of the reports of the first half of 2026. */
async function openBoard(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Informes' }).press('Space')
  await page.getByRole('button', { name: /Semestre$/ }).press('Enter')
  await page.getByRole('option', { name: '2026, primero' }).press('Enter')
}

/** The row of the region on the board of who owes what, cell by cell. */
async function boardRow(page: Page, region: string): Promise<readonly string[]> {
  const row = page.getByRole('table', { name: 'Quién debe qué' }).getByRole('row').filter({ hasText: region })
  return row.locator('td').allInnerTexts()
}

async function answer(within: Locator, question: string, said: 'Sí' | 'No'): Promise<void> {
  await within.getByRole('radiogroup', { name: question }).getByRole('radio', { name: said }).press('Space')
}

const OF = (unit: string) => `#v1?pagina=instancias&fecha=2026-11-21&pregunta=sesiones&ambito=dep.18&${unit}`

/** Reports of the levels below a region, each with the days on which it was handed on and what is said of that. */
const BELOW = [
  {
    ...{ of: 'provincia', name: 'Mariscal Nieto', unit: 'sel=provincia.1801', reached: '0 · 1 · 1 · 1' },
    way: [
      ['Llegó a la región el', '10/07/2026'],
      ['Llegó a la CMAN el', '20/07/2026'],
      ['Llegó a la DPVLV el', '24/07/2026'],
    ],
    told: /presentado 28\sjun\.\s2026.*región 10\sjul\.\s2026; CMAN 20\sjul\.\s2026; DPVLV 24\sjul\.\s2026.*Precisar las metas \(18\sjul\.\s2026\)/s,
  },
  {
    ...{ of: 'distrito', name: 'Carumas', unit: 'sel=distrito.180102', reached: '1 · 1 · 0 · 0' },
    way: [
      ['Llegó a la provincia el', '02/07/2026'],
      ['Llegó a la región el', '10/07/2026'],
    ],
    told: /presentado 28\sjun\.\s2026.*provincia 2\sjul\.\s2026; región 10\sjul\.\s2026.*Precisar las metas \(18\sjul\.\s2026\)/s,
  },
] as const

describe('The sessions and the semester reports', () => {
  const open = useBrowserWithoutMap()

  test('a session without quorum is marked, and a report tells where it went, what was recommended and that it is public', async () => {
    const { page } = await open({ path: START })
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

    const report = await addWay(page, card)
    await writeIn(report, 'Llegó a la región el', '30/06/2026')
    await writeIn(report, 'Llegó a la CMAN el', '15/07/2026')
    await writeIn(report, 'Llegó a la DPVLV el', '20/07/2026')
    await writeIn(report, 'Recomendaciones del nivel superior', 'Precisar las metas')
    await answer(report, '¿Informe publicado?', 'Sí')

    await openBoard(page)
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

  for (const { of, name, unit, way, reached, told } of BELOW)
    test(`the report of a ${of}, handed on and answered by the level above, changes what its region owes and comes back`, async () => {
      const { page } = await open({ path: OF(unit) })
      await openBoard(page)
      await page.getByText(/El informe se presenta al 30\sjun\.\s2026 \(7\.3\.4\.4–6\)/).waitFor()
      const before = await boardRow(page, 'Moquegua')
      const card = page.getByRole('complementary', { name })
      await card.locator('summary').filter({ hasText: 'Sesiones' }).first().press('Enter')
      const due = card.getByRole('radiogroup', { name: /^Semestral 2026-1, al 30\sjun\.\s2026/ })
      await due.getByRole('radio', { name: 'Entregado' }).press('Space')
      await writeIn(card, 'Entregado el', '28/06/2026')
      const report = await addWay(page, card)
      for (const [stop, day] of way) await writeIn(report, stop, day)
      await writeIn(report, 'Recomendaciones del nivel superior', 'Precisar las metas')
      await writeIn(report, 'Recomendaciones emitidas el', '18/07/2026')

      const day = report.getByLabel('Recomendaciones emitidas el', { exact: true })
      await page.getByRole('button', { name: 'Deshacer' }).press('Enter')
      await expect.poll(() => day.inputValue()).toBe('')
      await page.getByRole('button', { name: 'Rehacer' }).press('Enter')
      await expect.poll(() => day.inputValue()).toBe('18/07/2026')

      const counted = async () => {
        const [owed, delivered, , unknown, stops, recommended] = await boardRow(page, 'Moquegua')
        return [Number(owed), Number(delivered), Number(unknown), stops, recommended]
      }
      const [owed = '', , , unknown = ''] = before
      const after = [Number(owed), 1, Number(unknown) - 1, reached, '1']
      await expect.poll(counted).toEqual(after)
      const toldRow = page.getByRole('table', { name: 'Informes y planes de los que algo consta' })
      const said = toldRow.getByRole('row').filter({ hasText: name })
      expect(await said.innerText()).toMatch(told)

      await card.locator('summary').filter({ hasText: 'Anexos y modelos' }).press('Enter')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        card.getByRole('button', { name: /^Expediente de la instancia.*docx/ }).press('Enter'),
      ])
      const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
      const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
      expect(words).toContain('Recomendaciones del nivel superior: Precisar las metas')
      for (const [stop] of way) expect(words).toContain(`${stop}: `)

      await page.reload()
      await said.waitFor()
      expect(await counted()).toEqual(after)
      await card.locator('summary').filter({ hasText: 'Sesiones' }).first().press('Enter')
      const again = card.locator('details details').filter({ hasText: /Primer semestre/ })
      await again.locator('summary').press('Enter')
      for (const [stop, day] of way) expect(await again.getByLabel(stop, { exact: true }).inputValue()).toBe(day)
    })
})

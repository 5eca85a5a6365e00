import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { PLAN } from './plan-fields.ts'
import { untilHeld } from './screen.ts'

describe('The budget and many visits at once', () => {
  const open = useBrowserWithoutMap()

  test('without tariffs nothing is said to cost zero; with one each trip and month has its cost, and goals stand against it', async () => {
    const { page } = await open({ path: PLAN })
    await page.getByRole('button', { name: 'Agregar los 5 primeros' }).press('Enter')
    await page
      .getByRole('radiogroup', { name: 'Vista del plan' })
      .getByRole('radio', { name: 'Itinerario' })
      .press('Space')
    const budget = page.getByRole('region', { name: 'Presupuesto de los viajes' })
    await budget.getByText('Escriba una tarifa para ver lo que costaría').waitFor()
    expect(await budget.getByRole('row', { name: /^Soles 2026/ }).innerText()).toMatch(/sin dato\s+sin dato\s+sin dato/)
    await budget.getByRole('textbox', { name: 'Viático por día' }).fill('320')
    await page.keyboard.press('Enter')
    const total = budget.getByRole('row', { name: /^Total/ })
    await total.waitFor()
    expect(await total.innerText()).toMatch(/^Total\s+sin dato\s+[\d\s]+\s+sin dato\s+al menos [\d\s]+$/)
    await budget.getByRole('textbox', { name: 'Meta de visitas' }).fill('40')
    await page.keyboard.press('Enter')
    await budget.getByRole('row', { name: /^Visitas 2026 40/ }).waitFor()
    await budget.getByRole('button', { name: 'Agregar 2027' }).press('Enter')
    await budget
      .getByRole('group', { name: 'Metas del POI 2027' })
      .getByRole('textbox', { name: 'Meta de visitas' })
      .fill('60')
    await page.keyboard.press('Enter')
    await budget.getByRole('row', { name: /^Visitas 2026 a 2027 100/ }).waitFor()
    const [request] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Requerimiento del viaje 1 (.docx)' }).press('Enter'),
    ])
    expect(request.suggestedFilename()).toMatch(/^requerimiento-viaje-1-2026-\d\d-\d\d\.docx$/)
    const undo = page.getByRole('button', { name: 'Deshacer el último cambio del plan' })
    await undo.press('Enter')
    await undo.press('Enter')
    await budget.getByRole('group', { name: 'Metas del POI 2027' }).waitFor({ state: 'detached' })
    await undo.press('Enter')
    await budget.getByRole('row', { name: /^Visitas 2026 sin dato/ }).waitFor()
    await page.reload()
    await page
      .getByRole('radiogroup', { name: 'Vista del plan' })
      .getByRole('radio', { name: 'Itinerario' })
      .press('Space')
    await total.waitFor()
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })

  test('the day and the state of a visit are written in their cells of the list, a visit is not made before its day, and undo takes each back', async () => {
    const { page } = await open({ path: PLAN })
    await page.getByRole('button', { name: 'Agregar los 5 primeros' }).press('Enter')
    const cells = page.getByRole('table', { name: 'Visitas del plan' })
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await cells.evaluate((list) => list.parentElement && list.parentElement.scrollWidth - 360)).toBeLessThan(0)
    await page.setViewportSize({ width: 1366, height: 768 })
    await cells
      .getByRole('button', { name: /Cambiar fecha y hora de/ })
      .first()
      .press('Enter')
    const when = cells.getByRole('group', { name: /^Cambiar fecha y hora de/ })
    await when.getByLabel('Fecha', { exact: true }).fill('2026-12-10')
    await page.keyboard.press('Enter')
    await when.getByLabel('Hora', { exact: true }).fill('10:30')
    await when.getByRole('button', { name: 'Listo' }).press('Enter')
    const dated = cells.getByRole('button', { name: /^10\sdic\.\s2026 10:30/ })
    await dated.waitFor()
    await untilHeld(dated)
    const state = cells
      .getByRole('row')
      .nth(1)
      .getByRole('group', { name: /^Cambiar estado de/ })
    const choose = async (name: string) => {
      await state.getByRole('button', { name: /Estado$/ }).press('Enter')
      await page.getByRole('option', { name }).press('Enter')
    }
    await cells
      .getByRole('button', { name: /Cambiar estado de/ })
      .first()
      .press('Enter')
    await choose('Ejecutada')
    await page.getByText(/No puede estar ejecutada/).waitFor()
    await choose('Coordinada')
    await page.getByText(/ queda como «Coordinada»\./).waitFor()
    const undo = page.getByRole('button', { name: 'Deshacer el último cambio del plan' })
    await undo.press('Enter')
    await undo.press('Enter')
    await undo.press('Enter')
    await dated.waitFor({ state: 'detached' })
    expect(await page.getByText('sin fecha', { exact: true }).count()).toBe(5)
  })

  test('a day is given to all the chosen visits in one act, and one undo takes it back', async () => {
    const { page } = await open({ path: PLAN })
    await page.getByRole('button', { name: 'Agregar los 5 primeros' }).press('Enter')
    await page.getByRole('checkbox', { name: 'Elegir todas' }).press('Space')
    const many = page.getByRole('region', { name: 'Cambiar varias visitas' })
    await many.getByText('5 visitas elegidas').waitFor()
    await many.getByRole('button', { name: /Estado$/ }).press('Enter')
    await page.getByRole('option', { name: 'Cancelada' }).press('Enter')
    await many.getByRole('button', { name: 'Cambiar las elegidas' }).press('Enter')
    await many.getByText('Se cambió en 5. Puede deshacerlo.').waitFor()
    expect(await page.getByText('Cancelada', { exact: true }).count()).toBeGreaterThanOrEqual(5)
    await page.getByRole('button', { name: 'Deshacer el último cambio del plan' }).press('Enter')
    await expect.poll(() => page.getByRole('table').getByText('Cancelada', { exact: true }).count()).toBe(0)
  })
})

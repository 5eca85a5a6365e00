import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { close, field, notKept, openVisit, PLAN, planFive, storedTexts, write } from './plan-fields.ts'

describe('What a field does not take as it stands', () => {
  const open = useBrowserWithoutMap()

  test('a link that is not https stays as a draft with its sentence, also after a reload, and is never a link', async () => {
    const { page } = await open({ path: '#v1?pagina=instancias&fecha=2026-11-21' })
    const grid = page.getByRole('grid', { name: 'Registro de instancias' })
    await grid.getByRole('row').filter({ hasText: 'Amazonas' }).first().click()
    const link = page.getByRole('complementary', { name: 'Amazonas' }).getByLabel('Documento (https)').first()
    const refused = page.getByText(/^Escriba una dirección segura \(https\)/)
    await link.fill('http://example.org/acta.pdf')
    await page.keyboard.press('Tab')
    await refused.waitFor()
    await page.reload()
    await expect.poll(() => link.inputValue()).toBe('http://example.org/acta.pdf')
    await refused.waitFor()
    expect(await page.getByRole('link', { name: 'Abrir el documento' }).count()).toBe(0)
    await link.fill('https://example.org/acta.pdf')
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Abrir el documento' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Abrir el documento' }).waitFor()
    expect([await link.inputValue(), await refused.count()]).toEqual(['https://example.org/acta.pdf', 0])
  })

  test('a number that is out of range stays as a draft, and the number before it stands', async () => {
    const { page } = await open({ path: PLAN })
    await planFive(page)
    const before = await field(page, 'Duración en minutos').inputValue()
    await write(page, 'Duración en minutos', '5000')
    await page.getByText(/^Escriba un número entero de 1 a 1.440/).waitFor()
    await page.reload()
    await openVisit(page)
    expect(await field(page, 'Duración en minutos').inputValue()).toBe('5000')
    await page.getByRole('button', { name: 'Descartar lo escrito' }).click()
    expect(await field(page, 'Duración en minutos').inputValue()).toBe(before)
  })

  test('a day, an hour and a number that are half typed stay as drafts as they were typed, and what stood before stands', async () => {
    const { page } = await open({ path: PLAN })
    await planFive(page)
    await write(page, 'Fecha', '10/12/2026')
    const half = { Fecha: '31/02/2', Hora: '9:3', 'Duración en minutos': '12m' }
    for (const [label, text] of Object.entries(half)) await write(page, label, text)
    await page.getByText(/^Escriba una fecha como 05\/03\/2026/).waitFor()
    await page.reload()
    await openVisit(page)
    for (const [label, text] of Object.entries(half)) expect(await field(page, label).inputValue()).toBe(text)
    await page.getByText(/^Escriba una fecha como 05\/03\/2026/).waitFor()
    await page.getByText(/^Escriba una hora como 09:30/).waitFor()
    expect(await storedTexts(page)).toContain('"date":"2026-12-10"')
    await write(page, 'Fecha', '11122026')
    await write(page, 'Hora', '0930')
    expect([await field(page, 'Fecha').inputValue(), await field(page, 'Hora').inputValue()]).toEqual([
      '11/12/2026',
      '09:30',
    ])
    await expect.poll(() => storedTexts(page)).toContain('"date":"2026-12-11"')
  })

  test('a half-typed date of an instancia stays as a draft, also when the page is closed; the calendar writes over it', async () => {
    const { page, context } = await open({ path: '#v1?pagina=instancias&fecha=2026-11-21' })
    const grid = (of: Page) => of.getByRole('grid', { name: 'Registro de instancias' })
    const received = (of: Page) =>
      of.getByRole('complementary', { name: 'Amazonas' }).getByLabel('Copia recibida', { exact: true }).first()
    await grid(page).getByRole('row').filter({ hasText: 'Amazonas' }).first().click()
    await received(page).fill('5/3/20')
    const address = page.url()
    await close(page)
    const next = await context.newPage()
    await next.goto(address)
    await expect.poll(() => received(next).inputValue()).toBe('5/3/20')
    await received(next).locator('xpath=../input[@type="date"]').fill('2026-03-05')
    await expect.poll(() => received(next).inputValue()).toBe('05/03/2026')
    await next.reload()
    await expect.poll(() => received(next).inputValue()).toBe('05/03/2026')
  })

  test('what tells of a person is said as it is typed, and kept without it unless it is kept knowingly', async () => {
    const { page } = await open({ path: PLAN })
    await planFive(page)
    const typed = 'Pedir copia a la señora de DNI 45678912'
    await field(page, 'Materiales').fill(typed)
    await page.getByText(/^Este texto parece llevar un número de DNI/).waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => storedTexts(page)).toContain('Pedir copia a la señora de DNI [DNI omitido]')
    await page.reload()
    await openVisit(page)
    expect(await field(page, 'Materiales').inputValue()).toBe(typed)
    expect(await storedTexts(page)).not.toContain('45678912')
    await page.getByRole('button', { name: 'Conservarlo, sé lo que dice' }).click()
    await page.getByText(/^Lleva un número de DNI/).waitFor()
    await expect.poll(() => storedTexts(page)).toContain(typed)
    await page.reload()
    await openVisit(page)
    expect(await field(page, 'Materiales').inputValue()).toBe(typed)
  })

  test('what surely names a refuge is never kept, and there is no way to keep it', async () => {
    const { page, context } = await open({ path: PLAN })
    await planFive(page)
    await write(page, 'Logística', 'reunión en la plaza')
    await field(page, 'Logística').fill('el HRT queda en Jr. Rincón Lunar 123')
    await page.getByText(/^Este texto nombra un hogar de refugio/).waitFor()
    expect(await page.getByRole('button', { name: 'Conservarlo, sé lo que dice' }).count()).toBe(0)
    await page.keyboard.press('Tab')
    expect(await storedTexts(page)).not.toContain('Lunar')
    const address = page.url()
    await close(page)
    const next = await context.newPage()
    await next.goto(address)
    await openVisit(next)
    expect(await field(next, 'Logística').inputValue()).toBe('reunión en la plaza')
  })
})

describe('A field that two tabs write', () => {
  const open = useBrowserWithoutMap()

  test('is told with what each wrote and which stands, also after a reload, and the other can be taken', async () => {
    const { page: first, context, origin } = await open({ path: PLAN })
    await planFive(first)
    const second = await context.newPage()
    await second.goto(`${origin}/${PLAN}`)
    await openVisit(second)
    await notKept(second).first().waitFor()
    await write(first, 'Materiales', 'lo de la primera')
    await write(second, 'Materiales', 'lo de la segunda')
    await close(first)
    const told = second.getByText(/^«Materiales» de .* se escribió en dos pestañas/)
    await told.waitFor()
    expect(await told.innerText()).toMatch(
      /queda «\u2068?lo de la segunda.*en la otra se escribió «\u2068?lo de la primera/,
    )
    await second.reload()
    await told.waitFor()
    await second.getByRole('button', { name: 'Poner lo de la otra pestaña' }).click()
    await told.waitFor({ state: 'detached' })
    await openVisit(second)
    expect(await field(second, 'Materiales').inputValue()).toBe('lo de la primera')
    await second.reload()
    await openVisit(second)
    expect(await field(second, 'Materiales').inputValue()).toBe('lo de la primera')
    expect(await told.count()).toBe(0)
  })
})

import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowserWithoutMap } from './browser.ts'
import { field, openVisit, storedTexts } from './plan-fields.ts'
import { goTo, rankingOf, rowAt, untilHeld } from './screen.ts'

const HERE = '#v1?pagina=priorizar&fecha=2026-11-20'
const visits = (page: Page) => page.getByRole('button', { name: /^Editar la visita a/ })
const view = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Vista del plan' }).getByRole('radio', { name })

/** Walks to a row of the ranking from the one above it and puts its territory in the plan, all by keyboard. */
async function planRow(page: Page, position: number): Promise<void> {
  await rankingOf(page).locator('[role="row"][tabindex="0"]').focus()
  if (position > 1) await page.keyboard.press('ArrowDown')
  await untilHeld(rowAt(page, position))
  await page.keyboard.press('Enter')
  const name = (await rowAt(page, position).locator('.rank-name-own').innerText()).trim()
  await page.getByRole('button', { name: `Agregar ${name} al plan` }).press('Enter')
  await page.getByRole('button', { name: `${name} está en el plan: ver la visita` }).waitFor()
}

/** Takes something of a drawing with the mouse and lets it go over another. */
async function dragByPointer(page: Page, from: Locator, to: Locator): Promise<void> {
  for (const [at, step] of [
    [from, 'down'],
    [to, 'up'],
  ] as const) {
    const box = await at.boundingBox()
    if (box === null) throw new Error('nothing is drawn there')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    await page.mouse[step]()
  }
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text)
  await page.keyboard.press('Enter')
}

describe('From the ranking to the visits', () => {
  const open = useBrowserWithoutMap()

  test('three of the ranking are planned by keyboard, a late link is warned of, the trips are ordered and dated, the calendar is read by another program, undo takes back and reloading keeps', async () => {
    const { page } = await open({ path: HERE })
    await rowAt(page, 1).waitFor()
    for (const position of [1, 2, 3]) await planRow(page, position)
    await goTo(page, 'Planificar')
    await expect.poll(() => visits(page).count()).toBe(3)

    await visits(page).first().press('Enter')
    await page.getByRole('radio', { name: 'Virtual' }).press('Space')
    await write(page, 'Fecha', '2026-12-10')
    await write(page, 'Hora', '10:00')
    await write(page, 'Enlace enviado el', '2026-12-09')
    await page
      .getByRole('status', { name: 'Advertencias' })
      .getByText(/El enlace se envía el 9\sdic\.\s2026: faltan menos de dos días.*B\.3/)
      .waitFor()
    await write(page, 'Enlace enviado el', '2026-12-08')
    await expect.poll(() => page.getByRole('status', { name: 'Advertencias' }).innerText()).toBe('')

    await view(page, 'Itinerario').press('Space')
    await page.getByRole('table', { name: /^Viaje 1/ }).waitFor()
    expect(await page.getByRole('row', { name: /regreso/ }).count()).toBeGreaterThanOrEqual(1)
    await page.getByRole('button', { name: 'Poner estas fechas en el plan' }).press('Enter')
    await page.getByText('El plan ya tiene estas fechas.').waitFor()
    expect(await findFaults(page)).toEqual([])

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Calendario (.ics)' }).press('Enter'),
    ])
    const events = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
    const visitsAndRest = events.filter(({ summary }) => summary.startsWith('[DATOS SIMULADOS]'))
    const isOf = (kind: RegExp) => visitsAndRest.filter(({ summary }) => kind.test(summary)).length
    expect([isOf(/\] Asistencia técnica/), isOf(/\] Enlace enviado/)]).toEqual([3, 1])
    expect(isOf(/\] Viaje: /)).toBe(visitsAndRest.length - 4)
    expect(events.some(({ startDate }) => startDate.toString() === '2026-12-10T10:00:00')).toBe(true)

    await view(page, 'Lista').press('Space')
    const undated = page.getByText('sin fecha', { exact: true })
    expect(await undated.count()).toBe(0)
    await page.getByRole('button', { name: 'Deshacer el último cambio del plan' }).press('Enter')
    await expect.poll(() => undated.count()).toBe(2)
    await page.getByRole('button', { name: 'Rehacer el cambio deshecho del plan' }).press('Enter')
    await expect.poll(() => undated.count()).toBe(0)
    expect(await findFaults(page)).toEqual([])

    await page.reload()
    await expect.poll(() => visits(page).count()).toBe(3)
    expect(await undated.count()).toBe(0)
  })

  test('a visit moves by Shift and an arrow in the month, and by the pointer in the trips, their map, the list and the month; its new day stays fixed', async () => {
    const { page } = await open({ path: '#v1?pagina=planificar&fecha=2026-11-20' })
    await page.getByRole('button', { name: 'Agregar los 5 primeros' }).press('Enter')
    await view(page, 'Itinerario').press('Space')
    await page.getByRole('button', { name: 'Poner estas fechas en el plan' }).press('Enter')
    const stops = page.getByRole('table', { name: /^Viaje 1/ }).locator('tbody tr[draggable]')
    const legs = await stops.allInnerTexts()
    await stops.nth(1).locator('th').dragTo(stops.nth(0).locator('th'))
    await page.getByText(/cambia de lugar en su viaje/).waitFor()
    await page.getByText('Orden puesto a mano.').waitFor()
    expect(await stops.allInnerTexts()).not.toEqual(legs)
    await page.locator('.trip-map > svg').scrollIntoViewIfNeeded()
    const numbers = page.locator('.trip-map [data-visit] circle')
    await dragByPointer(page, numbers.nth(0), numbers.nth(1))
    await expect.poll(() => stops.allInnerTexts()).toEqual(legs)

    await view(page, 'Lista').press('Space')
    const rows = page.getByRole('table', { name: 'Visitas del plan' }).locator('tbody tr')
    const last = (await rows.nth(4).locator('th').innerText()).trim()
    await rows.nth(4).locator('.visit-when').dragTo(rows.nth(0).locator('.visit-when'))
    await page.getByText(/ pasa al /).waitFor()
    const days = await rows.locator('.visit-when').allInnerTexts()
    const names = (await rows.locator('th').allInnerTexts()).map((each) => each.trim())
    expect(days[names.indexOf(last)]?.slice(0, 12)).toBe(days[0]?.slice(0, 12))
    await page.getByRole('button', { name: 'Deshacer el último cambio del plan' }).press('Enter')

    await view(page, 'Calendario').press('Space')
    const monday = page.locator('td', { has: page.locator('time[datetime="2026-12-14"]') })
    await page.locator('.visit-chip').last().dragTo(monday)
    await monday.locator('.visit-chip').waitFor()
    const chip = page.locator('.visit-chip').first()
    const [name, before] = [(await chip.innerText()).replace(/^\S+ /, '').trim(), await dayOf(page, 0)]
    await chip.press('Shift+ArrowDown')
    const moved = page.locator('.visit-chip', { hasText: name })
    await expect
      .poll(() => moved.locator('xpath=ancestor::td').locator('time').getAttribute('datetime'))
      .toBe(plusDays(before, 7))
    await moved.press('Enter')
    expect(await page.getByRole('switch', { name: 'Fecha fija' }).isChecked()).toBe(true)
    await page.setViewportSize({ width: 360, height: 740 })
    for (const name of ['Itinerario', 'Lista', 'Calendario']) {
      await view(page, name).press('Space')
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
    }
    expect(await page.locator('.month-grid .visit-chip').count()).toBe(0)
    await page
      .locator('.month-grid')
      .getByText(/^\d+ visitas?$/)
      .first()
      .waitFor()
    await page.locator('.month-list').getByRole('button', { name }).waitFor()
    await view(page, 'Itinerario').press('Space')
    await expect.poll(async () => (await numbers.first().boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(24)
    expect(await findFaults(page)).toEqual([])
  })

  test('a mixed visit is called: its letter and its mail say whom, where and by when, the follow-up is kept, and distritos without a signal are told', async () => {
    const { page, context } = await open({ path: '#v1?pagina=explorar&sel=provincia.1801&fecha=2026-11-20' })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Agregar Mariscal Nieto al plan' }).first().press('Enter')
    await openVisit(page)
    await page.getByRole('radio', { name: 'Mixta' }).press('Space')
    await write(page, 'Fecha', '2026-12-10')
    await page.getByText(/Enviarlo hasta el 8\sdic\.\s2026, dos días antes/).waitFor()
    await write(page, 'Plataforma', 'Zoom')
    await page.locator('.trip-hours input[type=file]').setInputFiles({
      name: 'senal.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('ubigeo,senal\n180102,no\n180103,estable\n'),
    })
    await page.getByRole('button', { name: 'Agregar comunicación' }).press('Enter')
    await page
      .getByRole('status', { name: 'Advertencias' })
      .getByText(/Sin señal estable de internet en 1 de \d+ distritos/)
      .waitFor()
    await write(page, 'Qué se dijo', 'La gerencia confirma')
    await write(page, 'Siguiente paso', 'Enviar el enlace')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Oficio a la máxima autoridad (.docx)' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe('oficio-municipalidad-provincial-de-mariscal-nieto-2026-12-10.docx')
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())))
    const letter = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    for (const words of ['Participantes (Cuadro N.° 02)', 'convocar', 'Ley N.° 30364', 'proyector', 'Zoom', 'Mixta'])
      expect(letter).toContain(words)
    await page.getByRole('button', { name: 'Correo a la gerencia' }).press('Enter')
    await page.getByRole('button', { name: 'Copiar el correo' }).press('Enter')
    await page.getByText('Se copió el correo.').waitFor()
    const mail = await page.evaluate(() => navigator.clipboard.readText())
    expect(mail).toMatch(
      /^Asunto: Convocatoria: [\s\S]*Plataforma: Zoom\. Enviaremos el enlace hasta el 8\sdic\.\s2026/,
    )
    expect(await findFaults(page)).toEqual([])

    await page.reload()
    await openVisit(page)
    expect(await field(page, 'Siguiente paso').inputValue()).toBe('Enviar el enlace')
    expect(await field(page, 'Plataforma').inputValue()).toBe('Zoom')
    await page
      .getByRole('status', { name: 'Advertencias' })
      .getByText(/Sin señal estable/)
      .waitFor()
  })

  test('what happened: a visit is not made before its day, a pasted register leaves counts and no name, an agreement has who answers, the register takes what is accepted and the ranking says it, the month has its report', async () => {
    const { page } = await open({ path: '#v1?pagina=explorar&sel=provincia.1801&fecha=2026-11-20' })
    await page.getByRole('button', { name: 'Agregar Mariscal Nieto al plan' }).first().press('Enter')
    await openVisit(page)
    const came = page.getByRole('region', { name: 'Asistencia (B.4.i)' })
    const state = page.getByRole('button', { name: /Estado$/ })
    const choose = async (name: string) => {
      await state.press('Enter')
      await page.getByRole('option', { name }).press('Enter')
    }
    await write(page, 'Fecha', '2026-12-10')
    await choose('Ejecutada')
    await page.getByText(/No puede estar ejecutada el 10\sdic\.\s2026: la fecha de referencia es el 20\snov/).waitFor()
    await write(page, 'Fecha', '2024-11-19')
    await choose('Ejecutada')
    await page.getByRole('radio', { name: 'Registro' }).press('Space')
    await page
      .getByLabel('Pegue el registro de asistencia, con sus encabezados')
      .fill('Entidad que representa\tNombres y apellidos\tSexo\nPNP\tZoila Quispe\tF\nPNP\tJuan Mamani\tM\n')
    await page.getByRole('button', { name: 'Contar lo pegado' }).press('Enter')
    await came.getByText('2 personas de 1 entidad: 1 mujer y 1 hombre').waitFor()
    await page.getByRole('button', { name: 'Agregar acuerdo' }).press('Enter')
    await write(page, 'Qué se acordó', 'Sesionar')
    await write(page, 'A cargo de', 'Secretaría técnica')
    await write(page, 'Hasta el', '2026-12-20')
    expect(await findFaults(page)).toEqual([])
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Informe técnico (.docx)' }).press('Enter'),
    ])
    const parts = unzipSync(new Uint8Array(await readFile(await report.path())))
    const told = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    for (const words of ['2 personas de 1 entidad', 'Secretaría técnica', '2026']) expect(told).toContain(words)
    const offers = page.getByRole('group', { name: 'Cambios que la visita ofrece al registro' })
    const since = page.getByRole('note', { name: 'Desde la visita' })
    const accept = offers
      .getByRole('group', { name: 'Ordenanza recibida' })
      .getByRole('button', { name: 'Anotar en el registro' })
    await since.getByText(/nada se anotó en su registro/).waitFor()
    await write(page, 'Número de la ordenanza', 'O.M. 7')
    await accept.press('Enter')
    await offers.getByText(/^Se anotó en el registro: Ordenanza, /).waitFor()
    await since.getByText(/se anotó en su registro: etapa y ordenanza/).waitFor()
    await offers.getByRole('button', { name: 'Deshacer lo anotado' }).press('Enter')
    await since.getByText(/nada se anotó en su registro/).waitFor()
    await write(page, 'Número de la ordenanza', 'O.M. 7')
    await accept.press('Enter')
    await page.getByText('Ejecutadas 1 de 1 con fecha en el mes. Asistieron 2 personas de 1 entidad').waitFor()
    const [monthly] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Informe (.docx)' }).press('Enter'),
    ])
    expect(monthly.suggestedFilename()).toBe('informe-mensual-2024-11.docx')
    await page.evaluate((hash) => void (location.hash = hash), HERE.replace('&', '&sel=provincia.1801&'))
    await since.getByText(/se anotó en su registro: etapa y ordenanza/).waitFor()
    await page.reload()
    await openVisit(page)
    await page.getByRole('radio', { name: 'Registro' }).press('Space')
    await came.getByText('2 personas de 1 entidad: 1 mujer y 1 hombre').waitFor()
    expect(await field(page, 'A cargo de').inputValue()).toBe('Secretaría técnica')
    expect(told + (await storedTexts(page))).not.toContain('Zoila')
  })
})

async function dayOf(page: Page, at: number): Promise<string> {
  return (
    (await page
      .locator('.visit-chip')
      .nth(at)
      .locator('xpath=ancestor::td')
      .locator('time')
      .getAttribute('datetime')) ?? ''
  )
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

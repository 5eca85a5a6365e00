import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowserWithoutMap } from './browser.ts'
import { untilReady } from './own-table.ts'
import { PLAN, planFive, write } from './plan-fields.ts'
import { goTo } from './screen.ts'

const FIELD = '#v1?pagina=campo&fecha=2026-11-20'
const PHONE = { width: 360, height: 740 }

async function takeFile(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return readFileSync(await (await download).path())
}

/** What a finger must hit, and is smaller than it: by what it says. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.locator('.field-page').evaluate((field) =>
    [...field.querySelectorAll('button, .field-input, label.check')]
      .filter((each) => !each.closest('.day-box-calendar, [hidden], [aria-hidden="true"]') && each.checkVisibility())
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect()
        return height > 2 && (height < 43.5 || width < 43.5)
      })
      .map((each) => `${each.className}: ${each.textContent}`),
  )
}

/** What keeps a browser from installing the page; a window of a test is always a private one. */
async function whyNotInstalled(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const { url, errors } = await session.send('Page.getAppManifest')
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  await session.detach()
  const told = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')
  return [...(url.endsWith('/manifest.webmanifest') ? [] : ['no manifest']), ...errors.map(String), ...told]
}

const part = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click()

/** Until the browser keeps what the page needs without network. */
async function untilKept(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))
      return navigator.serviceWorker.controller !== null || counts.some((count) => count > 20)
    })
  await expect.poll(kept, { timeout: 60_000 }).toBe(true)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

describe('A trip in the field', () => {
  const open = useBrowserWithoutMap()

  test('is taken from the desk, filled on a phone without network, and accepted on the board', async () => {
    const { page: desk } = await open({ path: PLAN })
    await planFive(desk)
    await part(desk, 'Itinerario')
    const trip = await takeFile(desk, 'Llevar el viaje 1')

    const { page: phone, context } = await open({
      path: FIELD,
      options: { viewport: PHONE, serviceWorkers: 'allow', hasTouch: true },
      expectedFaults: /ERR_INTERNET_DISCONNECTED|duckdb.*wasm/,
    })
    await phone.getByText('Aún no hay viajes en este equipo.').waitFor()
    await untilKept(phone)
    expect(await whyNotInstalled(phone)).toEqual([])
    await context.setOffline(true)
    await phone.reload()
    await phone.getByRole('button', { name: 'Abrir un viaje' }).waitFor()
    await phone
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'al-campo.brecha', mimeType: 'application/zip', buffer: trip })
    const visits = phone.getByRole('list', { name: 'Visitas del viaje' }).getByRole('button')
    await visits.first().waitFor()
    expect(await smallTargets(phone)).toEqual([])
    const name = (await visits.first().innerText()).split('\n')[0] ?? ''
    await visits.first().click()
    await phone.getByText('Por qué se eligió').waitFor()
    await phone.getByText('Cifras del territorio, al salir de la mesa').waitFor()
    expect(await phone.locator('.field-page').innerText()).not.toContain('[texto reservado]')
    await part(phone, 'Mapa')
    const map = phone.getByRole('img', { name: /^Mapa de/ })
    await expect.poll(() => map.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(100)
    await part(phone, 'Asistencia')
    await phone.getByRole('button', { name: 'Agregar entidad' }).click()
    await write(phone, 'Entidad', 'Gobierno local')
    await write(phone, 'Mujeres', '7')
    await write(phone, 'Hombres', '4')
    await phone.getByText('11 personas de 1 entidad: 7 mujeres y 4 hombres.').waitFor()
    expect(await smallTargets(phone)).toEqual([])
    await part(phone, 'Nudos y acuerdos')
    await phone.getByRole('button', { name: 'Agregar nudo crítico' }).click()
    await write(phone, 'Descripción', 'Sin local para sesionar')
    await phone.getByRole('button', { name: 'Agregar acuerdo' }).click()
    await write(phone, 'Qué se acordó', 'Ceder la sala municipal')
    expect(await smallTargets(phone)).toEqual([])
    const wide = () => phone.evaluate(() => document.documentElement.scrollWidth)
    expect(await wide()).toBeLessThanOrEqual(PHONE.width)
    expect(await findFaults(phone)).toEqual([])

    await phone.getByText('La visita se hizo').click()
    await phone.getByText(/No puede estar ejecutada el .*: la fecha de referencia es el 20\snov/).waitFor()
    await phone.evaluate(() => void (location.hash = location.hash.replace('2026-11-20', '2027-02-15')))
    await phone.reload()
    await phone.getByText('11 personas, 1 avance o nudo y 1 acuerdo').waitFor()
    await visits.first().click()
    await phone.getByText('La visita se hizo').click()
    await phone.getByRole('checkbox', { name: 'La visita se hizo', checked: true }).waitFor()
    await phone.getByRole('button', { name: '‹ Visitas del viaje' }).click()
    const back = await takeFile(phone, 'Devolver a la mesa')
    await phone.getByText(/^Listo\. Entregue el archivo a la mesa/).waitFor()

    await phone.getByRole('button', { name: 'Quitar este viaje del equipo' }).click()
    await phone.getByText(/^Se quitó «Viaje 1, .*Puede deshacerlo\.$/).waitFor()
    await phone.getByText('Aún no hay viajes en este equipo.').waitFor()
    await phone.getByRole('button', { name: 'Deshacer el último cambio del viaje' }).click()
    await phone
      .getByRole('list', { name: 'Viajes en este equipo' })
      .getByText(/^Viaje 1, /)
      .waitFor()
    await goTo(desk, 'Datos')
    await untilReady(desk)
    await desk
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'del-campo.brecha', mimeType: 'application/zip', buffer: back })
    await desk.getByRole('button', { name: 'Unir con lo de aquí' }).click()
    const joining = desk.getByRole('region', { name: /Unir con .*Viaje 1/ })
    await joining.getByText(name).first().waitFor()
    await desk.getByRole('button', { name: /lo que no contradice \(\d/ }).click()
    await joining.getByText('El otro proyecto no dice nada distinto de lo que hay aquí.').waitFor()
    await desk.getByRole('button', { name: 'Terminar la unión' }).click()
    await goTo(desk, 'Planificar')
    await desk.getByRole('row', { name }).getByText('Ejecutada', { exact: true }).waitFor()
    await desk.getByRole('button', { name: `Editar la visita a ${name}` }).click()
    await part(desk, 'Registro')
    await desk.getByText('11 personas de 1 entidad: 7 mujeres y 4 hombres.', { exact: true }).waitFor()
    expect(await desk.getByLabel('Qué se acordó').inputValue()).toBe('Ceder la sala municipal')
  }, 240_000)
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { squares } from '../scripts/limites-fixtures.ts'
import { useBrowser, useBrowserWithoutMap } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'
import { goTo } from './screen.ts'

const POPULATION = 'UBIGEO,AÑO,POBLACION\n180101,2024,5000\n'

const schematicBanner = (page: Page) => page.getByText('Límites esquemáticos: orientan, no delimitan.')

describe('Boundaries', () => {
  const open = useBrowser()

  test('are reviewed, drawn in place of the schematic ones, kept, and taken back', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const dialog = await bringFile(
      page,
      'mis-limites.geojson',
      squares([
        { properties: { UBIGEO: '120101' } },
        { properties: { UBIGEO: '120201' } },
        { properties: { UBIGEO: '160109' } },
      ]),
    )
    await dialog.getByRole('group', { name: 'Cuenta de los polígonos' }).waitFor()
    expect((await dialog.getByRole('group', { name: 'Cuenta de los polígonos' }).innerText()).match(/\d+/g)).toEqual([
      '3',
      '2',
      '1',
    ])
    await dialog
      .getByText(/Código fuera de la lista oficial/)
      .first()
      .waitFor()
    await load(dialog, /Cargar los límites/)
    await page.getByText(/^El mapa se dibuja con los límites de/).waitFor()
    await goTo(page, 'Explorar')
    await page.locator('.map-attribution').getByText('mis-limites.geojson').waitFor()
    expect(await schematicBanner(page).count()).toBe(0)
    await page.reload()
    await page.locator('.map-attribution').getByText('mis-limites.geojson').waitFor()
    await goTo(page, 'Datos')
    await untilReady(page)
    await page.getByRole('button', { name: 'Deshacer la carga de mis-limites.geojson' }).click()
    await schematicBanner(page).waitFor()
  })
})

describe('When something fails', () => {
  const open = useBrowserWithoutMap()

  test('no room: said on every page, nothing lost, and the project file is offered', async () => {
    const { page, context, origin } = await open({ path: DATOS })
    await untilReady(page)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await load(await bringFile(page, 'poblacion.csv', POPULATION))
    await page.getByText(/El navegador no tiene espacio para guardar el último cambio/).waitFor()
    await ownTables(page).getByText('poblacion.csv').waitFor()
    await page.getByRole('button', { name: 'Guardar proyecto (.brecha)' }).first().waitFor()
    await goTo(page, 'Explorar')
    await page.getByText('El último cambio no se guarda: el navegador no tiene espacio.').waitFor()
    await page.getByRole('button', { name: 'Qué hacer, en Datos' }).click()
    await ownTables(page).waitFor()
  })

  test('the engine dies during a load and does not come back: nothing changed, one sentence, and the next try succeeds', async () => {
    const { page, context } = await open({ path: DATOS, expectedFaults: /Failed to load resource|net::ERR/ })
    await untilReady(page)
    const dialog = await bringFile(page, 'poblacion.csv', POPULATION)
    await dialog.getByRole('button', { name: /^Cargar \d/ }).waitFor()
    // Once it stands: one that dies while it is asked is given up after half a minute whether it comes back or not.
    await page.getByText('Motor de consultas: listo.').waitFor()
    await context.route('**/*.wasm', (route) => route.abort())
    await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.close()).catch(() => undefined)))
    await dialog.getByRole('button', { name: /^Cargar \d/ }).click()
    await dialog
      .getByText('No se pudieron rehacer las cifras y todo quedó como estaba. Vuelva a intentarlo.')
      .waitFor({ timeout: 60_000 })
    expect(await ownTables(page).count()).toBe(0)
    await context.unroute('**/*.wasm')
    await load(dialog)
    await ownTables(page).getByText('poblacion.csv').waitFor()
  })
})

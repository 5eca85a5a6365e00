import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { PLAN, write } from './plan-fields.ts'

const view = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Vista del plan' }).getByRole('radio', { name })
const applied = (page: Page) => page.getByText('El plan ya tiene estas fechas.')

describe('The trips of a team', () => {
  const open = useBrowserWithoutMap()

  test('specialists by role share the visits, a name is refused, the map says whose trip is which, a stop goes up by keyboard, who goes is kept and what no share holds is left out', async () => {
    const { page } = await open({ path: PLAN })
    await page.getByRole('button', { name: 'Agregar los 10 primeros' }).press('Enter')
    await view(page, 'Itinerario').press('Space')
    const team = page.getByRole('region', { name: 'Quiénes viajan' })
    for (const label of ['AT-1', 'AT-2']) {
      await team.getByRole('button', { name: 'Agregar a quien viaja' }).press('Enter')
      await team.getByRole('group', { name: `Especialista ${label}`, exact: true }).waitFor()
    }
    const second = team.getByRole('group', { name: 'Especialista AT-2', exact: true })
    await second.getByLabel('Iniciales o cargo').fill('Zoila Quispe')
    await page.keyboard.press('Enter')
    await second.getByText('Escriba iniciales (AT-1) o un cargo (Especialista 2), no un nombre.').waitFor()
    await second.getByLabel('Iniciales o cargo').fill('ZQ')
    await page.keyboard.press('Enter')
    await team.getByRole('group', { name: 'Especialista ZQ', exact: true }).waitFor()
    const legend = page.getByRole('group', { name: 'Leyenda de la ruta' })
    await legend.getByText(/^AT-1 · /).waitFor()
    await legend.getByText(/^ZQ · /).waitFor()

    await page.getByRole('button', { name: 'Poner estas fechas en el plan' }).press('Enter')
    await applied(page).waitFor()
    const flights = page.getByRole('switch', { name: 'Contar vuelos' })
    const byAir = page.getByRole('cell', { name: /vuelo [A-Z]{3}–[A-Z]{3}/ })
    expect(await byAir.count()).toBe(0)
    await flights.press('Space')
    await byAir.first().waitFor()
    await flights.press('Space')
    await applied(page).waitFor()
    const goes = page.getByRole('button', { name: /^(AT-1|ZQ|Quien toque) Va$|Va$/ })
    await page.getByRole('radiogroup', { name: 'Vista del plan' }).getByRole('radio', { name: 'Lista' }).press('Space')
    await page
      .getByRole('button', { name: /^Editar la visita a/ })
      .first()
      .press('Enter')
    await goes.press('Enter')
    await page.getByRole('option', { name: 'ZQ' }).press('Enter')
    await write(page, 'No antes del', '2027-01-11')
    await write(page, 'No después del', '2027-01-13')
    await view(page, 'Itinerario').press('Space')
    const late = page.getByRole('table', { name: / · ZQ/ }).getByRole('cell', { name: /1[123]\sene\.\s2027/ })
    await late.first().waitFor()
    await page.getByRole('button', { name: 'Poner estas fechas en el plan' }).press('Enter')
    await applied(page).waitFor()
    const down = page.getByRole('button', { name: /^Bajar .* en el viaje$/, disabled: false })
    if ((await down.count()) > 0) {
      await down.first().press('Enter')
      await page
        .getByText(/Orden puesto a mano|Un orden puesto a mano no cabe/)
        .first()
        .waitFor()
    }
    for (const label of ['AT-1', 'ZQ']) {
      const one = team.getByRole('group', { name: `Especialista ${label}`, exact: true })
      await one.getByRole('button', { name: /Territorios$/ }).press('Enter')
      await page.getByRole('option', { name: /Tumbes/ }).press('Enter')
      await one.getByRole('button', { name: /^Quitar .*Tumbes/ }).waitFor()
    }
    await page
      .getByText(/no es de la parte de nadie del equipo/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Deshacer el último cambio del plan' }).press('Enter')
    await legend.getByText(/^ZQ · /).waitFor()
    await page.reload()
    await view(page, 'Itinerario').press('Space')
    await team.getByRole('group', { name: 'Especialista ZQ', exact: true }).waitFor()
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
  })

  test('hours that were loaded take the place of the estimate, as a list or as a matrix, a bad line is told, and they are kept until they are taken away', async () => {
    const { page } = await open({ path: PLAN })
    await page.getByRole('button', { name: 'Agregar los 5 primeros' }).press('Enter')
    await view(page, 'Itinerario').press('Space')
    const trips = page.getByRole('table').filter({ has: page.locator('.trip-request') })
    const loaded = trips.getByRole('cell', { name: /17,5\sh.*dato cargado/ })
    await trips.first().waitFor()
    expect(await loaded.count()).toBe(0)
    const give = (text: string) =>
      page.locator('.trip-hours input[type=file]').setInputFiles({
        ...{ name: 'horas.csv', mimeType: 'text/csv' },
        buffer: Buffer.from(text),
      })
    await give('desde,hasta\n1501,2101\n')
    await page.getByText('ni es una matriz de ubigeos').waitFor()
    const codes = Array.from({ length: 25 }, (_, at) => `${String(at + 1).padStart(2, '0')}01`)
    const legs = codes.map((code) => `1501,${code},"17,5"`)
    await give(['ubigeo_desde,ubigeo_hasta,horas', ...legs, '1501,9999,3'].join('\n'))
    await page.getByText('No se usa la línea 27: allí hay un ubigeo que no existe').waitFor()
    await page.getByText('25 tramos con horas cargadas.').waitFor()
    await loaded.first().waitFor()
    await page.reload()
    await view(page, 'Itinerario').press('Space')
    await loaded.first().waitFor()
    await page.getByRole('button', { name: 'Quitar las horas cargadas' }).press('Enter')
    await loaded.first().waitFor({ state: 'detached' })
    await give([`ubigeo,${codes.join(',')}`, `1501,${codes.map(() => '17.5').join(',')}`].join('\n'))
    await page.getByText('24 tramos con horas cargadas.').waitFor()
    await loaded.first().waitFor()
    await page.getByRole('button', { name: 'Deshacer el último cambio del plan' }).press('Enter')
    await loaded.first().waitFor({ state: 'detached' })
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { PLAN } from './plan-fields.ts'

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
})

import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { bringFile, DATOS, load, untilReady } from './own-table.ts'
import { goTo, untilDrawn, untilLoaded } from './screen.ts'

const TABLE = [
  'TIPO DE SERVICIO,NOMBRE,UBIGEO,LATITUD,LONGITUD',
  'Casa de la Mujer,Casa Norte,180101,-17.19,-70.93',
  'CASA DE LA MUJER,Casa Sur,180102,-16.95,-70.86',
  'CONADIS,Centro Moquegua,180101,-17.195,-70.935',
  'CEM,CEM Moquegua,180101,-17.2,-70.94',
  '',
].join('\n')

describe("A type of service of the person's own table", () => {
  const open = useBrowser()

  test('and CONADIS are chosen on the map, in its legend, in the card and in an address that does not name it', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    await load(await bringFile(page, 'servicios-propios.csv', TABLE))
    await goTo(page, 'Explorar')
    await untilDrawn(page)
    await page.getByRole('button', { name: 'Servicios', exact: true }).click()
    const list = page.getByRole('group', { name: 'Servicios' })
    for (const name of [/^Casa de la Mujer/i, /CONADIS/]) await list.locator('label').filter({ hasText: name }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Servicios (2)' }).waitFor()
    const strip = page.locator('.legend-strip')
    await strip.getByText(/casa de la mujer/i).waitFor()
    await strip.getByTitle(/Coordinación Regional del CONADIS/).waitFor()
    const hash = await page.evaluate(() => location.hash)
    expect(decodeURIComponent(hash)).toMatch(/servicios=propio-[0-9a-z]+,CONADIS/)
    expect(decodeURIComponent(hash)).not.toMatch(/mujer/i)
    await page.evaluate(() => {
      location.hash = `${location.hash}&sel=provincia.1801`
    })
    const card = page.getByRole('region', { name: 'Panel' })
    await card.getByRole('heading', { name: /Servicios de otras instituciones/ }).waitFor()
    expect(await card.getByRole('group', { name: 'Servicios de otras instituciones' }).innerText()).toMatch(
      /CASA DE LA MUJER/i,
    )
    await page.reload()
    await untilLoaded(page)
    await page.getByRole('button', { name: 'Servicios (2)' }).waitFor({ timeout: 60_000 })
  })

  test('that an address asks for and no table names is said, and not counted among those shown', async () => {
    const { page } = await open({ path: '#v1?servicios=CEM,propio-abc123' })
    await untilLoaded(page)
    await page.getByRole('button', { name: 'Servicios (1)' }).click()
    await page.getByText(/El enlace pide un servicio que las tablas cargadas no tienen/).waitFor()
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { goTo, untilDrawn, untilLoaded } from './screen.ts'

/** Presses a button as one does without a mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus()
  await page.keyboard.press('Enter')
}

describe('Whose desk this is', () => {
  const open = useBrowser()

  test('the first visit asks beside the map; a region then sees itself first, and the next visit opens so', async () => {
    const { page, origin } = await open()
    await untilDrawn(page)
    const band = page.getByRole('region', { name: '¿De quién es esta mesa?' })
    await band.waitFor()
    const [map, asked] = [await page.getByRole('region', { name: 'Mapa' }).boundingBox(), await band.boundingBox()]
    expect((asked?.x ?? 0) >= (map?.x ?? 0) + (map?.width ?? Infinity)).toBe(true)

    await press(page, /Gobierno regional/)
    await page.keyboard.type('Moq')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Gobierno Regional: Moquegua/ }).waitFor()
    expect(await band.count()).toBe(0)
    expect(page.url()).toContain('mesa=18')
    await page.getByRole('row', { name: /^Ilo/ }).waitFor()
    await page.getByRole('heading', { name: 'Lo que falta responder' }).waitFor()

    await page.goto('about:blank')
    await page.goto(`${origin}/`)
    await untilLoaded(page)
    await page.getByRole('heading', { name: /Gobierno Regional: Moquegua/ }).waitFor()
    await press(page, 'Resumen ejecutivo')
    await page
      .getByRole('heading', { name: /Moquegua/ })
      .first()
      .waitFor()
    await goTo(page, 'Explorar')

    await press(page, /Mesa de/)
    await page.keyboard.type('DPV')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'DPVLV: lo que espera' }).waitFor()
    await page.getByText(/Regiones sin kit enviado: 26/).waitFor()
    await press(page, 'Ver los vencimientos')
    await page.getByRole('heading', { name: 'Para todas las instancias' }).waitFor()
    await page.goto('about:blank')
    await page.goto(`${origin}/`)
    await page.getByRole('heading', { name: 'DPVLV: lo que espera' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.picture)).toBe('si')
  })

  test('a table dropped where kits are consolidated opens its own review', async () => {
    const { page } = await open({ path: '#v1?pagina=datos&mesa=dpvlv' })
    const chooser = page.waitForEvent('filechooser')
    await press(page, 'Elegir los kits devueltos')
    const bytes = Buffer.from('ubigeo;anio;modalidad;casos\n1801;2025;fisica;12\n')
    await (await chooser).setFiles([{ name: 'casos.csv', mimeType: 'text/csv', buffer: bytes }])
    await page.getByRole('dialog').getByText('casos.csv').first().waitFor()
  })
})

import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowserWithoutMap } from './browser.ts'
import { untilLoaded } from './screen.ts'

async function pressFor(page: Page, name: string): Promise<Download> {
  await page.getByRole('button', { name }).focus()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return download
}

/** Width and height that a PNG says of itself. */
async function sizeOf(download: Download): Promise<readonly number[]> {
  const png = await readFile(await download.path())
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe('Presentar, map sheets', () => {
  const open = useBrowserWithoutMap()

  test('a sheet is seen, chosen and taken with the keyboard as PNG and SVG, and prints as one page of its size', async () => {
    const { page } = await open({
      path: '#v1?pagina=presentar&documento=lamina&sel=region.18&capa=pobreza&servicios=CEM,HRT',
    })
    await untilLoaded(page)
    const sheet = page.getByRole('img', { name: 'Pobreza monetaria · Región Moquegua' })
    await sheet.waitFor()
    expect(await sheet.locator('[data-servicio="HRT"]').count()).toBe(0)
    expect(await sheet.textContent()).toMatch(/Hogar de Refugio Temporal.*reservada/)
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('radio', { name: '1×' }).click()
    expect(await sizeOf(await pressFor(page, 'Descargar PNG'))).toEqual([794, 1123])
    await page.getByRole('radio', { name: 'Horizontal' }).click()
    await page.locator('.paper-a4-horizontal').waitFor()
    expect(await sizeOf(await pressFor(page, 'Descargar PNG'))).toEqual([1123, 794])
    await page.getByRole('radio', { name: 'A1' }).click()
    await page.locator('.paper-a1-horizontal').waitFor()
    expect(await sizeOf(await pressFor(page, 'Descargar PNG'))).toEqual([3179, 2245])
    await page.getByRole('radio', { name: 'A0' }).click()
    await page.getByText('el SVG se imprime más nítido').waitFor()
    expect(await page.getByRole('radio', { name: '2×' }).count()).toBe(0)
    await page.getByRole('radio', { name: 'A1' }).click()
    expect(await sheet.textContent()).toContain('AREQUIPA')
    await page.getByRole('switch', { name: 'Solo el territorio' }).press('Space')
    await expect.poll(() => sheet.textContent()).not.toContain('AREQUIPA')
    await page.reload()
    await untilLoaded(page)
    await page.locator('.paper-a1-horizontal').waitFor()
    expect(await sheet.textContent()).not.toContain('AREQUIPA')
    const svg = await pressFor(page, 'Descargar SVG')
    expect(svg.suggestedFilename()).toMatch(/^mapa-pobreza-distrito-18-\d{4}-\d\d-\d\d\.svg$/)
    expect(await readFile(await svg.path(), 'utf8')).toMatch(
      /^<svg xmlns=.*Límites esquemáticos: orientan, no delimitan/s,
    )
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(pagesOf(pdf)).toBe(1)
  })

  test('an atlas has a page for the region and one for each provincia, each with its stamps, and comes as a zip', async () => {
    const { page } = await open({
      path: '#v1?pagina=presentar&documento=atlas&sel=region.18&capa=etapa',
    })
    await untilLoaded(page)
    await expect.poll(() => page.locator('.drawn-picture svg').count()).toBe(4)
    for (const sheet of await page.locator('.drawn-picture svg').all())
      expect(await sheet.textContent()).toContain('MATRIZ SIMULADA')
    const download = await pressFor(page, 'Descargar atlas (SVG en un zip)')
    const names = Object.keys(unzipSync(new Uint8Array(await readFile(await download.path()))))
    expect(names.map((name) => name.split('-')[3])).toEqual(['18', '1801', '1802', '1803'])
  })
})

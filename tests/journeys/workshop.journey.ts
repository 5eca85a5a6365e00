import { readFileSync } from 'node:fs'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { useBrowser } from './browser.ts'
import { untilHeld, untilLoaded } from './screen.ts'

describe('The macro-regional workshop', () => {
  const open = useBrowser()

  test("S2's first set is ready, is presented with the keyboard alone and is taken as a .pptx whose every slide is stamped", async () => {
    const { page } = await open({ path: '#v1?pagina=presentar&documento=taller' })
    await untilLoaded(page)
    await page.getByRole('heading', { level: 2, name: /^Taller macrorregional: Norte/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Regiones', exact: true }).click()
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(5)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Presentar a pantalla completa' }).focus()
    await page.keyboard.press('Enter')
    const show = page.getByRole('dialog', { name: /^Presentación/ })
    await show.getByRole('heading', { level: 2 }).waitFor()
    await untilHeld(show)
    await page.keyboard.press('ArrowRight')
    await show.getByRole('heading', { level: 2, name: 'Agenda propuesta' }).waitFor()
    await page.keyboard.press('n')
    await show.getByRole('complementary', { name: 'Notas' }).waitFor()
    const drawn = show.getByRole('application').and(show.locator(':has(canvas)'))
    for (let slide = 0; slide < 12 && (await show.locator('.slide-map').count()) === 0; slide++)
      await page.keyboard.press('ArrowRight')
    await show.getByRole('button', { name: 'Acercar' }).waitFor()
    expect(await drawn.count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => show.locator('canvas').count()).toBe(0)
    await page.keyboard.press('End')
    await show.getByRole('heading', { level: 2, name: /^2 de 5 fuentes son simuladas/ }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await untilHeld(page.getByRole('button', { name: 'Presentar a pantalla completa' }))
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar .pptx' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^taller-norte.*\.pptx$/)
    const parts = unzipSync(new Uint8Array(readFileSync(await file.path())))
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(slides.length).toBeGreaterThan(11)
    for (const name of slides) expect(strFromU8(parts[name] ?? new Uint8Array())).toContain('SIMULADO')
    expect(Object.keys(parts).some((name) => /^ppt\/media\/.*\.png$/.test(name))).toBe(true)
  })
})

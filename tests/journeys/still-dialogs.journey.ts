import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MOVING, useOnePage } from './browser.ts'
import { bringFile, untilReady } from './own-table.ts'
import { goTo, rankingOf, unfold, untilLoaded } from './screen.ts'
import { slack, WINDOWS } from './stillness.ts'

const TABLE = `ubigeo,anio,modalidad,casos\n${Array.from({ length: 60 }, (_, at) => `1801${String(at).padStart(2, '0')},2024,fisica,7`).join('\n')}`

/** Whether what is open lies inside the window, or can be scrolled to its end within itself. */
function isReachable(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .last()
    .evaluate((open) => {
      const last = [...open.querySelectorAll('button, [role="option"], input, label')].at(-1) ?? open
      last.scrollIntoView({ block: 'nearest' })
      const box = last.getBoundingClientRect()
      return box.top < innerHeight && box.bottom > 0 && box.right <= innerWidth + 1 && box.left >= -1
    })
}

describe.each(WINDOWS)('On %s, with something open over the page', (_, viewport) => {
  const visit = useOnePage({ options: { ...MOVING, viewport } })
  const arrive = async (path = '') => {
    const { page } = await visit(path)
    await untilLoaded(page)
    return page
  }
  const expectOpenStill = async (page: Page, what: string, selector: string) => {
    expect([what, ...(await slack(page))]).toEqual([what, 0, 0, 0])
    expect([what, await isReachable(page, selector)]).toEqual([what, true])
  }
  const expectStill = async (page: Page, what: string, selector: string) => {
    await expectOpenStill(page, what, selector)
    await page.keyboard.press('Escape')
    await page.locator(selector).last().waitFor({ state: 'detached' })
    expect([what, ...(await slack(page))]).toEqual([what, 0, 0, 0])
  }

  test('no list of any page, nor what the search finds, moves it', async () => {
    const page = await arrive()
    for (const name of ['Explorar', 'Priorizar', 'Instancias', 'Presentar', 'Datos'] as const) {
      await goTo(page, name)
      await page.getByRole('heading').first().waitFor()
      if (name === 'Priorizar') await unfold(page)
      const lists = page.locator('#contenido .choice-button:visible')
      for (let at = 0; at < (await lists.count()); at += 1) {
        await lists.nth(at).click()
        await page.getByRole('listbox').waitFor()
        await expectStill(page, `${name}, lista ${at + 1}`, '[role="listbox"]')
      }
    }
    await page.getByRole('combobox', { name: /Buscar territorio/ }).fill('san')
    await page.getByRole('listbox').waitFor()
    await expectOpenStill(page, 'búsqueda', '[role="listbox"]')
    await page.getByRole('combobox', { name: /Buscar territorio/ }).fill('')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
  })

  test('nor the dialog that freezes an order, nor a figure’s own note', async () => {
    const page = await arrive('#v1?pagina=priorizar')
    await rankingOf(page).waitFor()
    await unfold(page)
    await page
      .getByRole('button', { name: /^Congelar/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await expectStill(page, 'congelar', '[role="dialog"]')
    await goTo(page, 'Explorar')
    const notes = page.locator('#contenido .figure:visible')
    await notes.first().waitFor()
    await notes.first().click()
    await page.getByRole('dialog').waitFor()
    await expectStill(page, 'nota', '[role="dialog"]')
  })

  test('nor the review of a file of one’s own', async () => {
    const page = await arrive('#v1?pagina=datos')
    await untilReady(page)
    await bringFile(page, 'casos.csv', TABLE)
    await expectStill(page, 'revisión', '[role="dialog"]')
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MOVING, useOnePage } from './browser.ts'
import { goTo, rankingOf, rowAt, unfold, untilLoaded } from './screen.ts'
import { slack, WINDOWS } from './stillness.ts'

const PAGES = ['Explorar', 'Priorizar', 'Instancias', 'Planificar', 'Presentar', 'Datos', 'Método'] as const

/** Everything said can be reached: the last thing of the page is inside something that scrolls to it. */
async function reachesEnd(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const last = [...document.querySelectorAll('#contenido button, #contenido p, #contenido td')]
      .filter((each) => each.getClientRects().length > 0)
      .at(-1)
    last?.scrollIntoView({ block: 'center' })
    const box = last?.getBoundingClientRect()
    return box === undefined || (box.bottom > 0 && box.top < innerHeight)
  })
}

describe.each(WINDOWS)('On %s', (_, viewport) => {
  const visit = useOnePage({ options: { ...MOVING, viewport } })
  const arrive = async () => {
    const { page } = await visit()
    await untilLoaded(page)
    return page
  }

  test('no page moves as a whole, and each can be read to its end', async () => {
    const page = await arrive()
    for (const name of PAGES) {
      await goTo(page, name)
      await page.getByRole('heading').first().waitFor()
      expect([name, ...(await slack(page))]).toEqual([name, 0, 0, 0])
      expect([name, await reachesEnd(page)]).toEqual([name, true])
    }
  })

  test('nor with a row chosen, the weights open', async () => {
    const page = await arrive()
    await goTo(page, 'Priorizar')
    await rankingOf(page).waitFor()
    await rowAt(page, 1).click()
    await page.getByText(/^Está en el puesto 1 porque/).waitFor()
    expect(await slack(page)).toEqual([0, 0, 0])
    await unfold(page)
    await page
      .getByRole('button', { name: /^Pesos/ })
      .first()
      .click()
    await page.getByRole('slider').first().waitFor()
    expect(await slack(page)).toEqual([0, 0, 0])
  })

  test('nor with nothing in the matrix', async () => {
    const page = await arrive()
    await page.getByRole('button', { name: 'Empezar con matriz vacía' }).click()
    await page
      .getByText(/Matriz vacía/)
      .first()
      .waitFor()
    expect(await slack(page)).toEqual([0, 0, 0])
  })
})

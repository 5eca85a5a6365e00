import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { goTo, untilLoaded } from './screen.ts'

/** Words of the libraries that the page is made with, in English or in their own Spanish. */
const OF_LIBRARIES =
  /\b(map|zoom|toggle|select|close|dismiss|loading|search|drop ?zone|button|show|hide)\b|Seleccionar un artículo/i

/** Everything that is named for those who do not see it. */
function namedIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const names = ['aria-label', 'title', 'alt', 'placeholder', 'aria-roledescription', 'aria-valuetext']
    return [...document.querySelectorAll('*')].flatMap((each) => names.flatMap((name) => each.getAttribute(name) ?? []))
  })
}

describe('The words of the page', () => {
  const open = useBrowserWithoutMap()

  test('are our own on every page, also those that are only heard', async () => {
    const { page } = await open()
    await untilLoaded(page)
    const pages = ['Explorar', 'Priorizar', 'Instancias', 'Planificar', 'Presentar', 'Datos', 'Método'] as const
    for (const name of pages) {
      await goTo(page, name)
      await page.getByRole('heading').first().waitFor()
      const foreign = [...(await namedIn(page)), await page.locator('body').innerText()].filter((text) =>
        OF_LIBRARIES.test(text),
      )
      expect([name, ...foreign]).toEqual([name])
    }
  })

  test('say that the base of the trips is not in the data, and ask for another', async () => {
    const { page } = await open({
      path: '#v1?pagina=planificar&fecha=2026-11-20',
      prepare: async (context) => {
        await context.addInitScript(() => {
          const rules = { base: '9901', from: '2026-11-27', days: 5, perDay: 2 }
          if (localStorage.getItem('brecha/plan') === null)
            localStorage.setItem('brecha/plan', JSON.stringify({ visits: [], rules, hours: [] }))
        })
      },
    })
    await page.getByRole('button', { name: 'Agregar los 5 primeros' }).press('Enter')
    await page.getByRole('radio', { name: 'Itinerario' }).click()
    await page.getByRole('button', { name: /^Lo elegido no está en los datos: elija otro/ }).waitFor()
    await page.getByText('La base elegida no tiene una capital conocida. Elija otra.').waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(OF_LIBRARIES)
  })
})

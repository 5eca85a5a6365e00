import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { rankingOf, untilDrawn, untilLoaded } from './screen.ts'

const english = { options: { locale: 'en-US' } }

/** What the controls call the way out of what they opened, one word for each way. */
async function waysOut(page: Page): Promise<readonly (string | null)[]> {
  const found = page.getByRole('button', { name: /^(Descartar|Dismiss)$/, includeHidden: true })
  return found.evaluateAll((buttons) => [...new Set(buttons.map((button) => button.getAttribute('aria-label')))])
}

describe('In a browser that speaks English, what the controls say by themselves is Spanish', () => {
  const open = useBrowser()

  test('around the map of the first page', async () => {
    const { page } = await open(english)
    await untilLoaded(page)
    await untilDrawn(page)
    await page.getByRole('button', { name: /Capa/ }).click()
    await page.getByRole('listbox').waitFor()
    expect(await waysOut(page)).toEqual(['Descartar'])
  })

  test('in the search, which counts what it found', async () => {
    const { page } = await open(english)
    await untilLoaded(page)
    await page.getByRole('combobox', { name: /Buscar territorio/ }).pressSequentially('cusco')
    await expect.poll(() => page.locator('[data-live-announcer]').innerText()).toMatch(/opción|opciones/)
  })

  test('on a page that comes later', async () => {
    const { page } = await open({ ...english, path: '#v1?pagina=priorizar' })
    await rankingOf(page).waitFor()
    await page.getByRole('button', { name: /Regiones/ }).click()
    await page.getByRole('dialog').waitFor()
    expect(await waysOut(page)).toEqual(['Descartar'])
  })
})

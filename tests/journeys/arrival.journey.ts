import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'

describe('Arriving', () => {
  const open = useBrowser()

  test('the page is called Brecha, speaks Spanish and has one main landmark with a heading', async () => {
    const { page } = await open()
    await page.getByRole('main').waitFor()
    expect(await page.title()).toMatch(/Brecha/)
    expect(await page.getAttribute('html', 'lang')).toBe('es-PE')
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  })

  test('without JavaScript the page says in Spanish what it needs', async () => {
    const { page } = await open({ options: { javaScriptEnabled: false } })
    expect(await page.getByText(/^El tablero no se abrió.+active JavaScript/).isVisible()).toBe(true)
  })
})

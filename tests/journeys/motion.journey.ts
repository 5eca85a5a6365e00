import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { rowAt, untilDrawn } from './screen.ts'

const durationsOf = (page: Page) => rowAt(page, 1).evaluate((row) => getComputedStyle(row).transitionDuration)

describe('Motion', () => {
  const open = useBrowser()
  const path = '#v1?pagina=priorizar'

  test('nothing moves for those who ask for less motion, and choosing still works', async () => {
    const { page } = await open({ path, options: { reducedMotion: 'reduce' } })
    await untilDrawn(page)
    expect(await durationsOf(page)).toBe('0s')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await rowAt(page, 1).click()
    await page.getByText(/^Está en el puesto 1 porque/).waitFor()
  })

  test('for everyone else a row lights gently', async () => {
    const { page } = await open({ path, options: { reducedMotion: 'no-preference' } })
    await untilDrawn(page)
    expect(await durationsOf(page)).toBe('0.08s')
  })
})

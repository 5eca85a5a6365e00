import type { Page } from 'playwright-core'

/** The windows in which no page may move as a whole. */
export const WINDOWS = [
  ['a laptop', { width: 1366, height: 768 }],
  ['a phone', { width: 360, height: 740 }],
  ['a laptop at 200 %', { width: 683, height: 384 }],
] as const

/** How far the page itself could be scrolled, in pixels; the wheel was turned first, to see it move if it can. */
export async function slack(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => globalThis.scrollBy(0, 5000))
  return page.evaluate(() => {
    const root = document.scrollingElement
    return root === null ? [] : [root.scrollHeight - innerHeight, root.scrollTop, root.scrollWidth - innerWidth]
  })
}

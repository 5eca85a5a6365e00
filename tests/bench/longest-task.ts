import type { Page } from 'playwright-core'

interface Watched {
  longestTask: number
}

/** Begins to watch what holds up a page; below 50 ms the browser says nothing. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { longestTask: 0 }
    Object.assign(globalThis, { watched })
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => (watched.longestTask = Math.max(watched.longestTask, duration))),
    ).observe({ type: 'longtask' })
  })
}

/** Milliseconds of the longest of them since then, or since the last time that this was asked. */
export async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const { watched } = globalThis as unknown as { readonly watched: Watched }
    const longest = watched.longestTask
    watched.longestTask = 0
    return longest
  })
}

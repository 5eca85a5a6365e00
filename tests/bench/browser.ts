import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Gives `work` a page of a fresh context, so with nothing cached, and closes both. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'es-PE', ...options })
  // tsx wraps named functions in a helper that a page lacks when they are evaluated there.
  await context.addInitScript('globalThis.__name = (named) => named')
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** The most memory (MB) that any page process of the browser has held. */
export async function peakMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const match = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))
      return Number(match?.[1] ?? 0) / 1024
    })
  return Math.max(0, ...peaks)
}

import type { Page } from 'playwright-core'

/** Tasks longer than this keep the page from answering the hand. */
const SHORT_MS = 50

/** Milliseconds until something stood, those for which the main thread was blocked until then, and the heap in MB. */
export interface Visit {
  readonly time: number
  readonly blocked: number
  readonly heap: number
}

/** A visit of which only the time is looked at. */
export async function timeOnly(time: Promise<number>): Promise<Visit> {
  return { time: await time, blocked: Number.NaN, heap: Number.NaN }
}

/** Measures what a visit to a page costs until what it waits for stands; the heap after its garbage is collected. */
export async function weighed(page: Page, visit: () => Promise<number>): Promise<Visit> {
  await page.addInitScript(recordLongTasks)
  const time = await visit()
  const blocked = await page.evaluate(readLongTasks, { until: time, short: SHORT_MS })
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { time, blocked, heap: usedSize / 1e6 }
}

/** Runs in the page before anything else. */
function recordLongTasks(): void {
  const seen: (readonly [number, number])[] = []
  Object.assign(globalThis, { longTasks: seen })
  const note = (entries: PerformanceEntryList) => {
    for (const { startTime, duration } of entries) seen.push([startTime, duration])
  }
  new PerformanceObserver((list) => note(list.getEntries())).observe({ type: 'longtask', buffered: true })
}

/** Runs in the page: the part of each long task that passes the short one, of those begun until a moment. */
function readLongTasks({ until, short }: { readonly until: number; readonly short: number }): number {
  const { longTasks } = globalThis as unknown as { readonly longTasks: readonly (readonly [number, number])[] }
  return longTasks.reduce((sum, [at, lasted]) => (at < until ? sum + lasted - short : sum), 0)
}

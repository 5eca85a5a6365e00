import type { Browser, Page } from 'playwright-core'
import { withPage } from './browser.ts'
import type { Section } from './report.ts'
import { alternate } from './samples.ts'

const ROUNDS = 5
const GOAL_MS = 3_000

/** From an engine whose worker died in silence to every answer again, against its first start. */
export async function measureRebuild(browser: Browser, pages: string): Promise<Section> {
  const { pair } = await alternate(ROUNDS, {
    pair: () => withPage(browser, {}, (page) => killAndAsk(page, `${pages}/engine.html`)),
  })
  return {
    title: 'Motor muerto sin aviso: hasta tener otra vez todas las respuestas, en Chromium',
    lines: [
      {
        name: 'reconstrucción',
        unit: 'ms',
        samples: pair.map(({ again }) => again),
        against: pair.map(({ first }) => first),
        goal: { median: GOAL_MS },
      },
    ],
    notes: ['La razón es contra el primer arranque de la misma página. Incluye la espera de la señal de vida.'],
  }
}

async function killAndAsk(page: Page, address: string): Promise<{ readonly first: number; readonly again: number }> {
  await page.goto(address)
  const ask = () => page.evaluate(() => (globalThis as unknown as { askWatched: () => Promise<number> }).askWatched())
  const first = await ask()
  const worker = page.workers().find((each) => each.url().includes('duckdb'))
  if (worker === undefined) throw new Error('no engine is running')
  const gone = worker.waitForEvent('close')
  await worker.evaluate(() => self.close())
  await gone
  return { first, again: await ask() }
}

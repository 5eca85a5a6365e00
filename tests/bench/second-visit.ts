import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { bringFile, DATOS, load, untilReady } from '../journeys/own-table.ts'
import { isPictureKept, OWN_TABLE } from '../journeys/second-visit.ts'
import { withPage } from './browser.ts'
import { firstMap, firstPicture } from './first-map.ts'
import type { Section } from './report.ts'
import { alternate } from './samples.ts'

const ROUNDS = 9
const WINDOW = { width: 1366, height: 768 }

/**
 * A visit with the network off, of someone who keeps a table of their own: until the picture of it, and until its live
 * map; against a first visit to the least page, which has its network.
 */
export async function measureSecondVisit(browser: Browser, app: string, pages: string): Promise<Section> {
  const context = await browser.newContext({ locale: 'es-PE', viewport: WINDOW, serviceWorkers: 'allow' })
  await context.addInitScript('globalThis.__name = (named) => named')
  try {
    await keepOwnTable(context, app)
    await context.setOffline(true)
    const visit = (look: (page: Page, address: string) => Promise<number>) => inNewPage(context, app, look)
    const times = await alternate(ROUNDS, {
      picture: () => visit(firstPicture),
      live: () => visit(firstMap),
      bare: () => withPage(browser, { viewport: WINDOW }, (page) => firstMap(page, `${pages}/map.html`)),
    })
    return sectionOf(times)
  } finally {
    await context.close()
  }
}

async function inNewPage(
  context: BrowserContext,
  app: string,
  look: (page: Page, address: string) => Promise<number>,
): Promise<number> {
  const page = await context.newPage()
  try {
    return await look(page, `${app}/`)
  } finally {
    await page.close()
  }
}

/** Loads a table, and waits until the page, the engine and the picture are kept and the service worker answers. */
async function keepOwnTable(context: BrowserContext, app: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${app}/${DATOS}`)
  await untilReady(page)
  await load(await bringFile(page, 'propias.csv', OWN_TABLE))
  for (const isKept of [isEngineKept, isPictureKept, isInCharge]) await until(() => page.evaluate(isKept))
  await page.close()
}

/** Asks every half second until the answer, which a page gives as a promise, is yes; rejects after two minutes. */
async function until(ask: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 120_000; !(await ask()); await setTimeout(500))
    if (performance.now() > end) throw new Error('Lo que se espera no llegó en dos minutos')
}

/** Runs in the page: whether the engine stands in a cache. */
async function isEngineKept(): Promise<boolean> {
  const names = await caches.keys()
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return kept.flat().some(({ url }) => /duckdb.+\.wasm$/.test(url))
}

/** Runs in the page: whether the service worker that kept the files answers for them by now. */
async function isInCharge(): Promise<boolean> {
  const [registration] = await navigator.serviceWorker.getRegistrations()
  return registration?.active?.state === 'activated'
}

function sectionOf(times: Readonly<Record<'picture' | 'live' | 'bare', readonly number[]>>): Section {
  return {
    title: 'Segunda visita, sin red, con una tabla propia guardada',
    lines: [
      {
        name: 'vista de las tablas propias, pintada',
        unit: 'ms',
        samples: times.picture,
        against: times.bare,
        goal: { ratio: 0.6 },
      },
      {
        name: 'mapa vivo de las tablas propias',
        unit: 'ms',
        samples: times.live,
        against: times.bare,
        goal: { ratio: 1.3 },
      },
      { name: 'página mínima de MapLibre, con red', unit: 'ms', samples: times.bare },
    ],
    notes: [
      'El mapa vivo se dibuja con las cifras que guardó la visita anterior; el motor las vuelve a calcular después.',
    ],
  }
}

import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { bringFile, DATOS, load, untilReady } from '../journeys/own-table.ts'
import { OWN_TABLE } from '../journeys/second-visit.ts'
import { withPage } from './browser.ts'
import { firstMap } from './first-map.ts'
import type { Section } from './report.ts'
import { alternate } from './samples.ts'

const ROUNDS = 5
const WINDOW = { width: 1366, height: 768 }
/** Long enough for all that comes after the first map. */
const REST_MS = 10_000

interface Cost {
  readonly ms: number
  readonly megabytes: number
}

/**
 * What a visit costs a laptop ten seconds after its first map, of processor and of memory of the page's process: one
 * that only looks, and one in which a table of one's own was loaded, which starts the engine.
 */
export async function measureVisit(browser: Browser, app: string): Promise<Section> {
  const costs: Record<'looking' | 'loading', Cost[]> = { looking: [], loading: [] }
  const keep = async (name: keyof typeof costs, visit: (page: Page) => Promise<unknown>) => {
    const cost = await withPage(browser, { viewport: WINDOW }, async (page) => {
      await visit(page)
      await setTimeout(REST_MS)
      return costOf(browser)
    })
    costs[name].push(cost)
    return cost.ms
  }
  const times = await alternate(ROUNDS, {
    looking: () => keep('looking', (page) => firstMap(page, `${app}/`)),
    loading: () => keep('loading', (page) => loadTable(page, app)),
  })
  const memory = (name: keyof typeof costs) => costs[name].slice(-ROUNDS).map(({ megabytes }) => megabytes)
  return {
    title: 'Lo que cuesta una visita: solo mirar, y cargar una tabla propia (que inicia el motor)',
    lines: [
      {
        name: 'procesador, solo mirar / con una tabla propia',
        unit: 'ms',
        samples: times.looking,
        against: times.loading,
      },
      {
        name: 'memoria, solo mirar / con una tabla propia',
        unit: 'MB',
        samples: memory('looking'),
        against: memory('loading'),
      },
    ],
    notes: ['Del proceso de la página (PSS), diez segundos después; sin el del proceso gráfico.'],
  }
}

async function loadTable(page: Page, app: string): Promise<void> {
  await firstMap(page, `${app}/`)
  await page.goto(`${app}/${DATOS}`)
  await untilReady(page)
  await load(await bringFile(page, 'propias.csv', OWN_TABLE))
}

/** Of the page's process that worked most: the browser keeps idle ones ready. */
async function costOf(browser: Browser): Promise<Cost> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const pages = processInfo.filter(({ type }) => type === 'renderer').toSorted((a, b) => b.cpuTime - a.cpuTime)
  const [{ id, cpuTime } = { id: 0, cpuTime: 0 }] = pages
  const share = /Pss:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))
  return { ms: cpuTime * 1000, megabytes: Number(share?.[1] ?? 0) / 1024 }
}

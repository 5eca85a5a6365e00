import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { dist } from '../../scripts/build-dist.ts'
import { withPage } from './browser.ts'
import type { Line, Section } from './report.ts'
import { alternate } from './samples.ts'

const ROUNDS = 15
const RANKED = '#v1?pagina=priorizar'
const WINDOW = { width: 1366, height: 768 }
/** Files of the engine: they come after the facts, in the background. */
const ENGINE = /duckdb|browser-engine/

/** From the address to a drawn map of provincias: the app with its ranking, and a page with MapLibre and the polygons only. */
export async function measureFirstMap(browser: Browser, app: string, pages: string): Promise<readonly Section[]> {
  const viewport = await withPage(browser, { viewport: WINDOW }, (page) => mapSize(page, app))
  const times = await alternate(ROUNDS, {
    app: () => withPage(browser, { viewport: WINDOW }, (page) => firstRankedMap(page, `${app}/${RANKED}`)),
    bare: () => withPage(browser, { viewport }, (page) => firstMap(page, `${pages}/map.html`)),
  })
  const code = await withPage(browser, { viewport: WINDOW }, (page) => codeBeforeMap(page, `${app}/${RANKED}`))
  return [mapSection(times, viewport), codeSection(code)]
}

function mapSection(
  times: { readonly app: readonly number[]; readonly bare: readonly number[] },
  { width, height }: typeof WINDOW,
): Section {
  return {
    title: 'De la dirección al primer mapa con orden',
    lines: [
      {
        name: 'Brecha, mapa de provincias y ranking',
        unit: 'ms',
        samples: times.app,
        against: times.bare,
        goal: { ratio: 1.3 },
      },
      { name: 'página mínima de MapLibre, mismos polígonos', unit: 'ms', samples: times.bare },
    ],
    notes: [
      `Cada vez en un navegador sin nada guardado. Los dos mapas miden ${width} × ${height} px y terminan cuando MapLibre queda en reposo; Brecha, además, cuando hay filas en el ranking.`,
    ],
  }
}

async function mapSize(page: Page, app: string): Promise<typeof WINDOW> {
  await firstRankedMap(page, `${app}/${RANKED}`)
  const box = await page.locator('.map-canvas').boundingBox()
  return { width: Math.round(box?.width ?? WINDOW.width), height: Math.round(box?.height ?? WINDOW.height) }
}

/** Milliseconds from the start of the navigation until the map stands drawn and the ranking has rows. */
async function firstRankedMap(page: Page, address: string): Promise<number> {
  await page.addInitScript(markRanking)
  const map = await firstMap(page, address)
  return Math.max(map, await markOf(page, 'ranking-listo'))
}

async function firstMap(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return markOf(page, 'mapa-listo')
}

async function markOf(page: Page, name: string): Promise<number> {
  const mark = await page.waitForFunction((wanted) => performance.getEntriesByName(wanted)[0]?.startTime, name, {
    polling: 50,
  })
  return Number(await mark.jsonValue())
}

/** Runs in the page before anything else. */
function markRanking(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelectorAll('.rank-grid [role=row]').length < 2) return
    performance.mark('ranking-listo')
    watch.disconnect()
  })
  watch.observe(document, { childList: true, subtree: true })
}

interface CodeFile {
  readonly name: string
  readonly bytes: number
}

/** Compressed size of each script and style sheet that was asked for before the map stood drawn. */
async function codeBeforeMap(page: Page, address: string): Promise<readonly CodeFile[]> {
  const asked = new Map<string, number>()
  page.context().on('request', (request) => asked.set(new URL(request.url()).pathname, Date.now()))
  const map = await firstRankedMap(page, address)
  const drawn = await page.evaluate((mark) => performance.timeOrigin + mark, map)
  return [...asked]
    .filter(([path, at]) => at <= drawn && /\.(js|css)$/.test(path) && !ENGINE.test(path))
    .map(([path]) => ({
      name: path.split('/').at(-1) ?? path,
      bytes: gzipSync(readFileSync(join(dist, path)), { level: 6 }).length,
    }))
}

function codeSection(files: readonly CodeFile[]): Section {
  const kilobytes = (chosen: readonly CodeFile[]) => chosen.reduce((sum, { bytes }) => sum + bytes / 1000, 0)
  const parts: Line[] = files.map((file) => ({ name: file.name, unit: 'kB', samples: [kilobytes([file])] }))
  return {
    title: 'Código pedido antes del primer mapa con orden, con gzip',
    lines: [{ name: 'todo, sin el motor', unit: 'kB', samples: [kilobytes(files)], goal: { median: 650 } }, ...parts],
    notes: ['Se cuenta lo que el navegador pidió hasta ese momento, workers incluidos; 1 kB son 1 000 bytes.'],
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { dist } from '../../scripts/build-dist.ts'
import { slowDown } from '../../scripts/slow-page.ts'
import { withPage } from './browser.ts'
import type { Line, Section } from './report.ts'
import { alternate, summarise } from './samples.ts'
import { timeOnly, weighed, type Visit } from './weighed-visit.ts'

const ROUNDS = 15
const SLOW_ROUNDS = 5
const RANKED = '#v1?pagina=priorizar'
const WINDOW = { width: 1366, height: 768 }

/**
 * From the address to a drawn map of provincias: the app with its ranking, and a page with MapLibre and the polygons
 * only.
 */
export async function measureFirstMap(browser: Browser, app: string, pages: string): Promise<readonly Section[]> {
  const viewport = await withPage(browser, { viewport: WINDOW }, (page) => mapSize(page, app))
  const visits = await alternate(ROUNDS, {
    picture: () => withPage(browser, { viewport: WINDOW }, (page) => timeOnly(firstPicture(page, `${app}/`))),
    live: () => withPage(browser, { viewport: WINDOW }, (page) => weighed(page, () => firstMap(page, `${app}/`))),
    app: () =>
      withPage(browser, { viewport: WINDOW }, (page) => weighed(page, () => firstRankedMap(page, `${app}/${RANKED}`))),
    bare: () => withPage(browser, { viewport }, (page) => weighed(page, () => firstMap(page, `${pages}/map.html`))),
  })
  const slow = await alternate(SLOW_ROUNDS, {
    picture: () => withPage(browser, { viewport: WINDOW }, (page) => slowPicture(page, `${app}/`)),
  })
  const files = await withPage(browser, { viewport: WINDOW }, (page) => filesBeforeMap(page, `${app}/`))
  return [mapSection(visits, slow.picture, viewport), weightSection(visits), codeSection(files)]
}

type Visits = Readonly<Record<'picture' | 'live' | 'app' | 'bare', readonly Visit[]>>

function timesOf(visits: readonly Visit[]): readonly number[] {
  return visits.map(({ time }) => time)
}

function mapSection(visits: Visits, slow: readonly number[], { width, height }: typeof WINDOW): Section {
  const bare = timesOf(visits.bare)
  const line = (name: string, samples: readonly number[], ratio: number): Line => ({
    name,
    unit: 'ms',
    samples,
    against: bare,
    goal: { ratio },
  })
  return {
    title: 'De la dirección al primer mapa con orden',
    lines: [
      line('Brecha, vista inicial pintada', timesOf(visits.picture), 0.6),
      line('Brecha, primer mapa vivo de la vista inicial', timesOf(visits.live), 1.3),
      line('Brecha, mapa de provincias y ranking', timesOf(visits.app), 1.3),
      { name: 'página mínima de MapLibre, mismos polígonos', unit: 'ms', samples: bare },
      {
        name: 'vista inicial a 400 kB/s, con el procesador 4 veces más lento',
        unit: 'ms',
        samples: slow,
        goal: { median: 1500 },
      },
    ],
    notes: [
      `Cada vez en un navegador sin nada guardado. Los dos mapas miden ${width} × ${height} px y terminan cuando MapLibre queda en reposo; Brecha, además, cuando hay filas en el ranking.`,
    ],
  }
}

/** Until the first map stands: how long the page could not answer the hand, and what it holds. */
function weightSection({ live, app, bare }: Visits): Section {
  const blockedBare = bare.map(({ blocked }) => blocked)
  const most = 1.2 * summarise(blockedBare).median + 150
  const blocked = (name: string, visits: readonly Visit[]): Line => ({
    name: `hilo principal ocupado, ${name}`,
    unit: 'ms',
    samples: visits.map((visit) => visit.blocked),
    against: blockedBare,
    goal: { median: most },
  })
  const heap = (name: string, visits: readonly Visit[]): Line => ({
    name: `memoria de la página, ${name}`,
    unit: 'MB',
    samples: visits.map((visit) => visit.heap),
    goal: { median: 25 },
  })
  return {
    title: 'Lo que ocupa hasta el primer mapa',
    lines: [
      blocked('vista inicial', live),
      blocked('Priorizar', app),
      { name: 'hilo principal ocupado, página mínima', unit: 'ms', samples: blockedBare },
      heap('vista inicial', live),
      heap('Priorizar', app),
      { name: 'memoria de la página, página mínima', unit: 'MB', samples: bare.map((visit) => visit.heap) },
    ],
    notes: [
      'Ocupado: lo que pasa de 50 ms en cada tarea; la meta es 1,2 veces la página mínima más 150 ms. Memoria: la de JavaScript, recogida la basura.',
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

/** Milliseconds until the first picture was agreed to and a frame with it was painted. */
export async function firstPicture(page: Page, address: string): Promise<number> {
  await page.addInitScript(markPicture)
  await page.goto(address, { waitUntil: 'commit' })
  return markOf(page, 'vista-lista')
}

/** The same over a poor connection and on a slow machine. */
async function slowPicture(page: Page, address: string): Promise<number> {
  await slowDown(page)
  return firstPicture(page, address)
}

/** Milliseconds from the start of the navigation until the map stands drawn. */
export async function firstMap(page: Page, address: string): Promise<number> {
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

/** Runs in the page before anything else. */
function markPicture(): void {
  const look = () => {
    if (document.documentElement?.dataset.picture !== 'si') return requestAnimationFrame(look)
    return requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('vista-lista')))
  }
  requestAnimationFrame(look)
}

interface AskedFile {
  readonly name: string
  readonly bytes: number
}

/** Compressed size of each file that was asked for before the first map of the default view stood drawn. */
async function filesBeforeMap(page: Page, address: string): Promise<readonly AskedFile[]> {
  const asked = new Map<string, number>()
  page.context().on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.set(new URL(request.url()).pathname, Date.now())
  })
  const map = await firstMap(page, address)
  const drawn = await page.evaluate((mark) => performance.timeOrigin + mark, map)
  return [...asked]
    .filter(([, at]) => at <= drawn)
    .map(([path]) => ({
      name: path.split('/').at(-1) || 'index.html',
      bytes: gzipSync(readFileSync(join(dist, path === '/' ? 'index.html' : path)), { level: 6 }).length,
    }))
}

function codeSection(files: readonly AskedFile[]): Section {
  const kilobytes = (chosen: readonly AskedFile[]) => chosen.reduce((sum, { bytes }) => sum + bytes / 1000, 0)
  const code = files.filter(({ name }) => /\.(js|css)$/.test(name))
  const parts: Line[] = files.map((file) => ({ name: file.name, unit: 'kB', samples: [kilobytes([file])] }))
  return {
    title: 'Pedido antes del primer mapa de la vista inicial, con gzip',
    lines: [
      { name: 'archivos', unit: 'archivos', samples: [files.length], goal: { median: 12 } },
      { name: 'código', unit: 'kB', samples: [kilobytes(code)], goal: { median: 600 } },
      ...parts,
    ],
    notes: ['Se cuenta lo que el navegador pidió hasta ese momento, workers incluidos; 1 kB son 1 000 bytes.'],
  }
}

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { dist } from '../../scripts/build-dist.ts'
import { launchChromium } from '../../scripts/launch-chromium.ts'
import { repository } from '../../scripts/run-step.ts'
import { serve } from '../../scripts/serve.ts'
import { bringFile, DATOS, load, untilReady } from '../journeys/own-table.ts'
import { goTo, rowAt, untilDrawn } from '../journeys/screen.ts'

/** Where the pictures are left: they are looked at, never compared. */
const FOLDER = join(repository, 'test-results', 'formas')
const DAY = '&fecha=2026-11-28'

/** The windows in which each shape is seen: a laptop, a desk's screen, the laptop at 200 % zoom, a phone. */
const SIZES = [
  [1366, 768],
  [1920, 1080],
  [683, 384],
  [360, 740],
] as const

/** What of the country a person's own matrix speaks of; null where none is brought. */
const SHAPES: Readonly<Record<string, { readonly path: string; readonly holds: ((code: string) => boolean) | null }>> =
  {
    simulada: { path: `#v1?pagina=priorizar${DAY}`, holds: null },
    vacia: { path: `#v1?pagina=priorizar&matriz=vacia${DAY}`, holds: null },
    'una-region': { path: `${DATOS}&matriz=vacia${DAY}`, holds: (code) => code.startsWith('18') },
    'medio-pais': { path: `${DATOS}&matriz=vacia${DAY}`, holds: (code) => Number(code.slice(0, 2)) % 2 === 0 },
    completa: { path: `${DATOS}&matriz=vacia${DAY}`, holds: () => true },
  }

const ETAPAS = ['sin_instancia', 'sin_instancia', 'creada', 'sin_instancia', 'instalada', 'en_proceso'] as const

await takeShapes()

/**
 * The ranking and the map of five shapes of data in four windows, as pictures to look at; the page must have been
 * built.
 */
async function takeShapes(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const serving = await serve(dist)
  const browser = await launchChromium()
  try {
    for (const name of Object.keys(SHAPES)) await takeShape(browser, serving.origin, name)
  } finally {
    await browser.close()
    await serving.close()
  }
}

async function takeShape(browser: Browser, origin: string, name: string): Promise<void> {
  const shape = SHAPES[name]
  if (shape === undefined) return
  const [width, height] = SIZES[0]
  const context = await browser.newContext({ locale: 'es-PE', reducedMotion: 'reduce', viewport: { width, height } })
  const page = await context.newPage()
  await page.goto(`${origin}/${shape.path}`)
  if (shape.holds !== null) {
    await untilReady(page)
    await load(await bringFile(page, `${name}.csv`, matrixOf(shape.holds)))
    await goTo(page, 'Priorizar')
  }
  await rowAt(page, 1).waitFor()
  for (const size of SIZES) await takeSize(page, name, size)
  await context.close()
}

/** The list as it opens, and where both do not fit, the map too; on the widest, the map of Explorar. */
async function takeSize(page: Page, name: string, [width, height]: (typeof SIZES)[number]): Promise<void> {
  await page.setViewportSize({ width, height })
  await rowAt(page, 1).waitFor()
  const isWide = width > 900
  if (isWide) await settled(page)
  await shoot(page, `${name}-${width}`)
  if (isWide) {
    await goTo(page, 'Explorar')
    await settled(page)
    await shoot(page, `${name}-${width}-explorar`)
    await goTo(page, 'Priorizar')
    return
  }
  await page.getByText('Mapa', { exact: true }).first().click()
  await settled(page)
  await shoot(page, `${name}-${width}-mapa`)
  await page.getByText('Lista', { exact: true }).first().click()
}

/** The map drawn, with its names, which come a little after its colours. */
async function settled(page: Page): Promise<void> {
  await untilDrawn(page)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}

/** A matrix of the provincial and district instancias of those territories, the same each time. */
function matrixOf(holds: (code: string) => boolean): string {
  const names = JSON.parse(readFileSync(join(dist, 'data', 'nombres.json'), 'utf8')) as {
    readonly territories: readonly { readonly ubigeo: string }[]
  }
  const rows = names.territories
    .map(({ ubigeo }) => ubigeo)
    .filter((code) => (code.length === 4 || (code.length === 6 && !code.endsWith('01'))) && holds(code))
    .map((code) => `${code},${code.length === 4 ? 'provincial' : 'distrital'},${stageOf(code)}`)
  return ['ubigeo,nivel,etapa', ...rows].join('\n')
}

function stageOf(code: string): string {
  return ETAPAS[(Number(code) * 7919) % ETAPAS.length] ?? ETAPAS[0]
}

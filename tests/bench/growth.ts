import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { repository } from '../../scripts/run-step.ts'
import { servePages } from './bench-pages.ts'
import { launchChromium } from '../../scripts/launch-chromium.ts'
import { peakMemory, withPage } from './browser.ts'
import { drawGrowth } from './growth-chart.ts'
import { STEPS, type GrowthTimes, type Step } from './growth-times.ts'
import { SIZES, type Size } from './growing-country.ts'
import { readCases } from './imports.ts'
import type { GrowthPage } from './pages/growth.ts'
import type { ReadingTime } from './pages/imports.ts'
import { printTable, spaced, type Section } from './report.ts'

const DOCS = join(repository, 'docs')
const TIMES = 5
const ROWS = [1_000_000, 5_000_000, 10_000_000]

const STEP_NAME: Readonly<Record<Step | 'map', string>> = {
  facts: 'reunir los hechos',
  judge: 'juzgar los criterios',
  rank: 'ordenar',
  explain: 'explicar cada puesto',
  draws: '1 000 pruebas de pesos',
  layer: 'clases del mapa',
  map: 'primer mapa',
}

const REFUSED: Readonly<Record<string, string>> = {
  'too-many-cells': 'pasa de 20 millones de celdas',
  'file-too-large': 'pasa de 200 MB',
}

/** One country: the least times of its steps and of its first map, and the most memory of its page. */
interface Grown {
  readonly units: number
  readonly ms: Readonly<Record<keyof typeof STEP_NAME, number>>
  readonly memory: number
}

interface Read {
  readonly rows: number
  readonly reading: ReadingTime
  readonly memory: number
}

/**
 * How what a person waits for grows with the country and with the file, in Chromium; writes docs/crecimiento.md and
 * its chart. Each size has a browser of its own, for its memory.
 */
export async function measureGrowth(): Promise<Section> {
  const pages = await servePages()
  try {
    const grown: Grown[] = []
    for (const size of Object.keys(SIZES).map(Number)) grown.push(await grow(pages.origin, size as Size))
    const read: Read[] = []
    for (const rows of ROWS) read.push(await readRows(pages.origin, rows))
    await mkdir(DOCS, { recursive: true })
    await writeFile(join(DOCS, 'crecimiento.svg'), drawGrowth(linesOf(grown)))
    await writeFile(join(DOCS, 'crecimiento.md'), tableOf(grown, read))
    return sectionOf(grown)
  } finally {
    await pages.close()
  }
}

async function inOwnBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchChromium()
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

function grow(origin: string, size: Size): Promise<Grown> {
  return inOwnBrowser((browser) =>
    withPage(browser, { viewport: { width: 1366, height: 768 } }, async (page) => {
      await page.goto(`${origin}/growth.html`)
      await page.waitForFunction(() => 'growthPage' in globalThis)
      const { units, ms }: GrowthTimes = await page.evaluate(
        ([of, times]) => (globalThis as unknown as { growthPage: GrowthPage }).growthPage.time(of, times),
        [size, TIMES] as const,
      )
      const memory = await peakMemory(browser)
      const maps: number[] = []
      for (let round = 0; round <= TIMES; round += 1)
        maps.push(
          await page.evaluate((of) => (globalThis as unknown as { growthPage: GrowthPage }).growthPage.draw(of), size),
        )
      const least = STEPS.map((step) => [step, Math.min(...ms[step])] as const)
      const all = { ...(Object.fromEntries(least) as Record<Step, number>), map: Math.min(...maps.slice(1)) }
      return { units, ms: all, memory }
    }),
  )
}

function readRows(origin: string, rows: number): Promise<Read> {
  return inOwnBrowser((browser) =>
    withPage(browser, {}, async (page) => {
      await page.goto(`${origin}/imports.html`)
      await page.waitForFunction(() => 'importsPage' in globalThis)
      const reading = await readCases(page, rows)
      return { rows, reading, memory: await peakMemory(browser) }
    }),
  )
}

const names = Object.keys(STEP_NAME) as (keyof typeof STEP_NAME)[]

function linesOf(grown: readonly Grown[]) {
  return names.map((name) => ({
    name: STEP_NAME[name],
    points: grown.map(({ units, ms }) => [units, ms[name]] as const),
  }))
}

function tableOf(grown: readonly Grown[], read: readonly Read[]): string {
  const [least] = grown
  const factor = (name: keyof typeof STEP_NAME) => {
    const last = grown.at(-1)
    return least === undefined || last === undefined
      ? ''
      : `${spaced(last.ms[name] / least.ms[name])}× (unidades: ${spaced(last.units / least.units)}×)`
  }
  const steps = names.map((name) => [STEP_NAME[name], ...grown.map(({ ms }) => `${spaced(ms[name])} ms`), factor(name)])
  const memory = ['memoria máxima de la página', ...grown.map((each) => `${spaced(each.memory)} MB`), '']
  return [
    '<!-- Lo escribe «npm run bench -- crecimiento». -->',
    '# Cómo crece',
    '',
    '![Milisegundos de cada paso según las unidades del país](crecimiento.svg)',
    '',
    'El menor de cinco tiempos, que es el que menos estorba lo demás de la máquina, en Chromium sin ventana; un país',
    'inventado sin instancias en sus distritos. Los polígonos son octógonos: los de límites reales pesan más.',
    '',
    printTable(['', ...grown.map(({ units }) => `${spaced(units)} unidades`), 'crece'], [...steps, memory]),
    '',
    'Un CSV de casos, sucio, con la cuenta de cada fila, en el lector de la página:',
    '',
    printTable(['filas', 'hasta la cuenta', 'memoria máxima', 'qué pasó'], read.map(rowOf)),
    '',
  ].join('\n')
}

function rowOf({ rows, reading: { ms, kept, refused }, memory }: Read): readonly string[] {
  const result = refused === null ? `${spaced(kept)} filas tomadas` : `no se lee: ${REFUSED[refused] ?? refused}`
  return [spaced(rows), `${spaced(ms)} ms`, `${spaced(memory)} MB`, result]
}

function sectionOf(grown: readonly Grown[]): Section {
  const lines = grown.flatMap(({ units, ms }) =>
    names.map((name) => ({
      ...{ name: `${STEP_NAME[name]}, ${spaced(units)} unidades`, unit: 'ms' as const },
      samples: [ms[name]],
    })),
  )
  return { title: 'Cómo crece', lines, notes: [`Escrito en ${DOCS}: crecimiento.md y crecimiento.svg.`] }
}

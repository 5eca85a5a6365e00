import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { withPage } from './browser.ts'
import type { ImportsPage, ReadingTime } from './pages/imports.ts'
import type { Section } from './report.ts'

const ROWS = 1_000_000
const ROUNDS = 3
const WORKBOOK_ROWS = 50_000

/**
 * A long table of cases read with the account of every row in the page's worker, and by the bare engine; then a long
 * workbook.
 */
export async function measureImports(browser: Browser, pages: string): Promise<readonly Section[]> {
  return withPage(browser, {}, async (page) => {
    await page.goto(`${pages}/imports.html`)
    await page.waitForFunction(() => 'importsPage' in globalThis)
    const before = await peakMemory(browser)
    const first = await readCases(page)
    const peak = await peakMemory(browser)
    const reads = [first]
    const bare = [await readBare(page)]
    for (let round = 1; round < ROUNDS; round += 1) {
      reads.push(await readCases(page))
      bare.push(await readBare(page))
    }
    const cancel = await page.evaluate(
      (rows) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.cancel(rows, 500),
      ROWS,
    )
    const book = await page.evaluate(
      (rows) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.readWorkbook(rows),
      WORKBOOK_ROWS,
    )
    return [casesSection(reads, bare, cancel, peak, before), bookSection(book)]
  })
}

function casesSection(
  reads: readonly ReadingTime[],
  bare: readonly number[],
  cancel: number,
  peak: number,
  before: number,
): Section {
  const [first] = reads
  return {
    title: `Leer ${ROWS.toLocaleString('fr')} filas de casos (CSV) con la cuenta de cada fila, en el worker de la página`,
    lines: [
      {
        name: 'con la cuenta de cada fila, frente al motor solo',
        unit: 'ms',
        samples: reads.map(({ ms }) => ms),
        against: bare,
        goal: { ratio: 8 },
      },
      { name: 'el motor solo, con el mismo archivo', unit: 'ms', samples: bare },
      {
        name: 'tarea más larga de la página mientras lee',
        unit: 'ms',
        samples: reads.map(({ longest }) => longest),
        goal: { median: 200 },
      },
      { name: 'de cancelar a quedar libre', unit: 'ms', samples: [cancel], goal: { median: 200 } },
      {
        name: 'memoria máxima de la pestaña tras la primera lectura',
        unit: 'MB',
        samples: [peak],
        goal: { median: 700 },
      },
    ],
    notes: [
      `Filas aceptadas: ${first?.accepted ?? 0}; avisos de avance recibidos: ${first?.steps ?? 0}. La pestaña empezó en ${Math.round(before)} MB. La memoria es la máxima residente del proceso (VmHWM).`,
    ],
  }
}

function bookSection({ ms, longest, accepted }: ReadingTime): Section {
  return {
    title: `Leer un .xlsx de ${WORKBOOK_ROWS.toLocaleString('fr')} filas × 10 columnas con su cuenta`,
    lines: [
      { name: 'hasta tener la cuenta', unit: 'ms', samples: [ms], goal: { median: 3_000 } },
      { name: 'tarea más larga de la página mientras lee', unit: 'ms', samples: [longest], goal: { median: 200 } },
    ],
    notes: [`Filas aceptadas: ${accepted}.`],
  }
}

function readCases(page: Page): Promise<ReadingTime> {
  return page.evaluate(
    (rows) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.readCases(rows),
    ROWS,
  )
}

function readBare(page: Page): Promise<number> {
  return page.evaluate(
    (rows) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.readBare(rows),
    ROWS,
  )
}

/** The most memory (MB) that any page process of the browser has held. */
async function peakMemory(browser: Browser): Promise<number> {
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

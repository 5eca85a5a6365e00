import type { Browser, Page } from 'playwright-core'
import { peakMemory, withPage } from './browser.ts'
import type { ImportsPage, ReadingTime } from './pages/imports.ts'
import { NATIVE_PACKAGE } from '../../scripts/cli/native/index.ts'
import { readNatively, type NativeReading } from './native-imports.ts'
import type { Section } from './report.ts'

const ROWS = 1_000_000
const MORE_ROWS = 5_000_000
const ROUNDS = 3
const WORKBOOK_ROWS = 50_000

/**
 * A long dirty table of cases read with the account of every row in the page's worker, by the bare engine, and by the
 * native one with the reader's rules; then one of more rows than the reader takes, and a long workbook.
 */
export async function measureImports(browser: Browser, pages: string): Promise<readonly Section[]> {
  const native = await readNatively(ROWS, ROUNDS)
  return withPage(browser, {}, async (page) => {
    await page.goto(`${pages}/imports.html`)
    await page.waitForFunction(() => 'importsPage' in globalThis)
    const before = await peakMemory(browser)
    const reads = [whole(await readCases(page, ROWS))]
    const peak = await peakMemory(browser)
    const bare = [await readBare(page)]
    for (let round = 1; round < ROUNDS; round += 1) {
      reads.push(whole(await readCases(page, ROWS)))
      bare.push(await readBare(page))
    }
    const cancel = await page.evaluate(
      (rows) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.cancel(rows, 200),
      ROWS,
    )
    const more = await readCases(page, MORE_ROWS)
    const book = await page.evaluate(
      (rows) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.readWorkbook(rows),
      WORKBOOK_ROWS,
    )
    return [casesSection({ reads, bare, native, cancel, peak, before }), moreSection(more), bookSection(book)]
  })
}

interface Measured {
  readonly reads: readonly ReadingTime[]
  readonly bare: readonly number[]
  readonly native: NativeReading | null
  readonly cancel: number
  readonly peak: number
  readonly before: number
}

function casesSection({ reads, bare, native, cancel, peak, before }: Measured): Section {
  const ms = reads.map((read) => read.ms)
  const against = native === null ? {} : { against: native.ms }
  const goal = { median: 1_200, ...(native === null ? {} : { ratio: 1.2 }) }
  return {
    title: `Leer ${ROWS.toLocaleString('fr')} filas sucias de casos (CSV) con la cuenta de cada fila, en el worker de la página`,
    lines: [
      {
        name: 'con la cuenta de cada fila, frente al motor nativo con las mismas reglas',
        unit: 'ms',
        samples: ms,
        goal,
        ...against,
      },
      {
        name: 'y con lo que se guarda de ella',
        unit: 'ms',
        samples: reads.map(({ keptMs }) => keptMs),
      },
      ...(native === null
        ? []
        : [{ name: 'el motor nativo, todo texto, con las mismas reglas', unit: 'ms' as const, samples: native.ms }]),
      { name: 'el motor de la página solo, sin suciedad ni reglas', unit: 'ms', samples: bare },
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
        goal: { median: 400 },
      },
    ],
    notes: [
      `Aquí: ${reads[0]?.kept ?? 0} filas tomadas y ${reads[0]?.rejected ?? 0} rechazadas. ${nativeNote(native)} La pestaña empezó en ${Math.round(before)} MB. La memoria es la máxima residente del proceso (VmHWM).`,
    ],
  }
}

function nativeNote(native: NativeReading | null): string {
  return native === null
    ? `El motor nativo no se midió: instale «${NATIVE_PACKAGE}» sin guardarlo y repita.`
    : `El motor nativo: ${native.kept} y ${native.rejected}, con un solo hilo.`
}

/** A file that was refused, or lost rows on the way, is read faster than any: it is no measure. */
function whole(time: ReadingTime): ReadingTime {
  if (time.kept === 0) throw new Error(`Las filas no se leyeron enteras: ${time.refused ?? 'faltan filas'}.`)
  return time
}

function moreSection({ ms, longest, kept, refused }: ReadingTime): Section {
  return {
    title: `Leer ${MORE_ROWS.toLocaleString('fr')} filas, o decir por qué no`,
    lines: [
      { name: 'hasta la cuenta o hasta la frase', unit: 'ms', samples: [ms], goal: { median: 8_000 } },
      { name: 'tarea más larga de la página mientras tanto', unit: 'ms', samples: [longest], goal: { median: 200 } },
    ],
    notes: [refused === null ? `Filas tomadas: ${kept}.` : `No se leyó: ${refused}.`],
  }
}

function bookSection({ ms, longest, kept }: ReadingTime): Section {
  return {
    title: `Leer un .xlsx de ${WORKBOOK_ROWS.toLocaleString('fr')} filas × 10 columnas con su cuenta`,
    lines: [
      { name: 'hasta tener la cuenta', unit: 'ms', samples: [ms], goal: { median: 3_000 } },
      { name: 'tarea más larga de la página mientras lee', unit: 'ms', samples: [longest], goal: { median: 200 } },
    ],
    notes: [`Filas aceptadas: ${kept}.`],
  }
}

/** Reads so many dirty rows in the page of the importer, once what was left of making them is collected. */
export async function readCases(page: Page, rows: number): Promise<ReadingTime> {
  await page.evaluate(
    (count) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.makeCases(count),
    rows,
  )
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  return page.evaluate(() => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.readCases())
}

function readBare(page: Page): Promise<number> {
  return page.evaluate(
    (rows) => (globalThis as unknown as { importsPage: ImportsPage }).importsPage.readBare(rows),
    ROWS,
  )
}

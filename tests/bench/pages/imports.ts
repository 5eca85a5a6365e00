import { openBrowserEngine } from '../../../src/database/engine/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readInWorker, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { fetchNames } from '../../../src/workspace/session/index.ts'
import { caseRows, CASE_COLUMNS, dirtyCaseRows } from '../case-rows.ts'

/** How long a reading took, the longest time that the page could not answer meanwhile, and what became of the rows. */
export interface ReadingTime {
  readonly ms: number
  /** The same until what is kept of the file is at hand too. */
  readonly keptMs: number
  readonly longest: number
  /** Rows that were taken, with corrections or without, and those that were not. */
  readonly kept: number
  readonly rejected: number
  /** Why the file was not read; null when it was. */
  readonly refused: string | null
}

export interface ImportsPage {
  /** Makes the file that `readCases` reads. */
  makeCases(rows: number): Promise<void>
  readCases(): Promise<ReadingTime>
  readBare(rows: number): Promise<number>
  cancel(rows: number, afterMs: number): Promise<number>
  readWorkbook(rows: number): Promise<ReadingTime>
}

const read = readInWorker(fetchNames)
const distritos = fetchNames().then(({ territories }) =>
  territories.map(({ ubigeo }) => ubigeo as string).filter((code) => code.length === 6),
)

let longest = 0
new PerformanceObserver((list) =>
  list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))),
).observe({ type: 'longtask' })
const settle = () => new Promise((resolve) => setTimeout(resolve, 200))

async function timeReading(bytes: Uint8Array, name: string): Promise<ReadingTime> {
  await settle()
  longest = 0
  const start = performance.now()
  const reading = await read(bytes, name, USUAL_READING)
  const ms = performance.now() - start
  if (reading.what !== 'nada') await reading.kept()
  const keptMs = performance.now() - start
  await settle()
  if (reading.what !== 'tabla') {
    const refused = reading.what === 'nada' ? reading.reason : reading.what
    return { ms, keptMs, longest, kept: 0, rejected: 0, refused }
  }
  const { accepted, corrected, rejected } = reading.ledger.counts
  const isWhole = reading.ledger.values.length === accepted + corrected
  return { ms, keptMs, longest, kept: isWhole ? accepted + corrected : 0, rejected, refused: null }
}

function bookOf(rows: number, codes: readonly string[]): Uint8Array {
  const head = ['ubigeo', 'anio', 'modalidad', 'casos', 'a', 'b', 'c', 'd', 'e', 'f']
  const body = Array.from({ length: rows }, (_, row) => [
    codes[row % codes.length] ?? '',
    String(1990 + Math.floor(row / codes.length)),
    'fisica',
    String(row % 40),
    'uno',
    'dos',
    'tres',
    'cuatro',
    'cinco',
    'seis',
  ])
  return writeWorkbook([{ name: 'casos', rows: [head, ...body] }])
}

let cases: Uint8Array = new Uint8Array()

const page: ImportsPage = {
  async makeCases(rows) {
    cases = dirtyCaseRows(await distritos, rows)
  },
  readCases: () => timeReading(cases, 'casos.csv'),
  async readBare(rows) {
    const bytes = caseRows(await distritos, rows)
    const engine = await openBrowserEngine({ onProgress: () => undefined, deadlineMs: 60_000 })
    const start = performance.now()
    await engine.loadCsv('casos', bytes, CASE_COLUMNS)
    const ms = performance.now() - start
    await engine.close()
    return ms
  },
  async cancel(rows, afterMs) {
    const stop = new AbortController()
    const reading = read(caseRows(await distritos, rows), 'casos.csv', USUAL_READING, stop.signal)
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    const start = performance.now()
    stop.abort()
    await reading
    return performance.now() - start
  },
  readWorkbook: async (rows) => timeReading(bookOf(rows, await distritos), 'casos.xlsx'),
}
Object.assign(globalThis, { importsPage: page })

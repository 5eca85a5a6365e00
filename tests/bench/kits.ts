import { loadCountry } from '../../scripts/cli/index.ts'
import { compareBooks, registerCells, type ReturnedBook } from '../../src/domain/consolidation/index.ts'
import { owedInstancias } from '../../src/domain/register/index.ts'
import { kitMaker, type Kit } from '../../src/publish/kit/index.ts'
import { readReturned } from '../../src/workspace/kits/index.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const ROUNDS = 3
const TODAY = '2026-11-21'

/** The 26 kits made from the embedded country, and the same read back and compared with what stands. */
export async function measureKits(): Promise<Section> {
  const { country } = await loadCountry(undefined, () => undefined)
  const owed = new Set(owedInstancias(country).map(({ level, unit }) => `${level}/${unit.ubigeo}`))
  const [making, reading]: [number[], number[]] = [[], []]
  let kits: readonly Kit[] = []
  let cells = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    making.push(await timed(async () => void (kits = country.byLevel.region.map(kitMaker(country, [], TODAY)))))
    reading.push(
      await timed(async () => {
        const books: ReturnedBook[] = []
        for (const { bytes, fileName } of kits) {
          const read = await readReturned(bytes, fileName, owed)
          if (read.what === 'libro')
            books.push({ source: { file: fileName, unit: read.unit, on: TODAY }, cells: read.cells })
        }
        compareBooks(registerCells(country, []), books)
        cells = books.reduce((sum, book) => sum + book.cells.size, 0)
      }),
    )
  }
  return {
    title: 'Los kits de las 26 regiones',
    lines: [
      { name: 'hacer los 26', unit: 'ms', samples: making, goal: { median: 10_000 } },
      { name: 'leer los 26 devueltos y compararlos', unit: 'ms', samples: reading, goal: { median: 3_000 } },
    ],
    notes: [`Instancias: ${owed.size}; celdas comparadas: ${cells}.`],
  }
}

import { describe, expect, it } from 'vitest'
import { compareBooks, registerCells } from '../../../src/domain/consolidation/index.ts'
import { owedInstancias } from '../../../src/domain/register/index.ts'
import { kitMaker } from '../../../src/publish/kit/index.ts'
import { readReturned, type KitReading, type ReturnedFile } from '../../../src/workspace/kits/index.ts'
import { load } from '../../scripts/cli-run.ts'
import { soffice, resaved } from '../../soffice.ts'
import { pasted, reorder } from './filled-kit.ts'

const TODAY = '2026-11-21'
const { country } = await load(undefined, () => undefined)
const owed = new Set(owedInstancias(country).map(({ level, unit }) => `${level}/${unit.ubigeo}`))
const make = kitMaker(country, [], TODAY)
const ours = registerCells(country, [])
const moquegua = country.byLevel.region.find(({ ubigeo }) => ubigeo === '18')
if (moquegua === undefined) throw new Error('no region 18')

function asBook(reading: KitReading): ReturnedFile {
  if (reading.what !== 'libro') throw new Error(`${reading.file}: ${String(reading.refused)}`)
  return reading
}

function differences({ cells, file, unit }: ReturnedFile) {
  return compareBooks(ours, [{ source: { file, unit, on: TODAY }, cells }])
}

describe('A kit that comes back as it left', () => {
  it('says nothing new of any of the 26 regions, and has nothing to be told', async () => {
    let instancias = 0
    for (const unit of country.byLevel.region) {
      const kit = make(unit)
      const book = asBook(await readReturned(kit.bytes, kit.fileName, owed))
      expect([book.kit, book.unit]).toEqual([kit.id, `region/${unit.ubigeo}`])
      expect(book.faults, kit.fileName).toEqual([])
      expect(differences(book)).toEqual([])
      instancias += [...book.cells.keys()].filter((key) => /^instancia\/.*\tetapa$/.test(key)).length
    }
    expect(instancias).toBe(owed.size)
  }, 60_000)

  it('is the same for the same state of the same day, and another when the state is', () => {
    expect(make(moquegua).id).toBe(kitMaker(country, [], TODAY)(moquegua).id)
    expect(kitMaker(country, [], '2026-11-22')(moquegua).id).not.toBe(make(moquegua).id)
  })

  it('reads the same with its rows in reverse order', async () => {
    const turned = reorder(make(moquegua).bytes, 'Instrumentos', (lines) => [...lines].reverse())
    const book = asBook(await readReturned(turned, 'kit.xlsx', owed))
    expect(book.faults).toEqual([])
    expect(differences(book)).toEqual([])
  })

  it('reads the same without its hidden sheets, as when it is pasted into a new book', async () => {
    const book = asBook(await readReturned(pasted(make(moquegua).bytes), 'Libro1.xlsx', owed))
    expect([book.kit, book.faults]).toEqual([make(moquegua).id, []])
    expect(differences(book)).toEqual([])
  })

  it('reads what is there when rows are missing, and says how many', async () => {
    const cut = reorder(make(moquegua).bytes, 'Instancias', (lines) => lines.slice(0, -5))
    const book = asBook(await readReturned(cut, 'kit.xlsx', owed))
    expect(book.faults).toEqual([{ kind: 'filas_faltantes', count: 5, sheet: '', line: null, column: '' }])
    expect(differences(book)).toEqual([])
  })

  it.skipIf(soffice === null).each(['xlsx', 'xls', 'ods'])(
    'reads the same after LibreOffice saved it again as .%s (skipped where LibreOffice is not installed)',
    async (format) => {
      const kit = make(moquegua)
      const again = await resaved(kit.bytes, kit.fileName, format)
      const book = asBook(await readReturned(again.bytes, again.name, owed))
      expect([book.kit, book.faults]).toEqual([kit.id, []])
      expect(differences(book)).toEqual([])
      expect(book.cells.size).toBe(asBook(await readReturned(kit.bytes, kit.fileName, owed)).cells.size)
    },
    120_000,
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareBooks,
  registerCells,
  takeCells,
  type CellBook,
  type TakenCell,
} from '../../../src/domain/consolidation/index.ts'
import type { Edit } from '../../../src/domain/country/index.ts'
import { owedInstancias } from '../../../src/domain/register/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { kitMaker } from '../../../src/publish/kit/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readReturned } from '../../../src/workspace/kits/index.ts'
import { readEdits } from '../../../src/workspace/papers/index.ts'
import { anyStep } from '../../domain/told-life.ts'
import { load } from '../../scripts/cli-run.ts'

const TODAY = '2026-11-21'
const { country } = await load(undefined, () => undefined)
const owed = new Set(owedInstancias(country).map(({ level, unit }) => `${level}/${unit.ubigeo}`))
const mariscalNieto = country.byLevel.provincia.find((unit) => unit.ubigeo === '1801')
if (mariscalNieto === undefined) throw new Error('no provincia')

const statement = anyStep('provincial').map(
  (told): Edit => ({
    ...{ about: 'vida', level: 'provincial', ubigeo: ubigeo('1801'), editedOn: TODAY },
    ...{ note: '', link: null, receivedOn: null },
    ...told,
  }),
)

async function returned(bytes: Uint8Array) {
  const read = await readReturned(bytes, 'kit.xlsx', owed)
  if (read.what !== 'libro') throw new Error('not read')
  return read
}

function differences(stands: CellBook, cells: Awaited<ReturnType<typeof returned>>['cells']) {
  return compareBooks(stands, [{ source: { file: 'kit.xlsx', unit: '', on: TODAY }, cells }])
}

describe('What is told of the life of an instancia', () => {
  it('leaves in a kit and comes back from it, whatever it is: nothing is said otherwise and every cell is read', async () => {
    await fc.assert(
      fc.asyncProperty(statement, async (edit) => {
        const kit = kitMaker(country, [edit], TODAY)(mariscalNieto)
        const book = await returned(kit.bytes)
        const stands = registerCells(country, [edit])
        expect(book.faults).toEqual([])
        expect(differences(stands, book.cells)).toEqual([])
        for (const [key, value] of stands)
          if (key.startsWith('vida/')) expect([key, book.cells.get(key)?.value]).toEqual([key, value])
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  it('is a statement again once its cells are taken, and the same when it is read from the work that is kept', () => {
    fc.assert(
      fc.property(statement, (edit) => {
        const cells = [...registerCells(country, [edit])].filter(([key]) => key.startsWith('vida/'))
        const taken = cells.map(([key, value]): TakenCell => ({ key, value, source: null }))
        const after = takeCells(country, [], taken, TODAY)
        expect(registerCells(country, after)).toEqual(registerCells(country, [edit]))
        expect(readEdits(JSON.parse(JSON.stringify(after)))).toEqual(
          after.map((each) => ({ ...each, origins: undefined })),
        )
      }),
    )
  })

  it("is read from a person's own table by its aliases, row by row", async () => {
    const rows = [
      ['Ubigeo', 'Nivel', 'Sector', 'Institución', 'Titular', 'Alterno', 'Idoneidad', 'Fin del período'],
      ['1801', 'provincial', 'Policía Nacional', 'Comisaría de Moquegua', 'Sí', 'no', 'x', '31/12/2026'],
      ['1801', 'provincial', 'salud', 'Red de salud', 'SI', 'SI', '', 'mañana'],
    ]
    const { cells, faults } = await returned(writeWorkbook([{ name: 'Directorio', rows }]))
    const of = (who: string, field: string) =>
      cells.get(`vida/provincial/1801/miembros/${who}\t${field}` as never)?.value
    expect([
      of('policia/Comisaría de Moquegua', 'titular'),
      of('policia/Comisaría de Moquegua', 'alterno'),
      of('policia/Comisaría de Moquegua', 'hasta'),
      of('salud/Red de salud', 'alterno'),
    ]).toEqual(['si', 'no', '2026-12-31', 'si'])
    expect(faults.map(({ kind, column, count }) => [kind, column, count])).toContainEqual([
      'valor_ilegible',
      'Designado hasta',
      1,
    ])
  })

  it('of a COORDEMUNA is told to be out of place for any but a provincia', async () => {
    const rows = [
      ['Ubigeo', 'Nivel', 'DEMUNA que coordina'],
      ['180102', 'distrital', '180102'],
      ['1801', 'provincial', '180101 Moquegua (distrito)'],
    ]
    const { cells, faults } = await returned(writeWorkbook([{ name: 'COORDEMUNA', rows }]))
    expect([...cells].map(([key, { value }]) => [key, value])).toEqual([
      ['vida/provincial/1801/coordemuna_conduccion\tcoordinacion', '180101'],
    ])
    expect(faults.map(({ kind }) => kind)).toEqual(['no_corresponde'])
  })
})

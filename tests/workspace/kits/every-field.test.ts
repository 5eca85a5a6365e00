import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/database/ledger/index.ts'
import { calendarOf } from '../../../src/domain/calendar/index.ts'
import {
  asPart,
  cellKey,
  compareBooks,
  registerCells,
  rowKey,
  takeCells,
  type CellKey,
} from '../../../src/domain/consolidation/index.ts'
import { applyEdits, type Edit } from '../../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { listCoordemunas, owedInstancias, readRegister } from '../../../src/domain/register/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { sayKitFault } from '../../../src/domain/words/index.ts'
import { instanciaFile } from '../../../src/publish/document/index.ts'
import { KIT_SHEETS, kitMaker, VOCABULARIES, type KitColumn, type KitSheet } from '../../../src/publish/kit/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { writeEdit } from '../../../src/workspace/commands/index.ts'
import { readReturned } from '../../../src/workspace/kits/index.ts'
import { createWorkspace } from '../../../src/workspace/session/index.ts'
import { country, facts, provincia } from '../../domain/invented-country.ts'
import { catalogueHeads, keptHeads, keptLines } from './kept-heads.ts'

const TODAY = '2026-11-21'
const PLACE = { level: 'provincial', ubigeo: ubigeo('1801') } as const
const BARE = country({
  territories: [facts('18', { level: 'region' }), facts('18'), ...provincia('1801', 3, 'creada', 'creada')],
})
const OWED = new Set(owedInstancias(BARE).map(({ level, unit }) => `${level}/${unit.ubigeo}`))

/** A value of a column as the register writes it, and another one. */
function values({ words, as, field }: KitColumn): readonly [string, string] {
  if (field === 'consta' || words === 'marca') return ['si', '']
  if (words !== null) return [VOCABULARIES[words][0][0], VOCABULARIES[words].at(-1)?.[0] ?? '']
  if (as === 'fecha') return ['2026-03-15', '2026-04-16']
  if (as === 'anio') return ['2026', '2025']
  if (as === 'distrito') return ['180102', '180103']
  if (as === 'texto') return field === 'enlace' ? ['https://www.gob.pe/a', 'https://www.gob.pe/b'] : ['Uno', 'Dos']
  return ['3', '4']
}

/** What tells a row of a sheet from others of the provincia, and how the sheet writes it. */
const ROWS: Readonly<
  Partial<Record<KitSheet['table'], readonly (readonly [head: string, text: string, part: string])[]>>
> = {
  instrumento: [['Instrumento', 'Plan de trabajo', 'plan_trabajo']],
  iniciativa: [
    ['Tipo', 'Plan', 'plan'],
    ['', '', '1'],
    ['Nombre', 'Plan local', 'Plan local'],
  ],
  sesion: [
    ['Fecha de la sesión', '2026-02-10', '2026-02-10'],
    ['Clase', 'Ordinaria', 'ordinaria'],
  ],
  informe: [['Semestre', '2026-1', '2026-1']],
  servicio: [
    ['Lugar', '180101', '180101'],
    ['Servicio', 'Centro Emergencia Mujer', 'CEM'],
  ],
}

function rowOf(sheet: KitSheet): readonly (readonly [head: string, text: string, part: string])[] {
  if (sheet.table !== 'vida') return ROWS[sheet.table] ?? []
  return sheet.keys.flatMap(({ title, column }) => {
    if (column === undefined) return []
    const [value] = values(column)
    return [[title, value, asPart(value)]] as const
  })
}

/** Every column of every sheet that comes back, with the cell of the register that it states of the provincia. */
const FIELDS = KIT_SHEETS.flatMap((sheet) => {
  const parts = rowOf(sheet).map(([, , part]) => part)
  return sheet.columns
    .filter(({ field, table }) => !(table === 'informe' && field === 'entregado'))
    .map((column) => {
      const row = rowKey(
        column.table,
        PLACE,
        ...(column.step === null ? [] : [column.step]),
        ...(column.table === sheet.table ? parts : []),
      )
      return { sheet, column, name: `${sheet.name}, «${column.title}»`, row, key: cellKey(row, column.field) }
    })
})
type Field = (typeof FIELDS)[number]

/** The statements in which every field says something, and one of them perhaps something else. */
function told(other?: Field): readonly Edit[] {
  return takeCells(
    BARE,
    [],
    FIELDS.map(({ key, column }) => ({ key, value: values(column)[key === other?.key ? 1 : 0], source: null })),
    TODAY,
  )
}

async function returned(bytes: Uint8Array) {
  const read = await readReturned(bytes, 'kit.xlsx', OWED)
  if (read.what !== 'libro') throw new Error('not read')
  return read
}

/** Whether a table of the keys of the sheet with that head alone could as well be another sheet, as one of notes. */
function isOfAnother({ sheet }: Field, head: string): boolean {
  const keys = JSON.stringify(sheet.keys)
  const others = KIT_SHEETS.filter((each) => each !== sheet && JSON.stringify(each.keys) === keys)
  return others.some(({ columns }) => columns.some(({ title, field }) => [title, field].includes(head)))
}

/** A person's own table of one row with one column of answers under a head; its keys under theirs, but one perhaps. */
function table({ sheet }: Field, head: string, text: string, named: ReadonlyMap<string, string> = new Map()) {
  const keys = rowOf(sheet).filter(([title]) => title !== '')
  const whose = sheet.table === 'servicio' ? [] : [['Ubigeo', '1801'] as const, ['Nivel', 'provincial'] as const]
  const cells = [...whose, ...keys, [head, text] as const]
  const rows = [cells.map(([title]) => named.get(title) ?? title), cells.map(([, value]) => value)]
  return returned(writeWorkbook([{ name: 'Tabla', rows }]))
}

const EMPTY_STATE = {
  loadFirstFacts: () => Promise.resolve({ country: BARE, macroRegions: [], holidays: calendarOf([]) }),
}

/** What a person reads of the provincia: the document of its file, and the list of the COORDEMUNAs. */
function read(edits: readonly Edit[]): string {
  const national = surveyCountry(country(applyEdits(BARE.rows, edits)), defaultParameters(TODAY))
  const record = readRegister(national, edits, 6).find(({ unit }) => unit.ubigeo === PLACE.ubigeo)
  if (record === undefined) throw new Error('no record')
  const clock = national.parameters
  const file = instanciaFile({ country: national.country, record, name: 'T1801', clock })
  return JSON.stringify([file.blocks, listCoordemunas(national, edits, 6).map(({ acta }) => acta)])
}

/** Tables that stand on the map and in documents of their own: their sums, not a row of the file, are what is read. */
const READ_ELSEWHERE: ReadonlySet<string> = new Set(['servicio', 'necesidad'])

describe('Every field that a kit asks for', () => {
  it('has heads of its own in its sheet, its title, its name in the register and its aliases', () => {
    for (const { name, columns } of KIT_SHEETS) {
      const heads = columns.flatMap(({ title, field, aliases, step }) =>
        [...new Set([title, field, ...aliases].map(foldText))].map((head) => [head, `${step ?? ''}/${field}`] as const),
      )
      const shared = heads.filter(([head, owner]) => heads.some(([other, of]) => other === head && of !== owner))
      expect([name, shared]).toEqual([name, []])
    }
  })

  it('keeps every spelling of a head that was once read: a file of then would lose that column', () => {
    expect([...catalogueHeads()].toSorted()).toEqual([...keptLines()].toSorted())
  })

  it("is read from a person's own table under each of its heads", async () => {
    for (const each of FIELDS) {
      const { column, key, name } = each
      const [value] = values(column)
      for (const head of keptHeads(each.sheet, column)) {
        if (isOfAnother(each, head)) continue
        const { cells } = await table(each, head, value)
        expect([name, head, cells.get(key)?.value]).toEqual([name, head, value])
      }
    }
  }, 120_000)

  it('is told of a row whose keys are read under each of their heads', async () => {
    for (const each of FIELDS.filter(({ column }) => column.table === 'vida'))
      for (const { title, column } of each.sheet.keys)
        for (const head of column === undefined ? [] : keptHeads(each.sheet, column)) {
          const [value] = values(each.column)
          const { cells } = await table(each, each.column.title, value, new Map([[title, head]]))
          expect([each.name, head, cells.get(each.key)?.value]).toEqual([each.name, head, value])
        }
  }, 120_000)

  it('leaves filled in a kit and comes back the same', async () => {
    const edits = told()
    const stands = registerCells(BARE, edits)
    const unit = BARE.byLevel.provincia[0]
    if (unit === undefined) throw new Error('no provincia')
    const book = await returned(kitMaker(BARE, edits, TODAY)(unit).bytes)
    expect(book.faults).toEqual([])
    expect(compareBooks(stands, [{ source: { file: 'kit.xlsx', unit: '', on: TODAY }, cells: book.cells }])).toEqual([])
    for (const { name, key, column } of FIELDS)
      expect([name, book.cells.get(key)?.value]).toEqual([name, values(column)[0]])
  }, 120_000)

  it('refuses what it cannot hold, in a sentence that names the column and never repeats the cell', async () => {
    for (const each of FIELDS) {
      const { column, key, name } = each
      const isFree = column.words === null && column.as === 'texto' && column.field !== 'enlace'
      const wrong = isFree ? 'Llame al 987654321' : '99/99 tal vez'
      const { cells, faults } = await table(each, column.title, wrong)
      const told = faults.find((fault) => fault.column === column.title)
      expect([name, told?.kind]).toEqual([name, isFree ? 'texto_reservado' : 'valor_ilegible'])
      expect(told && sayKitFault(told)).toContain(column.title)
      expect(told && sayKitFault(told)).not.toContain(wrong)
      expect(cells.get(key)?.value ?? '').toBe('')
    }
  }, 120_000)

  it('is taken back by undo and put again by redo', async () => {
    const workspace = createWorkspace({
      ...EMPTY_STATE,
      today: TODAY,
      hash: { read: () => '', write: () => undefined },
    })
    await new Promise((resolve) => setImmediate(resolve))
    const book = () => registerCells(BARE, workspace.getState().session.papers.papers.ediciones)
    const before = told()
    for (const edit of before) writeEdit(workspace, edit, TODAY)
    const stood = [...book()]
    for (const each of FIELDS) {
      const after = takeCells(BARE, before, [{ key: each.key, value: values(each.column)[1], source: null }], TODAY)
      const changed = after.find((edit) => !before.includes(edit))
      if (changed === undefined) throw new Error(`${each.name} changes nothing`)
      writeEdit(workspace, changed, TODAY)
      const now = book().get(each.key) ?? ''
      expect([each.name, now]).toEqual([each.name, values(each.column)[1]])
      workspace.undoPaper('ediciones')
      expect([each.name, [...book()]]).toEqual([each.name, stood])
      workspace.redoPaper('ediciones')
      expect([each.name, book().get(each.key as CellKey) ?? '']).toEqual([each.name, now])
      workspace.undoPaper('ediciones')
    }
  }, 120_000)

  it('changes what a person reads of the instancia', () => {
    const before = read(told())
    const silent = FIELDS.filter((each) => !READ_ELSEWHERE.has(each.column.table) && read(told(each)) === before)
    expect(silent.map(({ name }) => name)).toEqual([])
  }, 120_000)
})

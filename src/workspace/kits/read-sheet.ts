import {
  cellKey,
  STANDS,
  type CellKey,
  type KitFaultKind,
  type ReturnedCell,
} from '../../domain/consolidation/index.ts'
import { isOfCoordemuna } from '../../domain/life/index.ts'
import { answersFor } from '../../domain/register/index.ts'
import { isCercado, levelOf, type Ubigeo } from '../../domain/territory/index.ts'
import { readMark, type BaseValues, type KitColumn } from '../../publish/kit/index.ts'
import type { FoundSheet } from './find-sheets.ts'
import { readCell, tidy, type CellRead } from './read-cell.ts'
import { readSubject, type RowSubject } from './read-row.ts'
import { unitOfKit, type FaultTally } from './returned-file.ts'

/** What is gathered over the sheets of a file. */
export interface SheetReading {
  readonly owed: ReadonlySet<string>
  readonly faults: FaultTally
  /** Which kit it is: as its hidden sheet says, or else its first marked row. */
  kit: string | null
  /** Rows that bear a mark, altered or not. */
  marked: number
  readonly cells: Map<CellKey, ReturnedCell>
  /** Cells that two rows state in different ways: none of them is read. */
  readonly torn: Set<CellKey>
}

interface Row {
  readonly found: FoundSheet
  readonly line: number
  readonly cells: readonly string[]
  readonly subject: RowSubject
  /** What it said when it left; null when that is not known. */
  readonly base: BaseValues | null
  /** Whether it bears no mark of the kit at all. */
  readonly unmarked: boolean
}

/** Reads the rows of a sheet below its header into the reading, whatever their order. */
export function readSheet(found: FoundSheet, reading: SheetReading): void {
  const same = new Map<string, number>()
  const countSame = (name: string) => {
    same.set(name, (same.get(name) ?? 0) + 1)
    return same.get(name) ?? 1
  }
  const { sheet, header } = found
  for (let at = header + 1; at < sheet.cells.length; at += 1) {
    const cells = sheet.cells[at] ?? []
    const line = sheet.lines[at] ?? at + 1
    if (isSilent(found, cells)) continue
    const subject = readSubject(found, cells, countSame)
    if (subject === null) reading.faults.add('llave_ilegible', { sheet: sheet.name, line })
    else {
      const base = baseOf(found, cells, subject, line, reading)
      takeRow({ found, line, cells, subject, base, unmarked: markOf(found, cells) === '' }, reading)
    }
  }
}

/** A row without a word in what it is about or in its answers, and the row of help. */
function isSilent({ kit, keys, columns }: FoundSheet, cells: readonly string[]): boolean {
  const told = [...keys.values(), ...columns.map(([, at]) => at)].map((at) => tidy(cells[at] ?? ''))
  if (told.every((text) => text === '')) return true
  const [first] = kit.keys
  return first !== undefined && tidy(cells[keys.get(first.part) ?? -1] ?? '') === first.help
}

function markOf({ mark }: FoundSheet, cells: readonly string[]): string {
  return mark === null ? '' : (cells[mark] ?? '')
}

function baseOf(
  found: FoundSheet,
  cells: readonly string[],
  { about }: RowSubject,
  line: number,
  reading: SheetReading,
): BaseValues | null {
  const { sheet } = found
  const text = markOf(found, cells)
  const read = readMark(text, about)
  if (text !== '') reading.marked += 1
  if (read === 'alterada') reading.faults.add('base_alterada', { sheet: sheet.name, line })
  if (read === null || read === 'alterada') return null
  reading.kit ??= read.kit
  if (read.kit !== reading.kit) reading.faults.add('otra_edicion', { sheet: sheet.name, line })
  return read.base
}

function takeRow(row: Row, reading: SheetReading): void {
  const { found, line, subject } = row
  const { level, ubigeo } = subject.place
  const tell = (kind: KitFaultKind, column = '') => reading.faults.add(kind, { sheet: found.sheet.name, line, column })
  if (!reading.owed.has(`${level}/${ubigeo}`) || !isKnown(subject.at, reading.owed)) return tell('codigo_ajeno')
  const unit = unitOfKit(reading.kit ?? '')
  if (unit !== null && !answersFor(unit, level, ubigeo)) return tell('fuera_del_kit')
  const isNew = found.mark !== null && found.kit.emptyRows > 0 && row.base === null
  if (row.unmarked && !isNew && found.mark !== null) tell('sin_base')
  const base = isNew ? {} : row.base
  for (const [column, read] of answersOf(row)) {
    if ('fault' in read) tell(read.fault, column.title)
    else if (isOfProvincias(column) && level !== 'provincial') {
      if (read.value !== '') tell('no_corresponde', column.title)
    } else put(cellKey(subject.keyFor(column), column.field), withBase(read.value, column, base), reading, tell)
  }
}

/** Whether what a column tells is of a COORDEMUNA, which only provincias have (S0). */
function isOfProvincias({ table, step }: KitColumn): boolean {
  return table === 'coordemuna' || (step !== null && isOfCoordemuna(step))
}

/** Whether a distrito is one of the country: it owes an instancia, or is the capital of its provincia. */
function isKnown(at: Ubigeo, owed: ReadonlySet<string>): boolean {
  return levelOf(at) !== 'distrito' || isCercado(at) || owed.has(`distrital/${at}`)
}

/** A column of a row with what was read in it. */
type Answer = readonly [KitColumn, CellRead]

/** The answers of a row; what says whether it stands, and whether and when a report came, are one each. */
function answersOf({ found, cells, base }: Row): readonly (readonly [KitColumn, CellRead])[] {
  const read = found.columns.map(
    ([column, at]) => [column, readCell(column, cells[at] ?? '', found.sheet.date1904)] as const,
  )
  if (found.kit.table === 'informe') return reportAnswer(found.kit.columns, read)
  const lists = found.kit.columns.find(({ field }) => field === STANDS)
  if (lists === undefined) return read
  const others = read.filter(([{ field }]) => field !== STANDS)
  const [, stands = { value: '' }] = read.find(([{ field }]) => field === STANDS) ?? []
  if ('fault' in stands) return [[lists, stands]]
  const removed = stands.value === 'no'
  return removed && base === null ? [] : [[lists, { value: removed ? '' : 'si' }], ...(removed ? [] : others)]
}

/**
 * The day of delivery, or that it was not delivered; delivered on no day that is told is not read. A table may bring
 * either column without the other.
 */
function reportAnswer(columns: readonly KitColumn[], read: readonly Answer[]): readonly Answer[] {
  const of = (field: string) =>
    read.find(([column]) => column.field === field) ??
    columns.flatMap((column): readonly Answer[] => (column.field === field ? [[column, { value: '' }]] : []))[0]
  const [answer, day] = [of('entregado'), of('entrega')]
  if (day === undefined || answer === undefined) return []
  const [column, on] = day
  const [, whether] = answer
  if ('fault' in on) return [day]
  if ('fault' in whether) return [answer]
  if (on.value !== '') return [whether.value === 'no' ? [column, { fault: 'valor_ilegible' }] : day]
  return [[column, whether.value === 'si' ? { fault: 'valor_ilegible' } : whether]]
}

/** A text that is only spaced or broken otherwise than when it left is as it left. */
function withBase(value: string, { field }: KitColumn, base: BaseValues | null): ReturnedCell {
  const was = base === null ? null : (base[field] ?? '')
  return { base: was, value: was !== null && tidy(was) === value ? was : value }
}

function put(
  key: CellKey,
  cell: ReturnedCell,
  { cells, torn }: SheetReading,
  tell: (kind: KitFaultKind) => void,
): void {
  const known = cells.get(key)
  if (torn.has(key)) return
  if (known === undefined || known.value === cell.value) cells.set(key, cell)
  else {
    cells.delete(key)
    torn.add(key)
    tell('fila_repetida')
  }
}

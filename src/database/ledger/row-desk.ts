import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { joinCodeParts, type Level, type Ubigeo } from '../../domain/territory/index.ts'
import type { Correction, CorrectionRule, IgnoreReason, NoticeKind, RejectedRow, RejectReason } from './account.ts'
import { readDate } from './dates.ts'
import { findTerritory, type PlaceFound, type Placing } from './find-territory.ts'
import { isUnknown } from './fold-text.ts'
import { decideStyle, readNumber, type NumberStyle } from './numbers.ts'
import { TERRITORY_COLUMNS } from './territory-columns.ts'

/** What the whole table settles for its rows. `years` are by column, from its header; `year` is the table's own. */
export interface TableSetting {
  readonly headers: readonly string[]
  readonly mapping: ReadonlyMap<string, readonly number[]>
  readonly styles: ReadonlyMap<number, NumberStyle>
  readonly years: ReadonlyMap<number, number>
  readonly year: number | null
  readonly date1904: boolean
  readonly gazetteer: Gazetteer
  readonly confirmed: ReadonlyMap<string, Ubigeo>
}

const NO_COLUMNS: readonly number[] = []
/** Numbers in columns that no style was settled for read with a decimal point. */
const PLAIN: NumberStyle = decideStyle([], { whole: false, min: 0, max: 0 })

/** Where one row at a time is read by its kind: cells in, canonical texts out, and what was mended or wrong is kept with its column. */
export class RowDesk {
  corrections: Correction[] = []
  rejection: RejectedRow | null = null
  ignored: IgnoreReason | null = null
  /** Set for a refuge: what is told of the row repeats no cell of it (METHOD §5). */
  concealed = false
  readonly remarks = new Map<string, { kind: NoticeKind; column: string; count: number }>()
  #line = 0
  #cells: readonly string[] = []
  #percents: readonly number[] = []
  readonly #setting: TableSetting
  readonly #placeColumns: readonly number[]
  readonly #places = new Map<string, PlaceFound>()

  constructor(setting: TableSetting) {
    this.#setting = setting
    this.#placeColumns = TERRITORY_COLUMNS.flatMap(({ name }) => setting.mapping.get(name) ?? [])
  }

  seat(line: number, cells: readonly string[], percents: readonly number[]): void {
    this.#line = line
    this.#cells = cells
    this.#percents = percents
    if (this.corrections.length > 0) this.corrections = []
    this.rejection = null
    this.ignored = null
    this.concealed = false
  }

  get line(): number {
    return this.#line
  }

  columnsOf(name: string): readonly number[] {
    return this.#setting.mapping.get(name) ?? NO_COLUMNS
  }

  has(name: string): boolean {
    return this.columnsOf(name).length > 0
  }

  /** The cell as written, trimmed. */
  cell(name: string, nth = 0): string {
    return (this.#cells[this.columnsOf(name)[nth] ?? -1] ?? '').trim()
  }

  /** The cell's text, empty where it only says that there is none. */
  text(name: string): string {
    const cell = this.cell(name)
    return isUnknown(cell) ? '' : cell
  }

  /** The cell's number as canonical text, empty when it has none; a text that is no number rejects the row. */
  number(name: string, nth = 0): string {
    const cell = this.cell(name, nth)
    if (cell === '') return ''
    const column = this.columnsOf(name)[nth] ?? -1
    const value = readNumber(cell, this.#setting.styles.get(column) ?? PLAIN)
    if (value === 'ilegible') this.reject(name, 'numero_invalido', cell)
    if (value === null || value === 'ilegible') return ''
    return String(this.#percents.includes(column) ? Number((value * 100).toPrecision(12)) : value)
  }

  /** The cell's date as AAAA-MM-DD, empty when it has none; an impossible or unreadable one rejects the row. */
  date(name: string): string {
    const cell = this.cell(name)
    const read = readDate(cell, this.#setting.date1904)
    if ('reason' in read) {
      this.reject(name, read.reason, cell)
      return ''
    }
    if (read.rule) this.correct(name, cell, read.date ?? '', read.rule)
    return read.date ?? ''
  }

  /** The year of the row: its own column, else the header of the column that holds the figure, else the table's. */
  year(figure: string, nth = 0): string {
    if (this.has('anio')) return yearText(this.cell('anio'))
    const year = this.#setting.years.get(this.columnsOf(figure)[nth] ?? -1) ?? this.#setting.year
    if (year === null) this.reject(figure, 'anio_ausente', '')
    return String(year ?? '')
  }

  // A column alone, the usual code, needs no key made for each row.
  #placeKey(level: Level | null): string {
    const [first = -1, ...others] = this.#placeColumns
    let key = this.#cells[first] ?? ''
    for (const column of others) key += `|${this.#cells[column] ?? ''}`
    return level === null ? key : `${key}|${level}`
  }

  /** The row's territory; null when it could not be told, and then the row is rejected. */
  territory(level: Level | null, regional: boolean): Ubigeo | null {
    const key = this.#placeKey(level)
    let found = this.#places.get(key)
    if (found === undefined) {
      found = findTerritory(this.#setting.gazetteer, this.#placing(level, regional), this.#setting.confirmed)
      this.#places.set(key, found)
    }
    if ('problem' in found) {
      const told = {
        column: this.headerOf(found.column),
        value: this.#told(found.value),
        suggestion: this.#told(found.suggestion),
      }
      this.rejection ??= {
        line: this.#line,
        ...told,
        reason: found.problem,
        ...(this.concealed ? {} : { suggested: found.suggested, naming: found.naming }),
      }
      return null
    }
    for (const { column, before, after, rule } of found.mends)
      this.correct(column, before, this.concealed ? '' : after, rule)
    if (found.byName && !this.has('ubigeo') && !this.has('ccdd')) this.remark('territorio_por_nombre', 'distrito')
    return found.ubigeo
  }

  #placing(level: Level | null, regional: boolean): Placing {
    const parts = ['ccdd', 'ccpp', 'ccdi'].map((name) => this.text(name))
    return {
      level,
      regional,
      code: this.has('ubigeo') ? this.text('ubigeo') : joinCodeParts(parts),
      hasCodeColumn: this.has('ubigeo') || this.has('ccdd'),
      departamento: this.text('departamento'),
      provincia: this.text('provincia'),
      distrito: this.text('distrito'),
      territorio: this.text('territorio'),
    }
  }

  correct(name: string, before: string, after: string, rule: CorrectionRule): void {
    this.corrections.push({ line: this.#line, column: this.headerOf(name), before: this.#told(before), after, rule })
  }

  reject(name: string, reason: RejectReason, value: string): void {
    this.rejection ??= {
      line: this.#line,
      column: this.headerOf(name),
      value: this.#told(value),
      reason,
      suggestion: '',
    }
  }

  ignore(reason: IgnoreReason): void {
    this.ignored ??= reason
  }

  remark(kind: NoticeKind, name: string): void {
    const column = this.headerOf(name)
    const remark = this.remarks.get(`${kind} ${column}`) ?? { kind, column, count: 0 }
    remark.count += 1
    this.remarks.set(`${kind} ${column}`, remark)
  }

  /** The file's own header of a canonical column, or the canonical name where the file has none. */
  headerOf(name: string): string {
    const column = this.columnsOf(name)[0]
    return (column === undefined ? '' : this.#setting.headers[column]) || name
  }

  #told(value: string): string {
    return this.concealed ? '' : value
  }
}

function yearText(cell: string): string {
  return /^\d{4}$/.test(cell) ? cell : cell.replace(/^(\d)[.,\s](\d{3})$/, '$1$2').replace(/\.0+$/, '')
}

import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { Level, Ubigeo } from '../../domain/territory/index.ts'
import type { Correction, CorrectionRule, IgnoreReason, NoticeKind, RejectedRow, RejectReason } from './account.ts'
import { readDate } from './dates.ts'
import { findPlace, type Found } from './find-place.ts'
import { placingOf } from './placing.ts'
import { isUnknown } from './fold-text.ts'
import { hundredfold, isPercentage, readNumber, times, UNREAD_NUMBER, withoutNote } from './numbers.ts'
import { partOfYear } from './periods.ts'
import { SCALES } from './rate-words.ts'
import { Remarks } from './remarks.ts'
import { isGrouped, ungrouped } from './settle-codes.ts'
import type { TableSetting } from './table-setting.ts'
import { finestNamed, TERRITORY_COLUMNS } from './territory-columns.ts'
import { withheldText } from './withheld-count.ts'
import { isOtherYear, yearText } from './year-in.ts'

const NO_COLUMNS: readonly number[] = []

/** One row at a time, read by its kind: canonical texts out; what was mended or wrong is kept with its column. */
export class RowReader {
  corrections: Correction[] = []
  rejection: RejectedRow | null = null
  ignored: IgnoreReason | null = null
  /** Set for a refuge: what is told of the row repeats no cell of it (METHOD §5). */
  concealed = false
  /** Set where the name spoke of a refuge and is gone, because a person said that it is none. */
  isSpared = false
  /** Set where a figure of the row was suppressed by its source: neither zero nor an error. */
  isWithheld = false
  /** Rows that bear a capital's code and no distrito, and the header of that code. */
  capitalRows = { count: 0, column: '', example: '' }
  /** Rows of which only the name speaks of a refuge, and the header of the name. */
  refugeDoubts = { count: 0, column: '' }
  readonly remarks = new Remarks()
  #line = 0
  #cells: readonly string[] = []
  #percents: readonly number[] = []
  readonly #setting: TableSetting
  readonly #placeColumns: readonly number[]
  readonly #places = new Map<string, Found>()

  constructor(setting: TableSetting) {
    this.#setting = setting
    this.#placeColumns = TERRITORY_COLUMNS.flatMap(({ name }) => setting.mapping.get(name) ?? [])
  }

  seat(line: number, cells: readonly string[], percents: readonly number[], spared = false): void {
    this.isSpared = spared
    this.#line = line
    this.#cells = cells
    this.#percents = percents
    if (this.corrections.length > 0) this.corrections = []
    this.rejection = null
    this.ignored = null
    this.concealed = false
    this.isWithheld = false
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

  /**
   * The cell's number as canonical text, empty when it has none; a text that is no number rejects the row, or is left
   * out where the column is optional.
   */
  number(name: string, nth = 0): string {
    const cell = this.cell(name, nth)
    if (cell === '') return ''
    const column = this.columnsOf(name)[nth] ?? -1
    const value = readNumber(cell, this.#setting.styles.get(column))
    if (value === null) return ''
    if (value === 'reservado') {
      this.remark('recuentos_reservados', name, '', nth)
      this.isWithheld = true
      return ''
    }
    const doubt = this.#setting.doubted.get(column)
    if (doubt !== undefined) {
      this.ignore(doubt)
      return ''
    }
    if (typeof value === 'string') return this.#none(name, UNREAD_NUMBER[value], cell, nth)
    const isPercent = this.#percents.includes(column)
    if (this.#setting.counts.has(column) && (isPercent || isPercentage(cell)))
      return this.#none(name, 'porcentaje_no_recuento', cell, nth)
    if (isPercent) return hundredfold(value)
    if (this.#setting.fractions.columns.has(column)) return this.#fraction(name, cell, value, nth)
    if (withoutNote(cell) !== cell) this.correct(name, cell, String(value), 'marca_de_nota_retirada', nth)
    return this.#scaled(name, nth, cell, value)
  }

  /** What the source withheld of a figure, as its table keeps it. */
  withheld(name: string, nth = 0): string {
    return withheldText(this.cell(name, nth), this.#setting.styles.get(this.columnsOf(name)[nth] ?? -1))
  }

  #none(name: string, reason: RejectReason, cell: string, nth: number): string {
    this.reject(name, reason, cell, nth)
    return ''
  }

  #scaled(name: string, nth: number, cell: string, value: number): string {
    const column = this.columnsOf(name)[nth] ?? -1
    const scale = this.#setting.scales.get(column) ?? 1
    const scaled = times(value, scale)
    if (this.#setting.counts.has(column) && !Number.isInteger(Number(scaled)))
      return this.#none(name, 'numero_no_entero', cell, nth)
    const rule = scale === SCALES.en_miles ? 'miles_multiplicados' : 'millones_multiplicados'
    if (scaled !== String(value)) this.correct(name, cell, scaled, rule, nth)
    return scaled
  }

  /** The part of its year that a figure is of ("2025: enero a junio"); null for a whole year (METHOD §3). */
  partOf(name: string, nth: number): string | null {
    const column = this.columnsOf(name)[nth] ?? -1
    return partOfYear(this.#setting.periods, column, () => this.year(name, nth))
  }

  /** Whether a person said that each row is one case; null while nobody has. */
  get casesByRow(): 'si' | 'no' | null {
    return this.#setting.casesByRow
  }

  #fraction(name: string, cell: string, value: number, nth: number): string {
    const { answer } = this.#setting.fractions
    if (answer === null) this.reject(name, 'fraccion_o_porcentaje', cell, nth)
    if (answer === 'si') this.correct(name, cell, hundredfold(value), 'fraccion_por_cien', nth)
    return answer === null ? '' : answer === 'si' ? hundredfold(value) : String(value)
  }

  /** The cell's date as AAAA-MM-DD, empty without one; one that cannot be read is rejected, or left out if optional. */
  date(name: string): string {
    const cell = this.cell(name)
    const order = this.#setting.dateOrders.get(this.columnsOf(name)[0] ?? -1)
    const read = readDate(cell, this.#setting.date1904, order === undefined ? 'dia_mes' : order)
    if ('reason' in read) {
      this.reject(name, read.reason, cell)
      return ''
    }
    if (read.rule) this.correct(name, cell, read.date ?? '', read.rule)
    return read.date ?? ''
  }

  /** The row's code; separators go where the whole column has them, and reject it where they may be decimals. */
  code(): string {
    const cell = this.text('ubigeo')
    if (!isGrouped(cell) || this.#setting.codes === 'plain') return cell
    if (this.#setting.codes === 'grouped') return ungrouped(cell)
    this.reject('ubigeo', 'codigo_con_separadores', cell)
    return ''
  }

  /** The year of the row: its own column, which the figure's header must not deny, else that header or the table's. */
  year(figure: string, nth = 0): string {
    const ofHeader = this.#setting.years.get(this.columnsOf(figure)[nth] ?? -1)
    if (this.has('anio')) {
      const own = yearText(this.cell('anio'))
      if (isOtherYear(own, ofHeader)) this.refuse(figure, 'anio_contradice_encabezado', own, nth)
      return own
    }
    const year = ofHeader ?? this.#setting.year
    if (year === null) this.reject(figure, 'anio_ausente', '', nth)
    return String(year ?? '')
  }

  // A column alone, the usual code, needs no key made for each row.
  #placeKey(level: Level | null): string {
    const [first = -1, ...others] = this.#placeColumns
    let key = this.#cells[first] ?? ''
    for (const column of others) key += `|${this.#cells[column] ?? ''}`
    return level === null ? key : `${key}|${level}`
  }

  /** Counts a row of which only the name speaks of a refuge; whether a person said that such rows are none. */
  sparesRefuge(): boolean {
    this.refugeDoubts = { count: this.refugeDoubts.count + 1, column: this.headerOf('nombre') }
    return this.isSpared || this.#setting.refuges === 'no'
  }

  /** The row's territory; null when it could not be told, and then the row is rejected. */
  territory(level: Level | null, regional: boolean): Ubigeo | null {
    if (this.#setting.codes !== 'plain' && !this.#readsCode()) return null
    const key = this.#placeKey(level)
    let found = this.#places.get(key)
    if (found === undefined) {
      found = findPlace(placingOf(this, level, regional), this.#setting)
      this.#places.set(key, found)
    }
    if (found.capital !== undefined) this.#countCapital()
    if (found.unlike !== undefined) this.remark('otro_codigo_distinto', found.unlike)
    if ('problem' in found) {
      const { column, value, problem, suggestion, suggested, naming } = found
      this.rejection ??= {
        line: this.#line,
        ...{ column: this.headerOf(column), value: this.#told(value), suggestion: this.#told(suggestion) },
        reason: problem,
        ...(this.concealed ? {} : { suggested, naming }),
      }
      return null
    }
    for (const { column, before, after, rule } of found.mends)
      this.correct(column, before, this.concealed ? '' : after, rule)
    const named = found.byName ? finestNamed((name) => this.has(name)) : null
    if (named !== null) this.remark('territorio_por_nombre', named)
    return found.ubigeo
  }

  #countCapital(): void {
    const { count, example } = this.capitalRows
    this.capitalRows = {
      count: count + 1,
      column: this.headerOf('distrito'),
      example: count === 0 ? this.#told(this.text('ubigeo')) : example,
    }
  }

  #readsCode(): boolean {
    const written = this.text('ubigeo')
    const code = this.code()
    if (code !== written && code !== '') this.correct('ubigeo', written, code, 'separador_retirado')
    return code !== '' || written === ''
  }

  correct(name: string, before: string, after: string, rule: CorrectionRule, nth = 0): void {
    const [line, column] = [this.#line, this.headerOf(name, nth)]
    this.corrections.push({ line, column, before: this.#told(before), after, rule })
  }

  /** Whether a cell that cannot be read is left out and its row kept. */
  isOptional(name: string): boolean {
    const optional = this.#setting.optional.get(name)
    return optional === true || (optional !== undefined && this.text(optional) !== '')
  }

  /** The country that the table is read against. */
  get gazetteer(): Gazetteer {
    return this.#setting.gazetteer
  }

  get projected(): boolean {
    return this.#setting.projected
  }

  /** What is wrong with the row; a cell of an optional column is left out instead, and listed with its reason. */
  reject(name: string, reason: RejectReason, value: string, nth = 0): void {
    if (this.isOptional(name)) {
      const [line, column] = [this.#line, this.headerOf(name, nth)]
      this.corrections.push({ line, column, before: this.#told(value), after: '', rule: 'celda_omitida', reason })
      return
    }
    this.refuse(name, reason, value, nth)
  }

  /** Rejects the row, whatever its column: what is wrong is more than one cell. */
  refuse(name: string, reason: RejectReason, value: string, nth = 0): void {
    const [line, column] = [this.#line, this.headerOf(name, nth)]
    this.rejection ??= { line, column, value: this.#told(value), reason, suggestion: '' }
  }

  ignore(reason: IgnoreReason): void {
    this.ignored ??= reason === 'sin_dato' && this.isWithheld ? 'reservado' : reason
  }

  remark(kind: NoticeKind, name: string, detail = '', nth = 0): void {
    this.remarks.count(kind, this.headerOf(name, nth), detail)
  }

  /** The file's own header of a canonical column, its first or the nth, or the canonical name where it has none. */
  headerOf(name: string, nth = 0): string {
    const column = this.columnsOf(name)[nth]
    return (column === undefined ? '' : this.#setting.headers[column]) || name
  }

  #told(value: string): string {
    return this.concealed ? '' : value
  }
}

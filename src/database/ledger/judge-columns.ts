import { INSTRUMENTS } from '../../domain/instancias/index.ts'
import { codesNamed, isKnownName, type Gazetteer } from '../../domain/gazetteer/index.ts'
import { LEVELS, readCode, isCodePart, splitsCode } from '../../domain/territory/index.ts'
import type { CellFit, ColumnMeaning, ColumnStyle, ColumnVerdict } from './column-verdict.ts'
import type { ColumnSpec } from './column-spec.ts'
import { readDate } from './dates.ts'
import { isUnknown } from './fold-text.ts'
import { specsOf } from './match-columns.ts'
import { figureOf } from './metres.ts'
import { isOpen, isPercentage, readNumber, withoutNote, type NumberStyle } from './numbers.ts'
import type { TablePlan } from './plan-table.ts'
import { isRateHeader, scaleIn } from './rate-words.ts'
import { ungrouped, type CodeWriting } from './settle-codes.ts'
import { waysToRead } from './written-place.ts'
import type { TableSetting } from './table-setting.ts'
import { yearText } from './year-in.ts'
import { readYesNo } from './yes-no.ts'

const SHOWN_MISFITS = 3
/** Of ten cells of a column that nothing reads, how many must be of a kind for it to be called that. */
const MOST = 8
const PERCENT = 100

/** Each text that a column holds, with how many cells hold it and the line of the first; in the order of those. */
export type ColumnTexts = ReadonlyMap<string, { count: number; readonly line: number }>

interface Judging {
  readonly plan: TablePlan
  readonly setting: TableSetting
  readonly dismissed: ReadonlyMap<number, unknown>
  /** The texts of a column of a table that is longer than its sheet. */
  readonly textsOf?: (column: number) => ColumnTexts
}

/**
 * The verdict of every column of a sheet; those of persons are judged by whoever leaves them out, and here are only
 * text.
 */
export function judgeColumns(judging: Judging, personal: ReadonlySet<number>): readonly ColumnVerdict[] {
  const { plan } = judging
  const specs = new Map(
    specsOf(plan.kind).flatMap((spec) =>
      (plan.header.match.mapping.get(spec.name) ?? []).map((column) => [column, spec] as const),
    ),
  )
  return plan.header.texts.map((_, column) => {
    const cells = cellsOf(judging, column)
    const spec = personal.has(column) ? undefined : specs.get(column)
    if (spec === undefined) return unreadVerdict(judging, column, cells, personal.has(column))
    const meaning = meaningOf(judging, spec, column)
    return {
      ...countFits(cells, meaning, fitOf(judging, spec, column, meaning)),
      ...writingOf(judging, spec, column, cells),
    }
  })
}

interface Cells {
  readonly texts: ColumnTexts
}

function cellsOf({ plan: { sheet, header }, dismissed, textsOf }: Judging, column: number): Cells {
  if (textsOf !== undefined) return { texts: textsOf(column) }
  const texts = new Map<string, { count: number; readonly line: number }>()
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) {
    const cell = sheet.cells[row]?.[column] ?? ''
    if (cell === '' || dismissed.has(row)) continue
    const known = texts.get(cell)
    if (known === undefined) texts.set(cell, { count: 1, line: sheet.lines[row] ?? row + 1 })
    else known.count += 1
  }
  return { texts }
}

type Evidence = Pick<ColumnVerdict, 'meaning' | 'written' | 'fits' | 'reserved' | 'noted' | 'misfits'>

function countFits({ texts }: Cells, meaning: ColumnMeaning, fit: (cell: string) => CellFit): Evidence {
  let [written, fits, reserved, noted] = [0, 0, 0, 0]
  const misfits: number[] = []
  for (const [cell, { count, line }] of texts) {
    const found = fit(cell.trim())
    if (found === 'vacia') continue
    written += count
    if (found === 'vale') fits += count
    if (found === 'reservada') reserved += count
    if (found === 'no_vale') misfits.push(line)
    if (found === 'vale' && isFigure(meaning) && withoutNote(cell) !== cell) noted += count
  }
  return {
    meaning: written === 0 ? 'vacia' : meaning,
    ...{ written, fits, reserved, noted },
    misfits: misfits.sort((a, b) => a - b).slice(0, SHOWN_MISFITS),
  }
}

function isFigure(meaning: ColumnMeaning): boolean {
  return ['recuento', 'miles', 'porcentaje', 'fraccion', 'medida'].includes(meaning)
}

const BY_NAME: Readonly<Record<string, ColumnMeaning>> = {
  ubigeo: 'codigo',
  otro_ubigeo: 'codigo',
  ubigeo_reniec: 'codigo',
  ccdd: 'codigo',
  ccpp: 'codigo',
  ccdi: 'codigo',
  departamento: 'nombre',
  provincia: 'nombre',
  distrito: 'nombre',
  territorio: 'camino',
  ...Object.fromEntries(INSTRUMENTS.map((name) => [name, 'respuesta'])),
  anio: 'anio',
  mes: 'periodo',
  periodo: 'periodo',
}

function meaningOf({ setting }: Judging, { name, number, date, holds }: ColumnSpec, column: number): ColumnMeaning {
  if (number !== undefined) {
    if (setting.scales.has(column)) return 'miles'
    if (number.whole) return 'recuento'
    if (setting.fractions.columns.has(column) && setting.fractions.answer !== 'no') return 'fraccion'
    return number.max === PERCENT ? 'porcentaje' : 'medida'
  }
  if (date === true) return 'fecha'
  if (name === 'lat' || name === 'lon') return setting.projected ? 'metros' : 'grados'
  return BY_NAME[name] ?? (holds === undefined ? 'texto' : 'respuesta')
}

function fitOf(
  { setting }: Judging,
  spec: ColumnSpec,
  column: number,
  meaning: ColumnMeaning,
): (cell: string) => CellFit {
  if (spec.number !== undefined) return numberFit(setting.styles.get(column))
  if (spec.date === true) {
    const order = setting.dateOrders.get(column)
    return (cell) => {
      const read = readDate(cell, setting.date1904, order === undefined ? 'dia_mes' : order)
      return 'reason' in read ? 'no_vale' : read.date === null ? 'vacia' : 'vale'
    }
  }
  const passes = passesOf(setting, spec, meaning)
  // «SI» is a yes here, and the initials of «sin información» anywhere else.
  return meaning === 'respuesta' ? answerFit(passes) : saidFit(passes)
}

function answerFit(passes: (cell: string) => boolean): (cell: string) => CellFit {
  const said = saidFit(passes)
  return (cell) => (readYesNo(cell) === 'si' ? 'vale' : said(cell))
}

function saidFit(passes: (cell: string) => boolean): (cell: string) => CellFit {
  return (cell) => (isUnknown(cell) ? 'vacia' : passes(cell) ? 'vale' : 'no_vale')
}

function passesOf(
  { gazetteer, codes }: TableSetting,
  { name, holds }: ColumnSpec,
  meaning: ColumnMeaning,
): (cell: string) => boolean {
  switch (meaning) {
    case 'codigo':
      if (name === 'ubigeo_reniec') return (cell) => readCode(cell).kind === 'codigo'
      return name.endsWith('ubigeo') ? (cell) => isCodeOf(gazetteer, codes, cell) : isCodePart
    case 'nombre':
      return (cell) => LEVELS.some((level) => level === name && isKnownName(gazetteer, level, cell))
    case 'camino':
      return (cell) => namesSome(gazetteer, cell)
    case 'anio':
      return (cell) => /^(19|20)\d\d$/.test(yearText(cell))
    case 'grados':
    case 'metros':
      return (cell) => !Number.isNaN(figureOf(cell))
    default:
      return holds ?? (() => true)
  }
}

function numberFit(style: NumberStyle | undefined): (cell: string) => CellFit {
  if (style === undefined) return () => 'vale'
  return (cell) => {
    const read = readNumber(cell, style)
    if (read === null) return 'vacia'
    if (read === 'reservado') return 'reservada'
    return typeof read === 'number' ? 'vale' : 'no_vale'
  }
}

function isCodeOf({ byCode }: Gazetteer, codes: CodeWriting, cell: string): boolean {
  const code = splitsCode(cell)?.code ?? cell
  const reading = readCode(codes === 'grouped' ? ungrouped(code) : code)
  return reading.kind === 'codigo' && byCode.has(reading.code)
}

function namesSome(gazetteer: Gazetteer, cell: string): boolean {
  const placing = { level: null, regional: false, code: '', hasCodeColumn: false }
  const ways = waysToRead({ ...placing, departamento: '', provincia: '', distrito: '', territorio: cell })
  return ways.some((way) => LEVELS.every((level) => way[level] === '' || isKnownName(gazetteer, level, way[level])))
}

type Written = Pick<ColumnVerdict, 'styles' | 'writing'>

function writingOf({ plan, setting }: Judging, spec: ColumnSpec, column: number, { texts }: Cells): Written {
  if (spec.date === true) {
    const order = setting.dateOrders.get(column) ?? null
    const writing = { key: `orden_de_fechas ${column}`, kind: 'orden_de_fechas', answer: order } as const
    const figures = [...texts.keys()].some((cell) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(cell.trim()))
    return figures ? { styles: order === null ? [] : [order], writing } : { styles: [], writing: null }
  }
  const style = spec.number === undefined ? undefined : setting.styles.get(column)
  if (style === undefined) return { styles: [], writing: null }
  const open = [...texts.keys()].filter(isOpen)
  const styles = [...new Set(open.map((cell) => markStyle(cell, style)))].filter((each) => each !== null)
  const [first] = styles
  const answer = first === undefined ? null : first.endsWith('miles') ? 'miles' : 'decimal'
  if (open.length > 0) return { styles, writing: { key: `separador ${column}`, kind: 'separador', answer } }
  return { styles, writing: thousandsWriting(plan, setting, column) }
}

function markStyle(cell: string, { point, comma }: NumberStyle): ColumnStyle | null {
  const [mark, reading] = cell.includes('.') ? (['punto', point] as const) : (['coma', comma] as const)
  return reading === 'unknown' ? null : reading === 'decimal' ? `${mark}_decimal` : `${mark}_miles`
}

function thousandsWriting({ header }: TablePlan, { scales }: TableSetting, column: number): ColumnVerdict['writing'] {
  const scale = scaleIn(header.folded[column] ?? '')
  return scale === null ? null : { key: `${scale} ${column}`, kind: scale, answer: scales.has(column) ? 'si' : 'no' }
}

// What a column that nothing reads would be: the first meaning that most of its cells have.
function unreadVerdict({ plan, setting }: Judging, column: number, cells: Cells, isPersonal: boolean): ColumnVerdict {
  const nothing = { styles: [], writing: null }
  const asText = countFits(
    cells,
    'texto',
    answerFit(() => true),
  )
  if (isPersonal || asText.written === 0) return { ...asText, ...nothing }
  const guesses = guessesFor(setting.gazetteer, plan.header.folded[column] ?? '')
  for (const [meaning, passes] of guesses) {
    const evidence = countFits(cells, meaning, meaning === 'respuesta' ? answerFit(passes) : saidFit(passes))
    if (evidence.fits * 10 >= asText.written * MOST) return { ...evidence, ...nothing }
  }
  return { ...asText, ...nothing }
}

function guessesFor(
  gazetteer: Gazetteer,
  folded: string,
): readonly (readonly [ColumnMeaning, (cell: string) => boolean])[] {
  const isNumber = (cell: string) => !Number.isNaN(figureOf(cell.replace(/\s*%$/, '')))
  return [
    ['anio', (cell) => /^(19|20)\d\d$/.test(cell)],
    ['codigo', (cell) => /^\d{4,6}$/.test(cell) && isCodeOf(gazetteer, 'plain', cell)],
    ['porcentaje', (cell) => isPercentage(cell) && isNumber(cell)],
    [isRateHeader(folded) ? 'tasa' : 'medida', isNumber],
    ['fecha', (cell) => 'date' in readDate(cell, false) || 'date' in readDate(cell, false, 'mes_dia')],
    ['respuesta', (cell) => readYesNo(cell) !== 'ilegible'],
    ['nombre', (cell) => LEVELS.some((level) => codesNamed(gazetteer, level, cell).length > 0)],
  ]
}

import { withoutPersonalText } from '../../domain/disclosure/index.ts'
import { QUALITIES, SIMULATED_NOTE, worstOf, type Quality } from '../../domain/measure/index.ts'
import { refugeInText } from '../../domain/services/index.ts'
import type { TableRow } from '../sources/index.ts'
import { type ORIGIN_COLUMNS, OWN_TITLE, readQuality } from '../origins/index.ts'
import type { StatedOrigin } from './account.ts'
import { foldText } from './fold-text.ts'
import { periodWords } from './periods.ts'
import type { TablePlan } from './plan-table.ts'
import { originColumns } from './origin-columns.ts'
import { answerTo, type Answers, type Question } from './questions.ts'
import type { RedactedTable } from './redaction.ts'
import { unitWords } from './rate-words.ts'
import { yearsIn } from './year-in.ts'
import { oneOf } from '../../domain/untrusted/index.ts'

const INVENTED = /SIMULAD|SIMULACION|FICTICI|INVENTAD/

const INVENTED_DATA = 'datos_inventados'
/** Words that a table of figures may bear for another reason: until a person says so, it is taken to be invented. */
const MAYBE_INVENTED = /\b(DEMO|DEMOSTRACION|EJEMPLOS?|PRUEBAS?|TEST)\b/

const MONTH = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|setiembre|octubre|noviembre|diciembre)'
const DATE = `(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{2}-\\d{2}|(?:\\d{1,2} de )?${MONTH}(?: del?)? \\d{4})`
const CUT_OFF = [new RegExp(`\\bcorte\\b[^\\d\\n]{0,12}?${DATE}`, 'i'), new RegExp(`\\bal? ${DATE}`, 'i')]
/** Lines above a header that are no title of its table. */
const NO_TITLE = new RegExp(
  `^(${oneOf(`
    NOTA FUENTE ELABORACION ELABORAD[OA] CORTE FECHA HOJA PAGINA RESPONSABLES? CONTACTO COORDINADORA? ATENCION
    SENORA? DRA? LIC`)})\\b`,
)
/** From where a title says who made the table. */
const MADE_BY = /[\s,;:.·(–-]*\b(?:elaborad|hech|preparad|registrad|remitid|enviad)[oa]s? por\b.*$/i
const LONGEST = 160

/** Whether a text about a table says, or may say, that its figures are invented («matriz simulada», «prueba.csv»). */
export function qualityOfTexts(texts: readonly string[]): Quality {
  return texts.some((text) => isInvented(foldText(text))) ? 'simulado' : 'observado'
}

/**
 * Reads it from the rows' own columns, and from the file's name, the sheet's and the lines above the header (METHOD
 * §3–§4); what a person answered of the texts wins, of the rows never.
 */
export function originOf(
  { plan, redaction }: RedactedTable,
  fileName: string,
  answers: Answers,
  values: readonly TableRow[],
): StatedOrigin {
  const { sheet, header } = plan
  const titles = titlesOf({ sheet, header })
  const answer = answerTo(answers, INVENTED_DATA, INVENTED_DATA)
  const said = answer === 'si' ? 'simulado' : qualityOfTexts(answer === 'no' ? [] : [fileName, sheet.name, ...titles])
  const [sources, cutOffs] = [commonOf('fuente', values), commonOf('corte', values)]
  const cells = originCells('calidad', sheet.cells, header).flatMap((cell) => readQuality(cell) ?? [])
  const rows = cells.length === 0 && areEstimates(plan) ? 'estimado' : worstOf(cells)
  return {
    title: redaction.title || (sources ?? ''),
    quality: worstOf([said, rows]),
    said,
    cutOff: cutOffs ?? cutOffIn([...titles, fileName, sheet.name]),
    publisher: commonOf('publicado_por', values) ?? '',
    licence: commonOf('licencia_del_dato', values) ?? '',
    address: commonOf('url_del_dato', values) ?? '',
    stated: countStated(values),
  }
}

// A register counts its cases; a population is always projected, and the figure's own source says how.
function areEstimates({ kind, header }: TablePlan): boolean {
  const [column = -1] = kind.table === 'violencia' ? (header.match.mapping.get('casos') ?? []) : []
  return /\bESTIMAD[AO]S?\b/.test(header.folded[column] ?? '')
}

function countStated(values: readonly TableRow[]): StatedOrigin['stated'] {
  const counts: Partial<Record<Quality, number>> = {}
  for (const { calidad } of values) {
    const quality = QUALITIES.find((each) => each === calidad)
    if (quality !== undefined) counts[quality] = (counts[quality] ?? 0) + 1
  }
  return counts
}

/**
 * The question about a table whose name or title says, or may say, that its figures are invented and whose rows do not;
 * nobody's answer is yes.
 */
export function inventedQuestions({ sheet, header }: TablePlan, fileName: string, answers: Answers): Question[] {
  const stated = originCells('calidad', sheet.cells, header)
  if (stated.length > 0 && stated.every((cell) => readQuality(cell) === 'simulado')) return []
  const said = [fileName, sheet.name, ...titlesOf({ sheet, header })]
  const found = said.find((text) => INVENTED.test(foldText(text))) ?? said.find((text) => isInvented(foldText(text)))
  if (found === undefined) return []
  const answer = answerTo(answers, INVENTED_DATA, INVENTED_DATA)
  const example = found.slice(0, 80)
  return [{ key: INVENTED_DATA, kind: INVENTED_DATA, column: '', count: 1, example, answer, assumed: 'si' }]
}

/** Of a title or a note what a table's origin and year are read from, and no more: it may say anything of anybody. */
export function whatTitleStates(text: string): string {
  const years = yearsIn(text)
  const cutOff = CUT_OFF.map((pattern) => pattern.exec(text)?.[1])
  const words = text.split(/[\s,;:()«»"]+/).filter((word) => isInvented(foldText(word)))
  const [period, unit] = [periodWords(text), unitWords(foldText(text))]
  return [
    ...(period === '' ? [] : [period]),
    ...(unit === '' ? [] : [unit]),
    ...(/\breniec\b/i.test(text) ? ['RENIEC'] : []),
    ...(years.length === 0 ? [] : [`Año ${years.join(' ')}`]),
    ...(cutOff[0] === undefined ? [] : [`corte ${cutOff[0]}`]),
    ...(cutOff[1] === undefined ? [] : [`al ${cutOff[1]}`]),
    ...words.map((word) => withoutPersonalText(word).text),
  ].join(' ')
}

function isInvented(folded: string): boolean {
  return INVENTED.test(folded) || MAYBE_INVENTED.test(folded)
}

/** The lines above the header; our own stamp says no more than the rows, where some of them say to be invented. */
function titlesOf({ sheet, header }: Pick<TablePlan, 'sheet' | 'header'>): readonly string[] {
  const lines = sheet.cells.slice(0, header.first).flat()
  const isStamped = lines.some(isOwnStamp)
  const rowsSay =
    isStamped && originCells('calidad', sheet.cells, header).some((cell) => readQuality(cell) === 'simulado')
  return rowsSay ? lines.filter((text) => !isOwnStamp(text)) : lines
}

/** What stands above our own tables, whole or with only what is kept of a title. */
function isOwnStamp(text: string): boolean {
  return text.trim() === SIMULATED_NOTE || text.trim() === whatTitleStates(SIMULATED_NOTE)
}

/** The different cells of the columns of that name. */
function originCells(
  name: Parameters<typeof originColumns>[0],
  cells: readonly (readonly string[])[],
  { folded, match, last }: TablePlan['header'],
): readonly string[] {
  const columns = originColumns(name, folded, match.mapping)
  if (columns.length === 0) return []
  return [...new Set(cells.slice(last + 1).flatMap((row) => columns.map((column) => row[column] ?? '')))]
}

/** What all rows that say it agree on; empty where they differ, null where none says it. */
function commonOf(name: (typeof ORIGIN_COLUMNS)[number], values: readonly TableRow[]): string | null {
  const said = new Set<string>()
  for (const { [name]: cell } of values) if (typeof cell === 'string' && cell !== OWN_TITLE) said.add(cell)
  const [only = null] = said
  return said.size > 1 ? '' : only
}

/**
 * The first line above the header that reads as a title and tells of no person and no refuge; empty where there is
 * none. It is proposed, and a person sees it before it is taken.
 */
export function titleStated({ sheet, header }: TablePlan): string {
  const titles = titlesOf({ sheet, header }).map((text) => text.trim())
  const title = titles.find((text) => text.length >= 8 && !NO_TITLE.test(foldText(text))) ?? ''
  const isPublic = withoutPersonalText(title).kinds.length === 0 && refugeInText(title) === 'no'
  return isPublic ? title.replace(MADE_BY, '').slice(0, LONGEST) : ''
}

function cutOffIn(texts: readonly string[]): string {
  for (const pattern of CUT_OFF)
    for (const text of texts) {
      const found = pattern.exec(text)?.[1]
      if (found !== undefined) return found
    }
  return ''
}

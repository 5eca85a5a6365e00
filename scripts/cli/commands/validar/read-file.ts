import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readCells, type ReadCells } from '../../../../src/database/files/index.ts'
import { LimitesError } from '../../../../src/database/limites/index.ts'
import {
  ANSWERS,
  rateHeadersOf,
  readAnyTable,
  severalYearsHeadersOf,
  stoppedColumnsOf,
  unplacedFiguresOf,
  type Question,
  type ReadTableOptions,
  type TableChoice,
} from '../../../../src/database/ledger/index.ts'
import type { Quality } from '../../../../src/domain/measure/index.ts'
import { readCountry } from '../../../limites/index.ts'
import { kitDocument, type KitDocument } from './kit-document.ts'
import { limitesDocument } from './limites-document.ts'
import { loadGazetteer } from '../../country/load-gazetteer.ts'
import { refusalSentence } from '../../words/refusals.ts'
import { cellsDocument, validarDocument, type CellsDocument, type ValidarDocument } from './validar-document.ts'
import type { ValidarOptions } from './validar-options.ts'

const DATA = path.resolve(import.meta.dirname, '../../../../data')

/** A file's account or its cells, or the sentence that says why there is neither. */
export type FileAnswer =
  | { readonly kind: 'tabla'; readonly document: ValidarDocument; readonly quality: Quality }
  | { readonly kind: 'celdas'; readonly document: CellsDocument }
  | { readonly kind: 'kit'; readonly document: KitDocument }
  | { readonly kind: 'nada'; readonly sentence: string }
  /** What was asked does not suit the file. */
  | { readonly kind: 'mal_pedido'; readonly sentence: string }

export async function readFileAnswer({
  file,
  table,
  sheet,
  year,
  answers = new Map(),
  recipes = null,
}: Pick<ValidarOptions, 'file' | 'table' | 'sheet' | 'year'> &
  Partial<Pick<ValidarOptions, 'answers' | 'recipes'>>): Promise<FileAnswer> {
  const name = path.basename(file)
  const bytes = await readBytes(file)
  if (bytes === null) return { kind: 'nada', sentence: `No se puede abrir «${name}».` }
  const reading = sheet === null ? {} : { sheet }
  if (table === 'celdas') {
    const cells = await readCells(bytes, name, reading)
    return cells.ok
      ? { kind: 'celdas', document: cellsDocument(cells) }
      : { kind: 'nada', sentence: refusalSentence(name, cells) }
  }
  if (table === 'limites') return readLimites(bytes, name, sheet)
  const kit = table === 'auto' && sheet === null && recipes === null ? await kitDocument(bytes, name) : null
  if (kit !== null) return { kind: 'kit', document: kit }
  const said = { ...reading, ...(year === null ? {} : { year }) }
  if (recipes !== null) return readWithRecipe(bytes, name, recipes, { said, table, answers })
  return readTable(bytes, name, { ...said, kind: table, answers })
}

// What is said of the file on the line goes before what its recipe says.
async function readWithRecipe(
  bytes: Uint8Array,
  name: string,
  place: string,
  { said, table, answers }: { said: ReadTableOptions; table: TableChoice; answers: ValidarOptions['answers'] },
): Promise<FileAnswer> {
  const { optionsByRecipe } = await import('../../../../src/workspace/imports/index.ts')
  const { readRecipeFile } = await import('../../../../src/workspace/papers/index.ts')
  const file = path.basename(place)
  const recipes = await readBytes(place).then((each) => (each === null ? null : readRecipeFile(each)))
  if (recipes === null) return { kind: 'mal_pedido', sentence: `«${file}» no es un archivo de recetas.` }
  const found = await optionsByRecipe(bytes, name, recipes, await loadGazetteer(DATA))
  if (found === null)
    return { kind: 'mal_pedido', sentence: `Ninguna receta de «${file}» es de archivos como «${name}».` }
  const options = { ...found.options, ...said, kind: table === 'auto' ? found.kind : table }
  return readTable(bytes, name, { ...options, answers, recipe: found })
}

interface TableAsked extends ReadTableOptions {
  readonly kind: TableChoice
  readonly answers: ValidarOptions['answers']
  readonly recipe?: { readonly called: string; readonly options: ReadTableOptions }
}

async function readTable(bytes: Uint8Array, name: string, { recipe, ...given }: TableAsked): Promise<FileAnswer> {
  const options = { ...given, answers: new Map([...(recipe?.options.answers ?? []), ...given.answers]) }
  const read = await readAnyTable(bytes, name, await loadGazetteer(DATA), options)
  if (given.kind === 'auto' && !('refused' in read) && (await isOfBoundaries(read)))
    return readLimites(bytes, name, null)
  if (read.ok) {
    const { file: cells, plan, ledger } = read
    const stray = strayAnswer(name, given.answers, ledger.questions)
    if (stray !== null) return { kind: 'mal_pedido', sentence: stray }
    return {
      kind: 'tabla',
      document: validarDocument(cells, plan, ledger, recipe?.called ?? null),
      quality: ledger.origin.said,
    }
  }
  if ('refused' in read) return { kind: 'nada', sentence: refusalSentence(name, read.refused) }
  return { kind: 'nada', sentence: unrecognisedSentence(name, options.kind, read.unrecognised) }
}

/** Whether a file that nobody named holds boundaries; they name their territories, and so look like a list of them. */
async function isOfBoundaries(read: Exclude<AnyTable, { refused: unknown }>): Promise<boolean> {
  const { isBoundaryFile } = await import('../../../../src/workspace/imports/index.ts')
  return read.ok ? read.ledger.table === 'territorios' && isBoundaryFile(read.file) : isBoundaryFile(read.unrecognised)
}

type AnyTable = Awaited<ReturnType<typeof readAnyTable>>

/** That an answer is to nothing that the table asks, with what it does ask; null when all are to something. */
function strayAnswer(name: string, answers: ValidarOptions['answers'], questions: readonly Question[]): string | null {
  const stray = [...answers.keys()].find((key) => !questions.some((question) => question.key === key))
  if (stray === undefined) return null
  const asked = questions.map(({ key, kind }) => `«${key}» (${ANSWERS[kind].join(' o ')})`)
  return `«${name}» no pregunta «${stray}»; ${asked.length === 0 ? 'no pregunta nada' : `pregunta ${asked.join(', ')}`}.`
}

/** Why no table was told: its figures are no counts, or its headers are none that are known. */
function unrecognisedSentence(name: string, table: ValidarOptions['table'], { sheets }: ReadCells): string {
  const rates = rateHeadersOf(sheets).map((each) => `«${each}»`)
  if (rates.length > 0)
    return `En «${name}» no se reconoce la tabla: ${rates.join(', ')} ${rates.length === 1 ? 'es una tasa, un porcentaje o una variación' : 'son tasas, porcentajes o variaciones'}, y no un recuento.`
  const several = severalYearsHeadersOf(sheets).map((each) => `«${each}»`)
  if (several.length > 0)
    return `En «${name}» no se reconoce la tabla: ${several.join(', ')} es de varios años juntos, y no de uno.`
  const [stopped] = stoppedColumnsOf(sheets)
  if (stopped !== undefined)
    return `En «${name}» no se reconoce la tabla: la columna «${stopped.header}» sería suya, pero no se entienden sus celdas, como ${stopped.cells.map((cell) => `«${cell}»`).join(', ')}.`
  const unplaced = unplacedFiguresOf(sheets).map((each) => `«${each}»`)
  if (unplaced.length > 0) {
    const found = `En «${name}» hay cifras (${unplaced.join(', ')}) y ninguna columna dice de qué territorio son.`
    return `${found} Agregue el UBIGEO, o el departamento, la provincia y el distrito.`
  }
  return table === 'auto'
    ? `En «${name}» no se reconoce qué tabla es: ningún encabezado corresponde a las que se conocen.`
    : `En «${name}» no se reconoce la tabla «${table}»: faltan sus columnas.`
}

async function readLimites(bytes: Uint8Array, name: string, sheet: string | null): Promise<FileAnswer> {
  const cells = await readCells(bytes, name, sheet === null ? {} : { sheet })
  if (!cells.ok) return { kind: 'nada', sentence: refusalSentence(name, cells) }
  try {
    return { kind: 'tabla', document: limitesDocument(cells, name, await readCountry(DATA)), quality: 'observado' }
  } catch (cause) {
    if (!(cause instanceof LimitesError)) throw cause
    return { kind: 'nada', sentence: `«${name}»: ${cause.message}` }
  }
}

async function readBytes(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch {
    return null
  }
}

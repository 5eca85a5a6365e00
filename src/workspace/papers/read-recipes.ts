import { isDay } from '../../domain/calendar/index.ts'
import { withoutReserved } from '../../domain/disclosure/index.ts'
import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { parseRecipe, type Recipe } from '../storage/index.ts'
import { oneOf, readList } from './checks.ts'

/**
 * What a person confirmed of files of one shape, under a name. Nothing of a file's cells is in it but how it names
 * territories.
 */
export interface NamedRecipe {
  readonly id: string
  readonly called: string
  /** AAAA-MM-DD. */
  readonly madeOn: string
  /** Null where only names of territories are remembered, for files of any shape. */
  readonly table: TableName | null
  /** Digests of the headers as a file came, in their order; none = files of any shape. */
  readonly shape: readonly string[]
  /** The row (from 0) where those headers stood. */
  readonly at: number
  readonly recipe: Recipe
}

const LIMITS = { recipes: 200, columns: 2_000, rows: 2_000_000, name: 120 }
/** What is asked of the shape of files; what is asked of the rows of one file is asked again of the next. */
const OF_SHAPE: ReadonlySet<string> = new Set([
  'codigo_de_la_capital',
  'codigos_de_reniec',
  'en_miles',
  'en_millones',
  'fila_por_caso',
  'fracciones',
  'numerales_de_periodo',
  'orden_de_fechas',
  'parte_de_anio',
  'separador',
  'titulo_de_tasas',
])

/**
 * The recipes of a JSON value, every field checked, or null: the text may come from a stranger's file. What must not be
 * remembered is left out whoever wrote it.
 */
export function readRecipes(json: unknown): readonly NamedRecipe[] | null {
  return readList(json, LIMITS.recipes, readNamed)
}

function readNamed(value: unknown): NamedRecipe | null {
  if (!isRecord(value)) return null
  const { id, called, madeOn, at } = value
  const shape = readList(value.shape, LIMITS.columns, (each) => (isDigest(each) ? each : null))
  const recipe = parseRecipe(value.recipe)
  if (!isText(id) || !isText(called, LIMITS.name) || !isText(madeOn) || !isDay(madeOn)) return null
  if (shape === null || recipe === null || !isRow(at)) return null
  const table = oneOf(TABLE_NAMES, value.table)
  return { id, called: told(called), madeOn, table, shape, at, recipe: remembered(recipe) }
}

/**
 * What of a file's recipe holds for the next one: neither what is a matter of its rows, its day or of what was loaded
 * here, nor anything kept knowingly of persons, nor any text that tells of a person or a refuge (METHOD §5).
 */
function remembered(recipe: Recipe): Recipe {
  const { answers, confirmed, origin, register, named } = recipe
  return {
    ...recipe,
    matrixComplete: false,
    completeRegions: [],
    keptPersonal: [],
    answers: answers.filter(([key]) => OF_SHAPE.has(key.split(' ')[0] ?? '')),
    origin:
      origin === null || origin.quality === 'observado' ? null : { quality: origin.quality, title: '', cutOff: '' },
    mended: [],
    year: null,
    adding: null,
    rule: null,
    decided: [],
    register: told(register),
    sheet: recipe.sheet === null ? null : told(recipe.sheet),
    confirmed: confirmed.filter(([naming]) => told(naming) === naming),
    named: named === null ? null : told(named),
  }
}

function told(text: string): string {
  return withoutReserved(text).text
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}$/.test(value)
}

function isRow(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < LIMITS.rows
}

import { parseUbigeo } from '../../domain/territory/index.ts'
import { readRecipes, type NamedRecipe } from '../papers/index.ts'
import type { Recipe } from '../storage/index.ts'
import { columnsIn, lasting, shapeOf } from './file-shape.ts'
import { ownOrigin } from './own-origin.ts'
import { IMPORT_CHOICES, USUAL_READING, type Reading, type ReadFile, type ReadingOptions } from './reading.ts'
import { oneOf } from '../../domain/untrusted/index.ts'

/**
 * What was confirmed of a file: as it came (`first`, under the `usual` options), as it was loaded, and the recipe by
 * which it was read, if any.
 */
interface Confirming {
  readonly first: Reading
  readonly usual: ReadingOptions
  readonly reading: ReadFile
  readonly before: NamedRecipe | null
  readonly called: string
  /** AAAA-MM-DD. */
  readonly today: string
}

/** What the recipe of a reading would remember, before it has a name of its own among others; null when nothing. */
export function recipeOf({ first, usual, reading, before, called, today }: Confirming): NamedRecipe | null {
  const shape = shapeOf(first)
  if (shape === null) return null
  const { headers, at } = shape
  // Names that every file is read with are remembered elsewhere.
  const elsewhere = new Map<string, string>(usual.confirmed)
  const own = reading.options.confirmed.filter(([naming, code]) => elsewhere.get(naming) !== code)
  const confirmed = withNames(withNames([], before?.recipe.confirmed ?? []), own)
  const recipe: Recipe = { ...reading.options, confirmed, matrixComplete: false, completeRegions: [], named: null }
  const named = { id: 'receta-1', called, madeOn: today, table: reading.ledger.table, shape: headers, at, recipe }
  const [read] = readRecipes([named]) ?? []
  return read === undefined || rememberedIn(read).every(({ count }) => count === 0) ? null : read
}

/** What a recipe remembers, to be told: how many columns, answers, names of territories and ways of reading. */
export interface Remembered {
  readonly what: 'columnas' | 'respuestas' | 'nombres' | 'lectura'
  readonly count: number
}

export function rememberedIn({ recipe }: NamedRecipe): readonly Remembered[] {
  const { columns, decimals, header, answers, confirmed, origin } = recipe
  const usual: Pick<Recipe, 'kind' | 'sheet' | 'delimiter' | 'encoding' | 'repair' | 'duplicates' | 'register'> =
    USUAL_READING
  const ways = (['kind', 'sheet', 'delimiter', 'encoding', 'repair', 'duplicates', 'register'] as const).filter(
    (way) => recipe[way] !== usual[way],
  )
  return [
    { what: 'columnas', count: columns.length + decimals.length + (header === null ? 0 : 1) },
    { what: 'respuestas', count: answers.length },
    { what: 'nombres', count: confirmed.length },
    { what: 'lectura', count: ways.length + (origin === null ? 0 : 1) },
  ]
}

/** The newest recipe of files of the shape in which this one came; null when there is none. */
export function fittingRecipe(recipes: readonly NamedRecipe[], first: Reading): NamedRecipe | null {
  const shape = shapeOf(first)
  if (shape === null) return null
  return recipes.findLast((named) => columnsIn(named.shape, shape.headers) !== null) ?? null
}

/** How the file is read by the recipe; `options` are those under which it came. */
export function readByRecipe(options: ReadingOptions, named: NamedRecipe, first: Reading): ReadingOptions {
  const shape = shapeOf(first)
  const { recipe } = named
  const place = shape === null ? null : columnsIn(named.shape, shape.headers)
  if (shape === null || place === null || first.what === 'limites') return options
  const { delimiter, encoding, repair, duplicates, register } = recipe
  return {
    ...options,
    ...{ delimiter, encoding, repair, duplicates, register, named: named.called },
    kind: IMPORT_CHOICES.find((choice) => choice === recipe.kind) ?? 'auto',
    sheet: first.sheets.find((name) => recipe.sheet !== null && lasting(name) === lasting(recipe.sheet)) ?? null,
    header: headerIn(recipe.header, shape.at - named.at),
    columns: recipe.columns.flatMap(([column, name]) => moved(place(column), (at) => [at, name] as const)),
    decimals: recipe.decimals.flatMap((column) => moved(place(column), (at) => at)),
    answers: recipe.answers.flatMap((answer) => answerIn(answer, place)),
    origin: originIn(recipe, first),
    confirmed: withNames(options.confirmed, recipe.confirmed),
  }
}

/** Reads by the newest recipe of the shape in which it comes, or as it comes where none is of that shape. */
export async function readByFitting(
  read: (options: ReadingOptions) => Promise<Reading>,
  usual: ReadingOptions,
  recipes: readonly NamedRecipe[],
): Promise<Reading> {
  const first = await read(usual)
  const recipe = fittingRecipe(recipes, first)
  return recipe === null ? first : read(readByRecipe(usual, recipe, first))
}

function moved<T>(at: number | null, made: (at: number) => T): readonly T[] {
  return at === null ? [] : [made(at)]
}

function headerIn(header: Recipe['header'], by: number): Recipe['header'] {
  return header === null || header.first + by < 0 ? null : { first: header.first + by, last: header.last + by }
}

/** A question of one column is told by where it stands. */
function answerIn(
  [key, answer]: Recipe['answers'][number],
  place: (column: number) => number | null,
): Recipe['answers'] {
  const [kind = '', column] = key.split(' ')
  return column === undefined ? [[key, answer]] : moved(place(Number(column)), (at) => [`${kind} ${at}`, answer])
}

/** Only the quality is remembered: title and cut-off are those of this file. */
function originIn({ origin }: Recipe, first: Reading): ReadingOptions['origin'] {
  if (origin === null || first.what === 'limites') return null
  const found = first.what === 'tabla' ? ownOrigin(null, first.ledger, first.fileName) : { title: '', cutOff: '' }
  return { ...found, quality: origin.quality }
}

/** Confirmed names with later ones: a later answer replaces an earlier one. Codes that are none are left. */
export function withNames(
  confirmed: ReadingOptions['confirmed'],
  later: readonly (readonly [string, string])[],
): ReadingOptions['confirmed'] {
  const answers = new Map(confirmed)
  for (const [naming, code] of later) {
    const parsed = parseUbigeo(code)
    if (parsed !== null) answers.set(naming, parsed)
  }
  return [...answers]
}

/** The recipes with one more; one of the same name for files of the same shape gives way to it. */
export function withRecipe(recipes: readonly NamedRecipe[], added: NamedRecipe): readonly NamedRecipe[] {
  const others = recipes.filter((each) => each.called !== added.called || !hasShape(each, added))
  const highest = Math.max(0, ...recipes.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)))
  return [...others, { ...added, id: `receta-${highest + 1}` }]
}

function hasShape(one: NamedRecipe, other: NamedRecipe): boolean {
  return String(one.shape) === String(other.shape)
}

/** A name for the recipe of a file: what its name says without figures and month. */
export function proposedName(fileName: string, otherwise: string): string {
  const words = fileName
    .replace(/(\.[\p{L}\d]{1,10})+$/u, '')
    .replace(/[\d_.-]+/g, ' ')
    .replace(MONTH_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? otherwise : words.slice(0, 100)
}

const MONTH_WORDS = new RegExp(
  `(?<!\\p{L})(${oneOf(`
    enero febrero marzo abril mayo junio julio agosto set(iembre)? septiembre octubre noviembre diciembre`)})(?!\\p{L})`,
  'giu',
)

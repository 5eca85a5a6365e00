import { QUALITIES, webAddress, type Quality } from '../../domain/measure/index.ts'
import { isRegionKey, parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import { isIndex } from './fields.ts'

/**
 * Decisions of a person about a file: kind of table, sheet, dialect, columns, what a silence means, duplicates, and
 * territories confirmed by hand.
 */
export interface Recipe {
  readonly kind: string
  readonly sheet: string | null
  readonly matrixComplete: boolean
  /** Regions by their keys whose silence means "no" where that of the whole matrix does not. */
  readonly completeRegions: readonly Ubigeo[]
  readonly duplicates: 'reject' | 'first' | 'newest' | 'sum'
  /** Whether text that was decoded twice is undone. */
  readonly repair: boolean
  /** Separator and encoding of a text file; null = as detected. */
  readonly delimiter: string | null
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850' | null
  /** Rows of the header, from 0; null = as found. */
  readonly header: { readonly first: number; readonly last: number } | null
  /** Columns (from 0) with the canonical column that a person said they are, or null where they are not used. */
  readonly columns: readonly (readonly [number, string | null])[]
  /** Columns whose doubtful mark is decimal; columns of persons kept knowingly; the year of figures that state none. */
  readonly decimals: readonly number[]
  readonly keptPersonal: readonly number[]
  /** What was answered of the table's questions, by their keys. */
  readonly answers: readonly (readonly [string, string])[]
  /** Cells (line as the file counts, column from 0) that a person typed again: what they said and what they say. */
  readonly mended: readonly {
    readonly line: number
    readonly column: number
    readonly before: string
    readonly text: string
  }[]
  /** Title, cut-off, quality and web address that a person gave the table; null = as found. */
  readonly origin: {
    readonly title: string
    readonly cutOff: string
    readonly quality: Quality
    readonly address?: string
  } | null
  readonly year: number | null
  /**
   * How the load stands to what its table held, which value counts where they differ, and the register of its cases.
   */
  readonly adding: 'anade' | 'territorios' | 'reemplaza' | null
  readonly rule: 'antes' | 'nuevo' | null
  readonly decided: readonly (readonly [string, 'antes' | 'nuevo'])[]
  readonly register: string
  /** How the file names a territory, and the code that a person gave it. */
  readonly confirmed: readonly (readonly [string, string])[]
  /** Name of the recipe by which the file was read; null when it was read by none. */
  readonly named: string | null
}

const DUPLICATE_RULES = ['reject', 'first', 'newest', 'sum'] as const
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850'] as const
const DELIMITERS = [';', ',', '\t', '|'] as const
const MOST_COLUMNS = 20_000
const MOST_ROWS = 2_000_000
const TALLEST_HEADER = 10

/**
 * The recipe of parsed JSON, every field checked, or null. Fields that older versions did not have may be missing; none
 * may be wrong.
 */
export function parseRecipe(value: unknown): Recipe | null {
  if (!isRecord(value) || typeof value.matrixComplete !== 'boolean') return null
  const duplicates = DUPLICATE_RULES.find((rule) => rule === value.duplicates)
  const sheet = value.sheet === null || isText(value.sheet) ? value.sheet : undefined
  const confirmed = Array.isArray(value.confirmed) ? value.confirmed.filter(isPair) : []
  const overruled = parseOverruled(value)
  const added = parseAdding(value)
  const { completeRegions = [] } = value
  if (!isListOf(completeRegions, isRegion)) return null
  if (duplicates === undefined || sheet === undefined || overruled === null || added === null) return null
  if (!isText(value.kind, 40)) return null
  return {
    kind: value.kind,
    sheet,
    matrixComplete: value.matrixComplete,
    completeRegions,
    duplicates,
    repair: value.repair === true,
    ...overruled,
    ...added,
    confirmed,
    named: isText(value.named) ? value.named : null,
  }
}

function isRegion(value: unknown): value is Ubigeo {
  const code = isText(value, 6) ? parseUbigeo(value) : null
  return code !== null && isRegionKey(code)
}

const ADDINGS = ['anade', 'territorios', 'reemplaza'] as const
const CHOSEN = ['antes', 'nuevo'] as const
type Added = Pick<Recipe, 'adding' | 'rule' | 'decided' | 'register'>

// Older versions had one way only: the newest load stood in the table's place.
function parseAdding(value: Readonly<Record<string, unknown>>): Added | null {
  const { decided = [], register = USED_REGISTER } = value
  const [adding, rule] = [oneOrNull(ADDINGS, value.adding), oneOrNull(CHOSEN, value.rule)]
  if (adding === undefined || rule === undefined || !isText(register, 60) || !isListOf(decided, isDecided)) return null
  return { adding: adding ?? 'reemplaza', rule, decided, register }
}

function isDecided(value: unknown): value is Recipe['decided'][number] {
  return (
    Array.isArray(value) && value.length === 2 && isText(value[0], 60) && CHOSEN.some((chosen) => chosen === value[1])
  )
}

type Overruled = Pick<
  Recipe,
  | 'delimiter'
  | 'encoding'
  | 'header'
  | 'columns'
  | 'decimals'
  | 'keptPersonal'
  | 'answers'
  | 'mended'
  | 'origin'
  | 'year'
>

function parseOverruled(value: Readonly<Record<string, unknown>>): Overruled | null {
  const {
    header = null,
    columns = [],
    decimals = [],
    keptPersonal = [],
    answers = [],
    mended = [],
    origin = null,
    year = null,
  } = value
  const delimiter = oneOrNull(DELIMITERS, value.delimiter)
  const encoding = oneOrNull(ENCODINGS, value.encoding)
  if (
    delimiter === undefined ||
    encoding === undefined ||
    !(header === null || isHeader(header)) ||
    !(year === null || isYear(year))
  )
    return null
  if (!isListOf(columns, isColumn) || !isListOf(decimals, isColumnNumber) || !isListOf(keptPersonal, isColumnNumber))
    return null
  if (!isListOf(mended, isMended)) return null
  if (!isListOf(answers, isAnswer) || !(origin === null || isOrigin(origin))) return null
  return { delimiter, encoding, header, columns, decimals, keptPersonal, answers, mended, origin, year }
}

function oneOrNull<T extends string>(admitted: readonly T[], value: unknown): T | null | undefined {
  return value === undefined || value === null ? null : admitted.find((each) => each === value)
}

function isListOf<T>(value: unknown, isOne: (each: unknown) => each is T): value is readonly T[] {
  return Array.isArray(value) && value.length <= MOST_COLUMNS && value.every(isOne)
}

function isColumnNumber(value: unknown): value is number {
  return isIndex(value, MOST_COLUMNS)
}

function isColumn(value: unknown): value is readonly [number, string | null] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    isColumnNumber(value[0]) &&
    (value[1] === null || isText(value[1], 40))
  )
}

function isHeader(value: unknown): value is { readonly first: number; readonly last: number } {
  return (
    isRecord(value) &&
    isIndex(value.first, MOST_ROWS) &&
    isIndex(value.last, MOST_ROWS) &&
    value.last >= value.first &&
    value.last < value.first + TALLEST_HEADER
  )
}

function isOrigin(value: unknown): value is NonNullable<Recipe['origin']> {
  return (
    isRecord(value) &&
    isText(value.title) &&
    isText(value.cutOff) &&
    (value.address === undefined || (typeof value.address === 'string' && isAddress(value.address))) &&
    QUALITIES.some((quality) => quality === value.quality)
  )
}

/** None, or one that may be opened. */
function isAddress(text: string): boolean {
  return text === '' || webAddress(text) === text
}

function isYear(value: unknown): value is number {
  return isIndex(value, 2099) && value >= 1900
}

function isAnswer(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && isText(value[0], 60) && isText(value[1], 20)
}

function isMended(value: unknown): value is Recipe['mended'][number] {
  return (
    isRecord(value) &&
    isIndex(value.line, MOST_ROWS) &&
    isColumnNumber(value.column) &&
    isText(value.before, 2_000) &&
    isText(value.text, 2_000)
  )
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && isText(value[0], 2_000) && isText(value[1], 6)
}

import type { Alias, NamedTerritory, OddCode } from '../../domain/gazetteer/index.ts'
import type { FileFormat, FileNote, FileReason, TextEncoding } from '../../database/files/index.ts'
import {
  TABLE_CHOICES,
  type DuplicateRule,
  type Ledger,
  type MendedCell,
  type StatedHeader,
  type TablePreview,
} from '../../database/ledger/index.ts'
import type { LimitesTopology } from '../../database/limites/index.ts'
import type { Edit } from '../../domain/country/index.ts'
import type { Quality } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import type { UnreadStatement } from './read-statements.ts'
import type { Adding, Chosen } from './combine-loads.ts'
import type { RowsToFix } from './rows-to-fix.ts'
import type { RowsToMend } from './rows-to-mend.ts'

/** What a file may be said to be: a table in one of its ways, boundaries, or (`auto`) whatever its contents say. */
export const IMPORT_CHOICES = [...TABLE_CHOICES, 'limites'] as const
export type ImportChoice = (typeof IMPORT_CHOICES)[number]

/**
 * Title, cut-off (in words), quality and web address of a person's table; an empty title and a missing address leave
 * what was found.
 */
export interface OwnOrigin {
  readonly title: string
  readonly cutOff: string
  readonly quality: Quality
  readonly address?: string
}

/** What a person may decide about a file before it counts; rows and columns are counted from 0. */
export interface ReadingOptions {
  readonly kind: ImportChoice
  /** Name of the sheet, or null for the one that reads best. */
  readonly sheet: string | null
  /** What separates the cells of a text file, and its encoding; null = as detected. */
  readonly delimiter: string | null
  readonly encoding: TextEncoding | null
  /** The rows of the header; null = as found. */
  readonly header: StatedHeader | null
  /** Columns that a person said what they are, or (null) that they are not to be used. */
  readonly columns: readonly (readonly [number, string | null])[]
  /** Columns whose doubtful point or comma is decimal. */
  readonly decimals: readonly number[]
  /** Columns that look like persons' data and are kept knowingly. */
  readonly keptPersonal: readonly number[]
  /** What was answered of the table's questions, by `Question.key`. */
  readonly answers: readonly (readonly [string, string])[]
  /** Cells that a person typed again; they count for this file only. */
  readonly mended: readonly MendedCell[]
  /** What a person said of where the table comes from, in place of what the file says; null = as found. */
  readonly origin: OwnOrigin | null
  /** The year of figures that state none. */
  readonly year: number | null
  readonly duplicates: DuplicateRule
  /** How the load stands to what its table already holds; null = as proposed. */
  readonly adding: Adding | null
  /**
   * Which value counts where an earlier load says another of the same territory: by rule, and one by one by
   * `unitKeyOf`.
   */
  readonly rule: Chosen | null
  readonly decided: readonly (readonly [string, Chosen])[]
  /** The register that cases come from; registers stand side by side and are never summed (METHOD §3). */
  readonly register: string
  /** Whether to undo text that was decoded twice (mojibake). */
  readonly repair: boolean
  /** How the file names a territory (`RejectedRow.naming`), and the territory that a person confirmed. */
  readonly confirmed: readonly (readonly [string, Ubigeo])[]
  /** Name of the recipe by which the file is read; null for none. */
  readonly named: string | null
}

/** What is decided of the sheet as it stands: it falls when another sheet, table, separator or encoding is chosen. */
export const AS_FOUND = {
  header: null,
  columns: [],
  decimals: [],
  keptPersonal: [],
  answers: [],
  mended: [],
} as const satisfies Partial<ReadingOptions>

export const USUAL_READING: ReadingOptions = {
  kind: 'auto',
  sheet: null,
  delimiter: null,
  encoding: null,
  ...AS_FOUND,
  origin: null,
  year: null,
  duplicates: 'reject',
  adding: null,
  rule: null,
  decided: [],
  register: USED_REGISTER,
  repair: false,
  confirmed: [],
  named: null,
}

/** A file as it would be taken: its rows with their account, not yet part of anything. */
export interface ReadFile {
  readonly what: 'tabla'
  readonly fileName: string
  readonly options: ReadingOptions
  readonly format: FileFormat
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly preview: TablePreview
  readonly notes: readonly FileNote[]
  readonly sheet: string
  readonly sheets: readonly string[]
  /**
   * Visible sheets that hold a table, in their order; of one table only its best sheet, because a later import would
   * stand in its place.
   */
  readonly recognised: readonly string[]
  readonly ledger: Ledger
  readonly toFix: RowsToFix
  readonly toMend: RowsToMend
  /** Makes what is kept of the file: its table without what was reserved or left out, never the file. */
  readonly kept: () => Promise<Uint8Array>
  /** What a person had written, where the file is a matrix that was exported here. */
  readonly statements: readonly Edit[]
  /** Rows of such a matrix that are hers and do not read as statements: told, not taken. */
  readonly statementsUnread: readonly UnreadStatement[]
}

/** Boundaries as they would be drawn, each fault of the file listed in them. */
export interface ReadLimites {
  readonly what: 'limites'
  readonly fileName: string
  readonly options: ReadingOptions
  readonly format: FileFormat
  readonly notes: readonly FileNote[]
  readonly limites: LimitesTopology
  /** Makes what is kept of the file: the shape, the code and the name of each boundary. */
  readonly kept: () => Promise<Uint8Array>
}

/**
 * The reader's reason, "celdas_no_leidas" where a column's header was right and its cells stopped it,
 * "limites_no_leidos" for a map without boundaries to draw, "sin_tabla" when no known table was told in the file,
 * "solo_tasas" when its figures are rates of what tables count, "solo_varios_anios" when they are of several years
 * together, "solo_reniec" when only RENIEC's codes say where, "sin_territorio" when nothing says where its figures are
 * of, "hoja_de_antes" for what an unfinished version kept of a file, or "lectura_fallida".
 */
export type UnreadReason =
  | FileReason
  | 'limites_no_leidos'
  | 'sin_tabla'
  | 'celdas_no_leidas'
  | 'solo_tasas'
  | 'solo_varios_anios'
  | 'solo_reniec'
  | 'sin_territorio'
  | 'hoja_de_antes'
  | 'lectura_fallida'

/** A file that cannot be taken; `where` is the line or the path inside it, or what is wrong with its boundaries. */
export interface UnreadFile {
  readonly what: 'nada'
  readonly fileName: string
  readonly reason: UnreadReason
  readonly where: string | null
  /** Null when the file itself was refused. */
  readonly preview: TablePreview | null
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly string[]
}

export type Reading = ReadFile | ReadLimites | UnreadFile

/** Names of the country for the reader. */
export interface CountryNames {
  readonly territories: readonly NamedTerritory[]
  readonly aliases: readonly Alias[]
  readonly odd: readonly OddCode[]
}

/**
 * Reads bytes away from the screen's thread, telling what share (0–1) of the rows it has; an aborted reading ends at
 * once as "lectura_fallida".
 */
export type ReadBytes = (
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
) => Promise<Reading>

import type { Feature, Geometry } from 'geojson'

/**
 * What a file turned out to be, decided by its content first and by its extension only when the content allows several.
 */
export type FileFormat =
  | 'csv'
  | 'tsv'
  | 'txt'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'geojson'
  | 'topojson'
  | 'shapefile'
  | 'parquet'
  | 'xml'

/** A rectangle of merged cells, zero-based within `Sheet.cells`. */
export interface MergedRange {
  readonly row: number
  readonly col: number
  readonly rows: number
  readonly cols: number
}

/**
 * A geometry with the properties of its file; its place in `Sheet.features` is that of its row, less the header row.
 */
export type MapFeature = Feature<Geometry | null>

/**
 * One table as read. Rows may be shorter than the widest one: an absent cell is ''. A blank row has only '' cells (or
 * none). `lines[i]` is the physical line (text), row (workbook, from 1) or record (0 = the column names, others from 1)
 * where `cells[i]` starts. `dates[i]` and `percents[i]` list the columns of row i that a workbook formats as a date
 * (the cell keeps the serial) or as a percentage. Rows and columns (from 0) that a workbook hides, and rows of which
 * every cell is struck out, are listed where there are any.
 */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly cells: string[][]
  readonly lines: number[]
  readonly merges: MergedRange[]
  readonly date1904: boolean
  readonly dates: readonly (readonly number[])[]
  readonly percents: readonly (readonly number[])[]
  readonly features?: MapFeature[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly struckRows?: readonly number[]
}

/** A sheet of a file that has neither formats nor merged cells. */
export function plainSheet(name: string, cells: string[][], lines: number[]): Sheet {
  return { name, hidden: false, cells, lines, merges: [], date1904: false, dates: [], percents: [] }
}

/**
 * What is worth telling about a file that was nevertheless read; the words for each key live in the view and in the
 * scripts.
 */
export type FileNoteKind =
  | 'encoding-assumed'
  | 'replacement-characters'
  | 'mojibake'
  | 'mojibake-repaired'
  | 'extension-mismatch'
  | 'delimiter-uncertain'
  | 'delimiter-assumed'
  | 'separator-line'
  | 'ragged-rows'
  | 'malformed-quotes'
  | 'stray-quote'
  | 'mixed-line-ends'
  | 'lines-quoted-whole'
  | 'hidden-sheet'
  | 'empty-sheet'
  | 'error-cells'
  | 'formulas-without-value'
  | 'projected-coordinates'
  | 'no-geometry'
  | 'no-attributes'
  | 'deleted-records'

/** A note with how often it applies, the first line or the name where it does, and an example where there is one. */
export interface FileNote {
  readonly kind: FileNoteKind
  readonly count?: number
  readonly line?: number
  readonly where?: string
  readonly before?: string
  readonly after?: string
}

/** Why a file was refused. */
export type FileReason =
  | 'empty-file'
  | 'file-too-large'
  | 'unsupported-format'
  | 'markup-file'
  | 'encrypted'
  | 'damaged-file'
  | 'unknown-sheet'
  | 'zip-damaged'
  | 'zip-too-many-entries'
  | 'zip-too-large'
  | 'zip-ratio'
  | 'zip-lying-size'
  | 'zip-overlapping'
  | 'zip-nested'
  | 'zip-without-table'
  | 'xml-entities'
  | 'too-many-cells'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'too-many-sheets'
  | 'too-many-merges'
  | 'line-too-long'
  | 'unclosed-quote'
  | 'json-syntax'
  | 'json-too-deep'
  | 'json-duplicate-key'
  | 'too-many-vertices'
  | 'geojson-type'
  | 'geojson-member'
  | 'geojson-position'
  | 'geojson-ring'
  | 'geojson-line'
  | 'geojson-bbox'
  | 'geojson-id'
  | 'geojson-nested-collection'
  | 'topojson-type'
  | 'topojson-member'
  | 'topojson-arc-index'
  | 'topojson-position'
  | 'shapefile-incomplete'
  | 'shapefile-damaged'
  | 'parquet-codec'

/** How a text file was cut into cells; every part can be overruled through ReadOptions. */
export interface Dialect {
  readonly delimiter: string
  readonly quote: string
  readonly lineEnd: '\n' | '\r\n' | '\r' | 'mixed'
}

/**
 * The user's overrulings: text encoding, delimiter, quote ('' = quotes mean nothing), one sheet by name, and whether to
 * undo mojibake.
 */
export interface ReadOptions {
  readonly encoding?: TextEncoding
  readonly delimiter?: string
  readonly quote?: '"' | "'" | ''
  readonly sheet?: string
  readonly repairMojibake?: boolean
}

/** The encodings that this house reads. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850'

/** A file that was read. `encoding`, `delimiter` and `dialect` are null where the format has none. */
export interface ReadCells {
  readonly ok: true
  readonly format: FileFormat
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly dialect: Dialect | null
  readonly notes: FileNote[]
  readonly sheets: Sheet[]
}

/**
 * A file that was refused, with the line or the path inside it (JSON path, archive entry, sheet) where there is one.
 */
export interface RefusedFile {
  readonly ok: false
  readonly reason: FileReason
  readonly where?: string
  readonly line?: number
}

export type CellsResult = ReadCells | RefusedFile

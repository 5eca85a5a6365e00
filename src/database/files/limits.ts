const MEBIBYTE = 1024 * 1024

/** A year of the ministry's national case file is under 100 MB; beyond 200 MB a modest laptop's tab dies. */
export const MAX_FILE_BYTES = 200 * MEBIBYTE
/** The old binary workbook stops at 65,536 rows per sheet; its reader keeps the whole file three times. */
export const MAX_BINARY_WORKBOOK_BYTES = 64 * MEBIBYTE
/** A workbook with a hundred sheets and its drawings has some hundreds of entries. */
export const MAX_ZIP_ENTRIES = 2_000
/** All that is unpacked of an archive at once: half of what a 32-bit string length allows. */
export const MAX_INFLATED_BYTES = 256 * MEBIBYTE
/** DEFLATE reaches 1,032 to one on nothing but zeros; the most repetitive real sheets stay below 150. */
export const MAX_INFLATE_RATIO = 250
/** Below this unpacked size an entry is harmless whatever its ratio. */
export const RATIO_FREE_BYTES = 4 * MEBIBYTE
/** Twenty million short strings are about what a tab of 700 MB holds. */
export const MAX_CELLS = 20_000_000
/** The widest file known (the ministry's cases, one column per answer) has under 300. */
export const MAX_COLUMNS = 2_000
/** The last row of an .xlsx sheet; text files are bounded by their cells instead. */
export const MAX_SHEET_ROWS = 1_048_576
/** A workbook per provincia would be 196 sheets. */
export const MAX_SHEETS = 600
/** Merged ranges beyond this are no header. */
export const MAX_MERGES = 100_000
/** The largest boundary polygon written as text in one cell is below 2 MB. */
export const MAX_LINE_CHARS = 4 * MEBIBYTE
/** A row that runs over more lines than this is no row: a quote was opened and never closed. */
export const MAX_ROW_LINES = 1_000
/** GeoJSON needs about 10 levels, nested properties some more. */
export const MAX_JSON_DEPTH = 64
/** All 1,892 distritos at full detail have about 1.5 million vertices. */
export const MAX_VERTICES = 5_000_000
/** Where the dialect is judged: enough rows to meet the odd ones, few enough to be instant. */
export const DIALECT_SAMPLE_ROWS = 200
export const DIALECT_SAMPLE_CHARS = 256 * 1024

import type { Compressors, FileMetaData } from 'hyparquet'
import { plainSheet, type ReadCells } from './cells.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_INFLATED_BYTES } from './limits.ts'
import { checkPages } from './parquet-pages.ts'
import { printValue } from './property-sheet.ts'
import { Refusal } from './refusal.ts'

const READABLE_CODECS: readonly string[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP']

/** Reads a .parquet file (plain, snappy or gzip pages) as one sheet whose first row is its column names. */
export async function readParquet(bytes: Uint8Array, fileName: string): Promise<ReadCells> {
  const { parquetMetadata, parquetRead } = await import('hyparquet')
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = parquetMetadata(file)
  const columns = checkMetadata(metadata)
  checkPages(bytes, metadata)
  const compressors = await boundedCompressors()
  let rows: unknown[][] = []
  await parquetRead({
    file,
    metadata,
    rowFormat: 'array',
    onComplete: (read) => {
      rows = read
    },
    compressors,
  })
  if (BigInt(rows.length) !== metadata.num_rows) throw new Refusal('damaged-file')
  const cells = [columns, ...rows.map((row) => row.map(printValue))]
  const sheet = plainSheet(
    fileName,
    cells,
    cells.map((_, i) => i),
  )
  return { ok: true, format: 'parquet', encoding: null, delimiter: null, dialect: null, notes: [], sheets: [sheet] }
}

/** What undoes each readable codec, never into more bytes than a file may unfold to. */
async function boundedCompressors(): Promise<Compressors> {
  const [{ snappyUncompress }, { gunzipSync }] = await Promise.all([import('hyparquet'), import('fflate')])
  return {
    SNAPPY: (input, length) => {
      const out = new Uint8Array(bounded(length))
      snappyUncompress(input, out)
      return out
    },
    GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(bounded(length)) }),
  }
}

function bounded(length: number): number {
  if (length > MAX_INFLATED_BYTES) throw new Refusal('zip-too-large')
  return length
}

function checkMetadata(metadata: FileMetaData): string[] {
  const columns = topLevelColumns(metadata)
  if (columns.length > MAX_COLUMNS) throw new Refusal('too-many-columns', String(columns.length))
  if (metadata.num_rows * BigInt(columns.length) > MAX_CELLS)
    throw new Refusal('too-many-cells', String(metadata.num_rows))
  let inflated = 0
  for (const group of metadata.row_groups) {
    for (const column of group.columns) {
      const codec = column.meta_data?.codec
      if (codec !== undefined && !READABLE_CODECS.includes(codec)) throw new Refusal('parquet-codec', codec)
      if ((column.meta_data?.num_values ?? 0n) > MAX_CELLS)
        throw new Refusal('too-many-cells', String(column.meta_data?.num_values))
      inflated += Number(column.meta_data?.total_uncompressed_size ?? 0n)
    }
  }
  if (inflated > MAX_INFLATED_BYTES) throw new Refusal('zip-too-large')
  return columns
}

// The schema is a flattened tree: the root first, and each node tells how many children follow it.
function topLevelColumns({ schema }: FileMetaData): string[] {
  const columns: string[] = []
  let at = 1
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0
    for (let i = 0; i < children && at < schema.length; i++) skip()
  }
  while (at < schema.length) {
    columns.push(schema[at]?.name ?? '')
    skip()
  }
  return columns
}

import type { FileMetaData } from 'hyparquet'
import { Refusal } from './refusal.ts'

/** A page's own figures, as far as they bound the work of reading it. */
interface PageHeader {
  readonly inflated: number
  readonly packed: number
  readonly values: number
  readonly isDictionary: boolean
}

const DICTIONARY_PAGE = 2
const MAX_DEPTH = 8

/**
 * Walks the page headers of every column before any page is read: a spoiled one sends the reader back, beyond its
 * column or into loops of billions of values. Refuses the file unless the pages fill their columns and hold the values
 * that these state.
 */
export function checkPages(bytes: Uint8Array, metadata: FileMetaData): void {
  const rows = metadata.row_groups.reduce((sum, group) => sum + group.num_rows, 0n)
  if (rows !== metadata.num_rows) throw new Refusal('damaged-file')
  for (const { columns } of metadata.row_groups)
    for (const { meta_data: column } of columns) if (column !== undefined) checkColumn(bytes, column)
}

type Column = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>

function checkColumn(bytes: Uint8Array, column: Column): void {
  const first = Number(column.dictionary_page_offset ?? 0n)
  const data = Number(column.data_page_offset)
  const start = first > 0 && first < data ? first : data
  const end = start + Number(column.total_compressed_size)
  if (!(start >= 4 && end > start && end <= bytes.length)) throw new Refusal('damaged-file')
  const reader = new CompactReader(bytes, start, end)
  let [values, inflated] = [0, 0]
  while (reader.at < end) {
    const page = readHeader(reader)
    reader.at += page.packed
    inflated += page.inflated
    if (!page.isDictionary) values += page.values
    const holds = page.packed >= 0 && page.inflated >= 0 && page.values >= 0 && reader.at <= end
    if (!holds || values > Number(column.num_values) || inflated > Number(column.total_uncompressed_size))
      throw new Refusal('damaged-file')
  }
  if (values !== Number(column.num_values)) throw new Refusal('damaged-file')
}

/**
 * The header's fields by number: 1 type, 2 and 3 sizes; 5, 7 and 8 the figures of a page of data, a dictionary, data of
 * the second kind.
 */
function readHeader(reader: CompactReader): PageHeader {
  const fields = reader.struct(0)
  const kind = fields.get(5) ?? fields.get(7) ?? fields.get(8)
  const number = (value: Field | undefined) => (typeof value === 'number' ? value : -1)
  return {
    inflated: number(fields.get(2)),
    packed: number(fields.get(3)),
    isDictionary: fields.get(1) === DICTIONARY_PAGE,
    values: kind instanceof Map ? number(kind.get(1)) : -1,
  }
}

type Field = number | null | ReadonlyMap<number, Field>

/** Thrift's compact protocol, as much as page headers use; anything else, or an end too soon, is a damaged file. */
class CompactReader {
  at: number
  private readonly bytes: Uint8Array
  private readonly end: number

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes
    this.at = at
    this.end = end
  }

  struct(depth: number): Map<number, Field> {
    const fields = new Map<number, Field>()
    if (depth > MAX_DEPTH) throw new Refusal('damaged-file')
    let id = 0
    for (let head = this.byte(); head !== 0; head = this.byte()) {
      id = head >> 4 === 0 ? this.zigzag() : id + (head >> 4)
      fields.set(id, this.field(head & 0x0f, depth))
    }
    return fields
  }

  private field(type: number, depth: number): Field {
    if (type === 1 || type === 2) return null
    if (type === 3) return this.byte()
    if (type >= 4 && type <= 6) return this.zigzag()
    if (type === 7) return this.skip(8)
    if (type === 8) return this.skip(this.varint())
    if (type === 12) return this.struct(depth + 1)
    throw new Refusal('damaged-file')
  }

  private byte(): number {
    const byte = this.at < this.end ? this.bytes[this.at++] : undefined
    if (byte === undefined) throw new Refusal('damaged-file')
    return byte
  }

  private skip(length: number): null {
    this.at += length
    return null
  }

  private varint(): number {
    let [value, factor] = [0, 1]
    for (let read = 0; read < 10; read += 1) {
      const byte = this.byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
    throw new Refusal('damaged-file')
  }

  private zigzag(): number {
    const value = this.varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
}

import type { TextEncoding } from './cells.ts'
import { decodeAs, strictUtf8 } from './encoding.ts'
import { MAX_CELLS, MAX_COLUMNS } from './limits.ts'
import { Refusal } from './refusal.ts'

/** A dBase table as text cells; `deleted[i]` tells whether record i carries the deletion mark. */
export interface DbfTable {
  readonly header: string[]
  readonly rows: string[][]
  readonly deleted: boolean[]
  readonly encoding: TextEncoding
  readonly assumed: boolean
}

interface Field {
  readonly name: Uint8Array
  readonly type: string
  readonly start: number
  readonly length: number
}
interface Layout {
  readonly records: number
  readonly first: number
  readonly width: number
  readonly fields: Field[]
}

const FIELD_END = 0x0d
const DELETED = 0x2a

/** Reads a .dbf; `codePage` is the text of its .cpg, without which strict UTF-8 is tried and then windows-1252. */
export function readDbf(bytes: Uint8Array, codePage: string | null, where: string): DbfTable {
  const layout = readLayout(bytes, where)
  const stated = codePage === null ? null : statedEncoding(codePage)
  const encoding =
    stated ??
    (strictUtf8(bytes.subarray(layout.first, layout.first + layout.records * layout.width)) === null
      ? 'windows-1252'
      : 'utf-8')
  const decode = (part: Uint8Array): string => decodeAs(part, encoding)
  const rows: string[][] = []
  const deleted: boolean[] = []
  for (let i = 0; i < layout.records; i++) {
    const record = bytes.subarray(layout.first + i * layout.width, layout.first + (i + 1) * layout.width)
    deleted.push(record[0] === DELETED)
    rows.push(
      layout.fields.map((field) =>
        printField(field.type, decode(record.subarray(field.start, field.start + field.length))),
      ),
    )
  }
  return {
    header: layout.fields.map((field) => decode(untilNul(field.name)).trim()),
    rows,
    deleted,
    encoding,
    assumed: stated === null && encoding !== 'utf-8',
  }
}

function readLayout(bytes: Uint8Array, where: string): Layout {
  if (bytes.length < 33) throw new Refusal('shapefile-damaged', where)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records = view.getUint32(4, true)
  const first = view.getUint16(8, true)
  const width = view.getUint16(10, true)
  const fields = readFields(bytes, Math.min(first, bytes.length))
  if (fields.length > MAX_COLUMNS) throw new Refusal('too-many-columns', where)
  if (records * Math.max(1, fields.length) > MAX_CELLS) throw new Refusal('too-many-cells', where)
  const needed = fields.reduce((sum, field) => sum + field.length, 1)
  if (width < needed || first < 33 || first + records * width > bytes.length)
    throw new Refusal('shapefile-damaged', where)
  return { records, first, width, fields }
}

function readFields(bytes: Uint8Array, end: number): Field[] {
  const fields: Field[] = []
  let start = 1
  for (let at = 32; at + 32 <= end && bytes[at] !== FIELD_END; at += 32) {
    const length = bytes[at + 16] ?? 0
    fields.push({ name: bytes.subarray(at, at + 11), type: String.fromCharCode(bytes[at + 11] ?? 0), start, length })
    start += length
  }
  return fields
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

function statedEncoding(codePage: string): TextEncoding | null {
  const name = codePage
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  if (['utf8', '65001', 'cp65001'].includes(name)) return 'utf-8'
  return /^(iso)?88591|^latin1$|1252$/.test(name) ? 'windows-1252' : null
}

function printField(type: string, raw: string): string {
  const text = raw.replace(/[\0 ]+$/, '')
  if (type === 'L') return /^[YyTt]/.test(text) ? 'true' : /^[NnFf]/.test(text) ? 'false' : ''
  if (type === 'D') return /^0*$/.test(text.trim()) ? '' : text.trim()
  return type === 'N' || type === 'F' ? printNumber(text.replaceAll('\0', '').trim()) : text
}

function printNumber(text: string): string {
  if (text.startsWith('*')) return ''
  return /^[-+]?\d*\.\d*([eE][-+]?\d+)?$|^[-+]?\d+[eE][-+]?\d+$/.test(text) &&
    Number.isFinite(Number(text)) &&
    text !== '.'
    ? String(Number(text))
    : text
}

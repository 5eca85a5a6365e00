import type { FileFormat } from './cells.ts'

/** What the first bytes say of a file that is not text: a container to open, or something this house does not read. */
export type BinaryKind =
  | 'zip'
  | 'compound'
  | 'parquet'
  | 'pdf'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'image'
  | 'dbf-or-shp'
  | 'markup'
  | 'binary'

const SIGNATURES: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['dbf-or-shp', [0x00, 0x00, 0x27, 0x0a]],
]

/** The kind of a file by its first bytes, or null when it is text. */
export function unreadableKind(bytes: Uint8Array): BinaryKind | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))
  if (found) return found[0]
  if (/^\uFEFF?\s*<(!doctype\s+html|html|table|head|meta|\?xml|svg|kml)\b/i.test(headText(bytes))) return 'markup'
  return looksBinary(bytes) ? 'binary' : null
}

function headText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes.subarray(0, 1024))
}

// UTF-16 has its zeros in one half of the pairs only; a text in any one-byte encoding has none.
function looksBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  return even + odd > 0 && (Math.min(even, odd) > 0 || even + odd < head.length * 0.2)
}

/** True when a text is to be read as JSON: by its extension, or because it begins with a brace or bracket. */
export function looksLikeJson(bytes: Uint8Array, fileName: string): boolean {
  return /\.(geo|topo)?json$/i.test(fileName) || /^\uFEFF?\s*(\{|\[\s*[\[{"])/.test(headText(bytes))
}

/** The text format that an extension announces; any other name is taken for .csv. */
export function textFormat(fileName: string): FileFormat {
  if (/\.(tsv|tab)$/i.test(fileName)) return 'tsv'
  return /\.txt$/i.test(fileName) ? 'txt' : 'csv'
}

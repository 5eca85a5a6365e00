import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What compressing a folder came to, in bytes. */
export type Compression = { readonly files: number; readonly raw: number; readonly brotli: number }

const compressible = /\.(js|mjs|css|json|wasm|arrow|svg|html|webmanifest)$/
const smallest = 1024
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * Writes .br and .gz beside each text, wasm and Arrow file of `folder`, once per build, so that the server only reads
 * them.
 */
export async function compressDist(folder: string): Promise<Compression> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && compressible.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const sizes = await Promise.all(paths.map(compressFile))
  const kept = sizes.filter((size) => size !== null)
  return { files: kept.length, raw: sum(kept.map((size) => size.raw)), brotli: sum(kept.map((size) => size.brotli)) }
}

async function compressFile(path: string): Promise<{ raw: number; brotli: number } | null> {
  const bytes = await readFile(path)
  if (bytes.length < smallest) return null
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const [brotli, zipped] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 6 })])
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)])
  return { raw: bytes.length, brotli: brotli.length }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

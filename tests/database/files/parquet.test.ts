import { expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { accepted } from './samples.ts'

// Five columns of three rows, snappy, written with hyparquet-writer; one column is called __proto__.
const SAMPLE =
  'UEFSMRUGFTQVNlwVBhUAFQYVABUEFQAAAAMHGBQGAAAAMDEBAjQGAAAAMTgwMzAyAAAAABUGFRwVIFwVBhUAFQYVABUEFQAAAAMHDCwBAAAAAgAAAAMAAAAVBhUkFShcFQYVAhUGFQAVBBUAAAADBRA8mpmZmZmZuT9Q7+LW5BpLRBUGFQYVClwVBhUCFQYVABUEFQAAAAMDAQABFQYVNBUwXBUGFQAVBhUAFQQVAAAAAwcYBAEAAQEEIAAJCCQAAAIAAAAAAAAAFQQZbEgEcm9vdBUKABUMJQIYBnViaWdlbyUAABUCJQIYCV9fcHJvdG9fXwAVCiUCGAVzaGFyZQAVACUCGAN5ZXMAFQQlAhgDYmlnABYGGRwZXCYIHBUMGRUAGRgGdWJpZ2VvFQIWBhZeFmAmCDw2ACgGMTgwMzAyGAAAGRwVBhUAFQIAAAAmaBwVAhkVABkYCV9fcHJvdG9fXxUCFgYWRhZKJmg8NgAoBAMAAAAYBAEAAAAAGRwVBhUAFQIAAAAmsgEcFQoZFQAZGAVzaGFyZRUCFgYWThZSJrIBPDYCKAhQ7+LW5BpLRBgImpmZmZmZuT82AAAZHBUGFQAVAgAAACaEAhwVABkVABkYA3llcxUCFgYWMBY0JoQCPDYCKAEBGAEAABkcFQYVABUCAAAAJrgCHBUEGRUAGRgDYmlnFQIWBhZeFlomuAI8NgAoCAEAAAAAACAAGAgBAAAAAAAAAAAZHBUGFQAVAgAAABaAAxYGNooDACgJaHlwYXJxdWV0GVwcAAAcAAAcAAAcAAAcAAAAkgEAAFBBUjE='
const bytes = (): Uint8Array => Uint8Array.from(atob(SAMPLE), (character) => character.charCodeAt(0))

test('a parquet file gives its column names and its values as text, missing ones as nothing', async () => {
  const read = await accepted(bytes(), 'a.parquet')
  expect(read.sheets[0]?.cells).toEqual([
    ['ubigeo', '__proto__', 'share', 'yes', 'big'],
    ['010101', '1', '0.1', 'true', '9007199254740993'],
    ['180302', '2', '', 'false', '1'],
    ['', '3', '1e+21', '', '2'],
  ])
  expect([read.format, read.sheets[0]?.lines, read.notes]).toEqual(['parquet', [0, 1, 2, 3], []])
})

test('a parquet file cut short anywhere is refused', async () => {
  for (let length = 8; length < bytes().length; length += 7) {
    expect(await readCells(bytes().subarray(0, length), 'a.parquet')).toMatchObject({ ok: false })
  }
})

test('a parquet file with any one bit flipped is read or refused, and never keeps the reader', async () => {
  const whole = bytes()
  for (let bit = 0; bit < whole.length * 8; bit += 3) {
    const spoiled = whole.slice()
    spoiled[bit >> 3] = (spoiled[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const read = await readCells(spoiled, 'a.parquet')
    if (read.ok) expect(read.sheets[0]?.lines).toHaveLength(read.sheets[0]?.cells.length ?? -1)
  }
}, 60_000)

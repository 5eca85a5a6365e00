import fc from 'fast-check'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readCells, type CellsResult } from '../../../src/database/files/index.ts'
import { sharedFolder, utf8, xlsxParts, zip } from './samples.ts'

const RUNS = { numRuns: 150, seed: 30364 }
const SLOW_MS = 2000

const rows = Array.from(
  { length: 40 },
  (_, i) =>
    `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" t="inlineStr"><is><t>a &amp; ñ</t></is></c><c r="B${String(i + 1)}"><v>${String(i / 7)}</v></c></row>`,
).join('')
const SHEET = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`
const CSV = Array.from({ length: 60 }, (_, i) => `${String(i)};"a ""b"" ñ\n x";2,5`).join('\r\n')
const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: Array.from({ length: 12 }, (_, i) => ({
    type: 'Feature',
    id: i,
    properties: { a: 'ñ\n', b: [i] },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  })),
})
const TOPOJSON = JSON.stringify({
  type: 'Topology',
  arcs: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [-1, -1],
    ],
  ],
  objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], id: 3 }] } },
})
const book = utils.book_new()
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['a', 'b'],
    [1, 'x'],
  ]),
  'Hoja',
)

const SAMPLES: Record<string, Uint8Array> = {
  'a.xlsx': zip(xlsxParts({ Hoja: SHEET })),
  'a.csv': utf8(CSV),
  'a.geojson': utf8(GEOJSON),
  'a.topojson': utf8(TOPOJSON),
  'a.xls': new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer),
}

async function survives(bytes: Uint8Array, name: string): Promise<CellsResult> {
  const started = performance.now()
  const result = await readCells(bytes, name)
  expect(performance.now() - started).toBeLessThan(SLOW_MS)
  if (result.ok) for (const sheet of result.sheets) expect(sheet.lines).toHaveLength(sheet.cells.length)
  return result
}

function flip(bytes: Uint8Array, bits: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  for (const bit of bits) {
    const at = Math.floor(bit / 8) % copy.length
    copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  }
  return copy
}

const someBits = fc.array(fc.nat(1 << 20), { minLength: 1, maxLength: 8 })

describe('no damaged file crashes the reader or keeps it busy', () => {
  test.each(Object.keys(SAMPLES))('%s cut short anywhere', async (name) => {
    const bytes = SAMPLES[name] ?? utf8('')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), async (length) => {
        await survives(bytes.subarray(0, length), name)
      }),
      RUNS,
    )
  })

  test.each(Object.keys(SAMPLES))('%s with flipped bits', async (name) => {
    const bytes = SAMPLES[name] ?? utf8('')
    await fc.assert(
      fc.asyncProperty(someBits, async (bits) => {
        await survives(flip(bytes, bits), name)
      }),
      RUNS,
    )
  })

  test('a workbook with flipped bits behind sound checksums', async () => {
    const parts = xlsxParts({ Hoja: SHEET })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), someBits, async (name, bits) => {
        await survives(zip({ ...parts, [name]: flip(parts[name] ?? utf8(''), bits) }, 0), 'a.xlsx')
      }),
      RUNS,
    )
  })

  test('the lines of a spoiled text always add up to the lines of the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', ';', ',', '\n', '\r', '\r\n', '"', ' ', 'ñ', '\t') }),
        async (text) => {
          const result = await survives(utf8(text), 'a.csv')
          if (!result.ok) return
          const [sheet] = result.sheets
          const last =
            sheet?.cells
              .at(-1)
              ?.join('')
              .match(/\r\n|\n|\r/g)?.length ?? 0
          const lines = text.split(/\r\n|\n|\r/)
          expect((sheet?.lines.at(-1) ?? 0) + last).toBe(
            lines.length - (lines.at(-1) === '' && lines.length > 1 ? 1 : 0),
          )
        },
      ),
      { ...RUNS, numRuns: 1500 },
    )
  })
})

const folder = sharedFolder('corpora/shapefile-mbostock')
describe.skipIf(folder.absent)(folder.title, () => {
  test.each(['polygons', 'mixed-properties', 'multipoints', 'polylinem', 'null'])(
    '%s cut short or with flipped bits, each part behind sound checksums',
    async (stem) => {
      const names = folder.list('').filter((name) => name.startsWith(`${stem}.`) && /\.(shp|dbf)$/.test(name))
      const parts = Object.fromEntries(names.map((name) => [name, folder.bytes(name)]))
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), someBits, fc.option(fc.nat(2000)), async (name, bits, cut) => {
          const spoiled = flip(parts[name] ?? utf8(''), bits).subarray(0, cut ?? undefined)
          await survives(zip({ ...parts, [name]: spoiled }, 0), 'a.zip')
        }),
        RUNS,
      )
    },
  )
})

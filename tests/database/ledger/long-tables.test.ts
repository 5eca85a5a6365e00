import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLongTable } from '../../../src/database/ledger/by-text/long-table.ts'
import {
  buffersOf,
  previewTable,
  printKeptTable,
  readAnyTable,
  readKeptTable,
  ToldRows,
  type PackedRows,
  type ReadTableOptions,
} from '../../../src/database/ledger/index.ts'
import { asAnyTable, readByRow } from '../../../src/database/ledger/read-any-table.ts'
import { peru } from './country.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared/data')
const CODES = [...peru.byCode.keys()].filter((code) => /^\d{6}$/.test(code))
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Reads it both ways and holds everything that either tells against the other; whether it was read text by text. */
async function compare(bytes: Uint8Array, name: string, options: ReadTableOptions = {}): Promise<boolean> {
  const told = new ToldRows()
  const long = readLongTable(bytes, name, peru, { ...options, told })
  if (long === null) return false
  const [byText, byRow] = [asAnyTable(long, told), await readByRow(bytes, name, peru, options)]
  if (!byText.ok || !byRow.ok) throw new Error(`${name} was read one way only`)
  expect(byText.ledger).toEqual(byRow.ledger)
  const { physical, header, accepted, corrected, rejected, ignored } = byText.ledger.counts
  expect(header + accepted + corrected + rejected + ignored).toBe(physical)
  const saidOf = ({ sheets, ...file }: typeof byRow.file) => ({ ...file, sheets: sheets.map(({ name }) => name) })
  expect(saidOf(byText.file)).toEqual(saidOf(byRow.file))
  const context = { gazetteer: peru, fileName: name, ...options }
  expect(previewTable(long.plan, context, long.ledger, long.redacted.redaction, long.textsOf)).toEqual(
    previewTable(byRow.plan, context, byRow.ledger, byRow.redacted.redaction),
  )
  expect(new TextDecoder().decode(long.kept())).toBe(new TextDecoder().decode(printKeptTable(byRow.redacted)))
  return true
}

const CLEAN = { weight: 200, arbitrary: fc.constant(null) }
const rarely = (...texts: readonly string[]) => fc.oneof(CLEAN, { weight: 1, arbitrary: fc.constantFrom(...texts) })
const DIRT = {
  code: rarely('10101', ' 010101', '999999', '', '1801', '18', 'Ilo', '18010', '150101.0', '\u200b180101', '10,101'),
  year: rarely('', '20 23', '1890', '24', 'dos mil', '2024.0', ' 2023'),
  word: rarely(
    'Violencia física',
    'TOTAL',
    'total',
    '',
    'otra cosa',
    'a@b.pe',
    'modalidad',
    'Refugio de Ilo',
    'SEXUAL ',
  ),
  count: rarely('', '<5', '1,453', '1.453', '12 (p)', '-1', 'doce', '3.5', '1 000', 's/d', '007', '0'),
  name: rarely('ilo', 'ILÓ', '', 'Moquegua', 'Total', 'S/D'),
  row: rarely(
    '',
    ',,,',
    'Fuente: registro',
    'ubigeo,anio,modalidad,casos',
    'Total,,,9',
    '180101,2024',
    '180101,2024,fisica,1,x',
  ),
}
const shape = fc.record({
  rows: fc.integer({ min: 450, max: 1_400 }),
  title: fc.constantFrom('', 'Casos atendidos\n\n', 'Casos de 2024, corte 30/06/2024\n'),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom(',', ';', '\t'),
  quoted: fc.constantFrom('none', 'some', 'all'),
  isMarked: fc.boolean(),
  lastEnd: fc.boolean(),
  lostZeros: fc.boolean(),
  repeats: fc.boolean(),
  kind: fc.constantFrom('cases', 'people', 'named'),
  duplicates: fc.constantFrom('reject', 'first', 'sum', 'newest'),
})
const HEADERS = {
  cases: ['ubigeo', 'anio', 'modalidad', 'casos'],
  people: ['UBIGEO', 'AÑO', 'POBLACION'],
  named: ['UBIGEO', 'DEPARTAMENTO', 'PROVINCIA', 'DISTRITO', 'AÑO', 'CASOS', 'OBSERVACION'],
} as const
const WORDS = ['fisica', 'psicologica', 'sexual', 'económica'] as const

function cellsOf(kind: keyof typeof HEADERS, code: string, nth: number): string[] {
  const year = String(2018 + (nth % 7))
  const count = String((nth * 7) % 40)
  if (kind === 'people') return [code, year, String(1_000 + nth)]
  if (kind === 'cases') return [code, year, WORDS[nth % 4] ?? '', count]
  const nameAt = (length: number) => peru.byCode.get(code.slice(0, length) as never)?.name ?? ''
  return [code, nameAt(2), nameAt(4), nameAt(6), year, count, nth % 50 === 0 ? 'revisar' : '']
}

/** A long table with dirt here and there. */
const dirtyTable = shape.chain((given) =>
  fc
    .array(fc.record(DIRT), { minLength: given.rows, maxLength: given.rows })
    .map((dirt) => ({ given, text: textOf(given, dirt) })),
)
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never
type Dirt = { [K in keyof typeof DIRT]: string | null }

function textOf(given: Shape, dirt: readonly Dirt[]): string {
  const isQuoted = (cell: string, at: number) =>
    cell.includes(given.mark) || given.quoted === 'all' || (given.quoted === 'some' && at % 3 === 0)
  const print = (cells: readonly string[], nth: number) =>
    cells.map((cell, at) => (isQuoted(cell, at + nth) ? `"${cell}"` : cell)).join(given.mark)
  const body = dirt.map(({ code, year, word, count, name, row }, nth) => {
    if (row !== null) return row.replaceAll(',', given.mark)
    const place = CODES[(nth * 17) % (given.repeats ? 90 : CODES.length)] ?? ''
    const cells = cellsOf(given.kind, place, given.repeats ? nth : Math.floor((nth * 17) / CODES.length) + nth)
    const put = (at: number, text: string | null) => at >= 0 && text !== null && (cells[at] = text)
    const header: readonly string[] = HEADERS[given.kind]
    const at = (pattern: RegExp) => header.findIndex((each) => pattern.test(each))
    if (given.lostZeros) put(0, place.replace(/^0/, ''))
    put(0, code)
    put(at(/^A[NÑ]/i), year)
    put(at(/modalidad/), word)
    put(at(/casos|poblacion/i), count)
    put(at(/DISTRITO/), name)
    return print(cells, nth)
  })
  const text = given.title + [print(HEADERS[given.kind], 0), ...body].join('\n') + (given.lastEnd ? '\n' : '')
  return (given.isMarked ? '\uFEFF' : '') + text.replaceAll('\n', given.end)
}

describe('A long table read text by text', () => {
  test('has the same ledger, verdicts, notices and kept rows as read row by row, whatever the dirt', async () => {
    let [all, taken] = [0, 0]
    await fc.assert(
      fc.asyncProperty(dirtyTable, async ({ given, text }) => {
        all += 1
        if (await compare(bytesOf(text), 'casos 2024.csv', { duplicates: given.duplicates })) taken += 1
      }),
      { numRuns: 60 },
    )
    expect(taken / all).toBeGreaterThan(0.1)
  }, 120_000)

  test('is taken where its dirt is of texts alone: lost zeros, spaces, words, figures that are none', async () => {
    const lines = Array.from({ length: 3_000 }, (_, nth) => {
      const code = CODES[nth % CODES.length] ?? ''
      const cells = [code.replace(/^0/, ''), String(2020 + Math.floor(nth / CODES.length)), 'fisica', String(nth % 40)]
      if (nth % 100 === 7) cells[3] = 'doce'
      if (nth % 90 === 8) cells[0] = '999999'
      if (nth % 80 === 9) cells[2] = 'Violencia física'
      if (nth % 70 === 10) cells[0] = ` ${cells[0]} `
      return cells.join(',')
    })
    const twice = [...lines, lines[2_000] ?? '', (lines[2_100] ?? '').replace(/\d+$/, '77')]
    expect(await compare(bytesOf(['ubigeo,anio,modalidad,casos', ...twice].join('\n')), 'casos.csv')).toBe(true)
  })

  test('finds the twin of a row that is read alone, however far and however clean', async () => {
    const lines = Array.from({ length: 4_000 }, (_, nth) => {
      return `${CODES[nth % CODES.length] ?? ''},${2020 + Math.floor(nth / CODES.length)},fisica,${nth % 40}`
    })
    const [code = ''] = (lines[CODES.length + 450] ?? '').split(',')
    expect(code).toMatch(/^0/)
    const twin = `${code.replace(/^0/, '')},2021,fisica,12 (p)`
    const bytes = bytesOf(
      ['ubigeo,anio,modalidad,casos', ...lines, ...Array.from({ length: 30 }, () => ''), twin].join('\n'),
    )
    expect(await compare(bytes, 'casos.csv')).toBe(true)
    expect(
      readLongTable(bytes, 'casos.csv', peru, { told: new ToldRows() })?.ledger.rejections.map(({ reason }) => reason),
    ).toEqual(['duplicado_en_conflicto', 'duplicado_en_conflicto'])
  })

  test('is one of one record to a line in UTF-8: quotes inside quotes, lines inside cells and other codes are not', () => {
    const lines = Array.from({ length: 600 }, (_, nth) => `${CODES[nth] ?? ''},2024,fisica,${nth % 9}`)
    const read = (more: string | Uint8Array) => {
      const text = bytesOf(['ubigeo,anio,modalidad,casos', ...lines, ''].join('\n'))
      const added = typeof more === 'string' ? bytesOf(more) : more
      return readLongTable(Uint8Array.from([...text, ...added]), 'casos.csv', peru, { told: new ToldRows() })
    }
    expect(read('')).not.toBeNull()
    for (const more of ['180101,2023,"f""x",1\n', '180101,2023,"fi\nsica",1\n', '180101,2023,"fisica"x,1\n', 'a\rb\n'])
      expect(read(more)).toBeNull()
    expect(read(Uint8Array.from([49, 44, 0xf1, 10]))).toBeNull()
    expect(read('180101,2023,fÃ­sica,1\n')).toBeNull()
  })

  test('hands its told rows on packed to whoever takes them, piece by piece, and they are the same rows', async () => {
    const lines = Array.from({ length: 30_000 }, (_, nth) => {
      const year = 1990 + Math.floor(nth / CODES.length)
      return `${CODES[nth % CODES.length] ?? ''},${year},psicologica,${nth % 40}`
    })
    const bytes = bytesOf(['ubigeo,anio,modalidad,casos', ...lines].join('\n'))
    const taken: PackedRows[] = []
    const told = new ToldRows()
    const taking = {
      take: (rows: PackedRows) => void taken.push(rows),
      takeBack: (rows: readonly number[] | 'todas') => told.takeBack(rows),
    }
    const packed = await readAnyTable(bytes, 'casos.csv', peru, { told: taking })
    const whole = await readAnyTable(bytes, 'casos.csv', peru)
    if (!packed.ok || !whole.ok) throw new Error('not read')
    for (const rows of taken)
      for (let from = 0; from < rows.lines.length; from += 7_000) {
        expect(new Set(buffersOf(rows)).size).toBe(buffersOf(rows).length)
        told.take(rows, { from, to: from + 7_000 })
      }
    expect(packed.ledger.values.length).toBeLessThan(whole.ledger.values.length / 10)
    expect(told.among(packed.ledger)).toEqual({ values: whole.ledger.values, lines: whole.ledger.lines })
  })

  test('takes back all told rows where a row among others shows a table of another shape', async () => {
    const lines = Array.from({ length: 30_000 }, (_, nth) => {
      const word = nth === 20_000 ? 'TOTAL' : 'fisica'
      return `${CODES[nth % CODES.length] ?? ''},${1990 + Math.floor(nth / CODES.length)},${word},${nth % 40}`
    })
    const bytes = bytesOf(['ubigeo,anio,modalidad,casos', ...lines].join('\n'))
    const told = new ToldRows()
    let taken = 0
    const taking = {
      take: (rows: PackedRows) => {
        taken += rows.lines.length
        told.take(rows)
      },
      takeBack: (rows: readonly number[] | 'todas') => told.takeBack(rows),
    }
    const read = await readAnyTable(bytes, 'casos.csv', peru, { told: taking })
    const byRow = await readByRow(bytes, 'casos.csv', peru, {})
    if (!read.ok || !byRow.ok) throw new Error('not read')
    expect(taken).toBeGreaterThan(29_000)
    expect(told.among(read.ledger)).toEqual({ values: byRow.ledger.values, lines: byRow.ledger.lines })
  })

  test('reads again from what was kept of it as it was read', async () => {
    const lines = Array.from(
      { length: 1_500 },
      (_, nth) => `${CODES[nth] ?? ''},2024,${nth === 900 ? 'x@y.pe' : 'sexual'},${nth % 9}`,
    )
    const bytes = bytesOf(['ubigeo,anio,modalidad,casos', ...lines.slice(0, 800)].join('\n'))
    const long = readLongTable(bytes, 'casos.csv', peru, { told: new ToldRows() })
    const again = long === null ? null : readKeptTable(long.kept(), { gazetteer: peru, fileName: 'casos.csv' })
    expect(again?.ledger.counts).toEqual(long?.ledger.counts)
  })
})

describe.skipIf(!existsSync(shared))(
  'Every text table of the test data (skipped where ../shared/data is absent)',
  () => {
    const files = ['casos-publicos', 'formatos', 'canonico'].flatMap((folder) => {
      const at = path.join(shared, folder)
      return existsSync(at) ? readdirSync(at).map((file) => path.join(at, file)) : []
    })
    const texts = files.filter((file) => /\.(csv|tsv|txt)$/.test(file))

    test.each(texts)('%s reads the same both ways, as it is and with its rows many times over', async (file) => {
      const bytes = readFileSync(file)
      await compare(bytes, path.basename(file), { year: 2024 })
      const lines = bytes.toString('utf8').trimEnd().split('\n')
      if (lines.length > 400) return
      const many = Array.from({ length: Math.ceil(900 / lines.length) }, () => lines.slice(1)).flat()
      await compare(bytesOf([lines[0] ?? '', ...many].join('\n')), path.basename(file), { year: 2024 })
    })
  },
)

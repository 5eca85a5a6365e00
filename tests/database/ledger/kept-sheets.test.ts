import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/workspace/imports/read-file.ts'
import { USUAL_READING, type ReadFile, type ReadingOptions } from '../../../src/workspace/imports/index.ts'
import { peru } from './country.ts'

const HEADER = [
  'TIPO',
  'NOMBRE',
  'PROVINCIA',
  'DISTRITO',
  'LATITUD',
  'LONGITUD',
  'OPERADOR',
  'DNI DEL RESPONSABLE',
  'NOTAS',
]
const REFUGES = ['HRT', 'H.R.T.', 'Hogar Refugio', 'HRTs', 'Casa de acogida', 'ＨＲＴ', 'Hog. de Refugio']
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''))

/** A row as it is planted: its cells, and the strings that nothing kept may hold. */
const rows = fc.array(
  fc
    .record({
      refuge: fc.option(fc.constantFrom(...REFUGES)),
      asName: fc.boolean(),
      place: fc.constantFrom('YANAHUARA', 'CAYMA', 'NOWHERE'),
      decimals: digits(6),
      dni: digits(8).map((each) => `4${each.slice(1)}`),
      phone: digits(8),
      prefix: fc.constantFrom('', '+51 ', '51-'),
      mail: digits(5),
      stray: fc.boolean(),
    })
    .map(({ refuge, asName, place, decimals, dni, phone, prefix, mail, stray }) => {
      const at = refuge === null ? '1' : '2'
      const [lat, lon] = [`-16.4${at}${decimals}`, `-71.5${at}${decimals}`]
      const called = `${prefix}9${phone.slice(0, 2)} ${phone.slice(2, 5)} ${phone.slice(5)}`
      const address = `persona${mail}@correo.pe`
      const name = refuge === null ? `Local ${mail}` : `${asName ? refuge : ''} Casa Rincón ${mail}`
      const cells = [
        refuge !== null && !asName ? refuge : 'CEM',
        name,
        'AREQUIPA',
        place,
        lat,
        lon,
        `Operador ${mail} cel. ${called}`,
        dni,
        `Preguntar por DNI ${dni}, ${address}`,
        ...(stray ? ['sobra'] : []),
      ]
      return { cells, planted: [dni, called, address, ...(refuge === null ? [] : [lat, lon, name])] }
    }),
  { minLength: 1, maxLength: 12 },
)

const bytesOf = (table: readonly (readonly string[])[]) =>
  new TextEncoder().encode(table.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'))

async function read(bytes: Uint8Array, options: Partial<ReadingOptions> = {}): Promise<ReadFile> {
  const reading = await readFile(bytes, 'servicios.csv', { ...USUAL_READING, ...options }, peru)
  if (reading.what !== 'tabla') throw new Error('no table was read')
  return reading
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
/** What the figures are made of, in no order, and the lines that are reserved. */
const accountOf = ({ ledger: { table, values, reserved, counts } }: ReadFile) => ({
  table,
  values: values.map((each) => JSON.stringify(each)).sort(),
  reserved,
  rows: [counts.physical, counts.accepted + counts.corrected],
})

describe('What is kept of a table', () => {
  test('holds nothing of a refuge or a person, nor do the review and the rows to fix, and it reads again to the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (planted) => {
        const first = await read(bytesOf([HEADER, ...planted.map(({ cells }) => cells)]))
        const kept = await first.kept()
        for (const secret of planted.flatMap((row) => row.planted)) {
          expect(textOf(kept)).not.toContain(secret)
          expect(JSON.stringify([first.preview, first.toFix, first.ledger])).not.toContain(secret)
        }
        const again = await read(kept)
        expect(accountOf(again)).toEqual(accountOf(first))
        expect(again.ledger.notices.map(({ kind }) => kind)).toContain('ya_redactado')
      }),
      { numRuns: 60 },
    )
  })

  test('of a table with a column for each type gives its refuges to their provincia again', async () => {
    const reading = await read(
      bytesOf([
        ['PROVINCIA', 'DISTRITO', 'CEM', 'HRT'],
        ['AREQUIPA', 'YANAHUARA', '1', '1'],
        ['AREQUIPA', 'CAYMA', '0', '2'],
        ['AREQUIPA', 'SACHACA', '2', '0'],
      ]),
    )
    const again = await read(await reading.kept())
    const codes = (each: ReadFile) =>
      each.ledger.values.map(({ tipo, ubigeo }) => `${String(tipo)} ${String(ubigeo)}`).sort()
    expect(codes(again)).toEqual(codes(reading))
  })

  test('takes no row again that its file dismissed by a word in a column that nothing reads', async () => {
    const reading = await read(
      bytesOf([
        ['N°', 'UBIGEO', 'PROVINCIA', 'AÑO', 'CASOS', 'DNI DEL RESPONSABLE'],
        ['1', '0401', 'AREQUIPA', '2023', '5', '40112233'],
        ['2', '0402', 'CAMANA', '2023', '7', '40112234'],
        ['TOTAL', '', '', '2023', '12', ''],
      ]),
    )
    const again = await read(await reading.kept())
    expect(again.ledger.values).toEqual(reading.ledger.values)
    expect(again.ledger.ignored).toEqual(reading.ledger.ignored)
  })
})

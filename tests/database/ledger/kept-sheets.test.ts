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
/** The ledger without its remarks, which count cells that are no longer there. */
const accountOf = ({ ledger }: ReadFile) => ({
  ...ledger,
  notices: [],
  questions: [],
  rejections: ledger.rejections.map(({ line, reason }) => ({ line, reason })),
})

describe('What is kept of a table', () => {
  test('holds nothing of a refuge or a person, and reads again to the same ledger', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (planted) => {
        const first = await read(bytesOf([HEADER, ...planted.map(({ cells }) => cells)]))
        const kept = first.kept?.bytes ?? new Uint8Array()
        for (const secret of planted.flatMap((row) => row.planted)) {
          expect(textOf(kept)).not.toContain(secret)
          expect(JSON.stringify([first.preview, first.toFix, first.ledger])).not.toContain(secret)
        }
        const again = await read(kept)
        expect(accountOf(again)).toEqual(accountOf(first))
        expect(again.ledger.notices.map(({ kind }) => kind)).toContain('ya_redactado')
        expect(again.kept).toBe(null)
      }),
      { numRuns: 60 },
    )
  })

  test('is the file itself when a text file has nothing to leave out', async () => {
    const reading = await read(
      bytesOf([
        ['TIPO', 'NOMBRE', 'PROVINCIA'],
        ['CEM', 'CEM Cayma', 'AREQUIPA'],
      ]),
    )
    expect(reading.kept).toBe(null)
  })

  test('keeps what a free text tells of a person only where somebody says so knowingly', async () => {
    const table = bytesOf([
      ['TIPO', 'NOMBRE', 'PROVINCIA'],
      ['CEM', 'CEM Cayma, Rosa 987654321', 'AREQUIPA'],
    ])
    const asked = await read(table)
    expect(asked.ledger.values[0]).toMatchObject({ nombre: 'CEM Cayma, Rosa [teléfono omitido]' })
    expect(asked.ledger.corrections).toMatchObject([{ line: 2, column: 'NOMBRE', rule: 'dato_personal_omitido' }])
    expect(asked.ledger.questions).toMatchObject([{ kind: 'datos_en_texto', count: 1, answer: null, example: '' }])
    const kept = await read(table, { answers: [['datos_en_texto', 'conservar']] })
    expect(kept.ledger.values[0]).toMatchObject({ nombre: 'CEM Cayma, Rosa 987654321' })
    expect(kept.kept).toBe(null)
  })

  test('of a table with a column for each type ties no refuge to a distrito', async () => {
    const reading = await read(
      bytesOf([
        ['PROVINCIA', 'DISTRITO', 'CEM', 'HRT'],
        ['AREQUIPA', 'YANAHUARA', '1', '1'],
        ['AREQUIPA', 'CAYMA', '0', '2'],
        ['AREQUIPA', 'SACHACA', '2', '0'],
      ]),
    )
    const again = await read(reading.kept?.bytes ?? new Uint8Array())
    const codes = (each: ReadFile) =>
      each.ledger.values.map(({ tipo, ubigeo }) => `${String(tipo)} ${String(ubigeo)}`).sort()
    expect(codes(again)).toEqual(codes(reading))
    expect(textOf(reading.kept?.bytes ?? new Uint8Array())).not.toContain('CAYMA')
    expect(again.ledger.lines.filter((line) => line > 1).length).toBe(3)
  })
})

import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile, USUAL_READING, type ReadFile } from '../../../src/workspace/imports/index.ts'
import { sha256, writeProjectFile } from '../../../src/workspace/storage/index.ts'
import { peru } from '../../database/ledger/country.ts'

const HEADER = 'TIPO;NOMBRE;PROVINCIA;DISTRITO;LATITUD;LONGITUD;OPERADOR;DNI del responsable;Referencia'
const PLANTED = [
  'YANAHUARA',
  '-16.3921',
  '-71.5493',
  'RINCON CLARO',
  '45678912',
  'frente al parque',
  '40123456',
  '987654321',
  'ana@correo.pe',
]
const REFUGE = 'H.R.T.;Hogar RINCON CLARO;AREQUIPA;YANAHUARA;-16.3921;-71.5493;RINCON CLARO;45678912;frente al parque'
const rowsOf = (more: readonly string[]) => [
  HEADER,
  REFUGE,
  'CEM;CEM Camaná (DNI 40123456, cel. 987 654 321);CAMANA;CAMANA;-16.62;-72.71;MIMP;40123456;frente al parque',
  'CEM;CEM Islay, ana@correo.pe;ISLAY;MOLLENDO;-17.02;-72.01;MIMP;40123456;frente al parque',
  ...more,
]

async function read(content: Uint8Array, name = 'servicios.csv', answers: ReadFile['options']['answers'] = []) {
  const reading = await readFile(content, name, { ...USUAL_READING, kind: 'servicios', answers }, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  return reading
}

const bytesOf = (rows: readonly string[]) => new TextEncoder().encode(rows.join('\n'))
const textsOf = (bytes: Uint8Array) => [
  new TextDecoder('utf-8').decode(bytes),
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)),
]
const multiset = (reading: ReadFile) => reading.ledger.values.map((row) => JSON.stringify(row)).sort()

describe('What is kept of a table', () => {
  test('is what was accepted: no refuge, no person, no column that nothing reads, in the kept bytes or in a project of them', async () => {
    const reading = await read(bytesOf(rowsOf([])))
    const kept = reading.kept ?? new Uint8Array()
    const checksum = await sha256(kept)
    const project = writeProjectFile({
      snapshot: {
        version: 1,
        savedAt: '2026-11-28',
        matrix: 'simulada',
        imports: [],
        papers: [],
        hash: '',
      },
      files: new Map([[checksum, kept]]),
    })
    for (const content of [kept, ...Object.values(unzipSync(project))])
      for (const text of textsOf(content))
        for (const secret of PLANTED) expect(text.replace(/\s/g, ' ')).not.toContain(secret)
  })

  test('reads again as the same rows, and says that it was redacted', async () => {
    const reading = await read(bytesOf(rowsOf([])))
    const again = await read(reading.kept ?? new Uint8Array())
    expect(multiset(again)).toEqual(multiset(reading))
    expect(again.ledger.counts.physical).toBe(reading.ledger.counts.physical)
    expect(again.ledger.counts.rejected).toBe(reading.ledger.counts.rejected)
    expect(again.notes.map(({ kind }) => kind)).toContain('already-redacted')
    expect([again.format, again.encoding]).toEqual([reading.format, reading.encoding])
    const third = await read(again.kept ?? new Uint8Array())
    expect(multiset(third)).toEqual(multiset(reading))
  })

  test('of whatever rows, holds nothing planted and gives the same rows again', async () => {
    const place = fc.constantFrom('AREQUIPA;CAYMA', 'CAYLLOMA;CHIVAY', 'CASTILLA;APLAO')
    const person = fc.constantFrom('', ' DNI 40123456', ' cel 987654321', ' (ana@correo.pe)')
    const made = fc
      .tuple(fc.constantFrom('CEM', 'hrt', 'DEMUNA', 'Hogar refugio'), place, person)
      .map(
        ([type, where, who]) =>
          `${type};Centro${who};${where};-16.3921;-71.5493;RINCON CLARO;45678912;frente al parque`,
      )
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 12 }), async (more) => {
        const reading = await read(bytesOf(rowsOf(more)))
        const kept = reading.kept ?? new Uint8Array()
        const [text = ''] = textsOf(kept)
        for (const secret of ['45678912', '40123456', '987654321', 'ana@correo.pe', 'frente al parque', 'YANAHUARA'])
          expect(text).not.toContain(secret)
        expect(multiset(await read(kept))).toEqual(multiset(reading))
      }),
      { numRuns: 40 },
    )
  })

  test('a datum of a person in a text is asked about by its line, and kept only knowingly', async () => {
    const asked = await read(bytesOf(rowsOf([])))
    expect(asked.ledger.questions).toContainEqual({
      key: 'dato_personal',
      kind: 'dato_personal',
      column: 'NOMBRE',
      count: 2,
      example: '3, 4',
      answer: null,
      assumed: 'omitir',
    })
    expect(asked.ledger.values.map(({ nombre }) => nombre)).toEqual([
      null,
      'CEM Camaná (DNI [omitido], cel. [omitido])',
      'CEM Islay, [omitido]',
    ])
    const kept = await read(bytesOf(rowsOf([])), 'servicios.csv', [['dato_personal', 'conservar']])
    expect(kept.ledger.values[2]?.['nombre']).toBe('CEM Islay, ana@correo.pe')
    const again = await read(kept.kept ?? new Uint8Array(), 'servicios.csv', [['dato_personal', 'conservar']])
    expect(multiset(again)).toEqual(multiset(kept))
  })

  test('a consolidated table keeps its rows, and no row says that its distrito has a refuge', async () => {
    const rows = ['DISTRITO;PROVINCIA;CEM;HRT', 'CAYMA;AREQUIPA;1;0', 'YANAHUARA;AREQUIPA;1;7', 'MOLLENDO;ISLAY;1;']
    const options = { ...USUAL_READING, kind: 'servicios_por_tipo' as const }
    const reading = await readFile(bytesOf(rows), 'cuadro.csv', options, peru)
    if (reading.what !== 'tabla') throw new Error('not read')
    const [text = ''] = textsOf(reading.kept ?? new Uint8Array())
    expect(text).toContain('YANAHUARA')
    expect(text).not.toMatch(/"YANAHUARA","AREQUIPA","1","7"/)
    const again = await readFile(reading.kept ?? new Uint8Array(), 'cuadro.csv', options, peru)
    if (again.what !== 'tabla') throw new Error('not read')
    expect(multiset(again)).toEqual(multiset(reading))
  })

  test('a text table of which every cell was read, and nothing is reserved, is kept as it is', async () => {
    const plain = bytesOf(['UBIGEO;TASA', '180101;12,5', '180102;9,1'])
    const reading = await readFile(plain, 'pobreza.csv', USUAL_READING, peru)
    expect(reading.what === 'tabla' && reading.kept).toBeNull()
  })

  test('a kept sheet that somebody spoiled is refused, not believed', async () => {
    for (const spoiled of ['BRECHA-HOJA-1\n{', 'BRECHA-HOJA-1\n{"format":"exe","sheet":{}}', 'BRECHA-HOJA-1\n[]']) {
      const reading = await readFile(new TextEncoder().encode(spoiled), 'x.csv', USUAL_READING, peru)
      expect(reading).toMatchObject({ what: 'nada', reason: 'damaged-file' })
    }
  })
})

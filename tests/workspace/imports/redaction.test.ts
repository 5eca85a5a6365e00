import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadFile } from '../../../src/workspace/imports/index.ts'
import { sha256, VERSION, writeProjectFile } from '../../../src/workspace/storage/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { peru } from '../../database/ledger/country.ts'
import { bytesOf, directory, PLANTED, readRows, service, textsOf, type Planted } from './planted.ts'

async function tableOf({ rows, options = {} }: Pick<Planted, 'rows' | 'options'>): Promise<ReadFile> {
  const reading = await readRows(bytesOf(rows), options)
  if (reading.what !== 'tabla') throw new Error('not read')
  return reading
}

/** What was kept, read by the recipe that it was read by. */
async function again(reading: ReadFile): Promise<ReadFile> {
  const read = await readRows(await reading.kept(), { ...reading.options, sheet: reading.sheet })
  if (read.what !== 'tabla') throw new Error('not read again')
  return read
}

async function projectOf(kept: Uint8Array): Promise<Uint8Array> {
  const snapshot = {
    version: VERSION,
    savedAt: '2026-11-28',
    matrix: 'simulada',
    imports: [],
    papers: [],
    hash: '',
  } as const
  return writeProjectFile({ snapshot, files: new Map([[await sha256(kept), kept]]) })
}

const told = ({ ledger }: ReadFile) => JSON.stringify(ledger)

describe('What a table must not say', () => {
  test.each(PLANTED)('$what: is in nothing that is kept, told, counted or handed out', async (planted) => {
    const reading = await tableOf(planted)
    const project = await projectOf(await reading.kept())
    const contents = [await reading.kept(), project, ...Object.values(unzipSync(project))].flatMap(textsOf)
    for (const text of [...contents, told(reading), JSON.stringify([reading.toFix, reading.toMend])])
      expect(planted.secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  test('of whatever rows: nothing planted is kept, and what is kept gives the same account again', async () => {
    const person = fc.constantFrom('', ' DNI 45678912', ' (987) 654-321', ' ana@correo.pe')
    const row = fc
      .record({
        tipo: fc.constantFrom('CEM', 'hrt', 'H R T', 'DEMUNA', 'Hogares Refugio', '', 'Otro'),
        nombre: fc.tuple(fc.constantFrom('Centro', 'El Refugio', ''), person).map((parts) => parts.join('')),
        distrito: fc.constantFrom('CAYMA', 'NADA PARECIDO', ''),
        lat: fc.constantFrom('-16.38', '-16,38', 'no', ''),
        operador: fc.tuple(fc.constantFrom('MIMP', 'HRT Luna'), person).map((parts) => parts.join('')),
        referencia: fc.constantFrom('', 'Jr. Luna 123', '45678912'),
      })
      .chain((said) => fc.constantFrom('', '', '', ';sobra').map((stray) => `${service(said)}${stray}`))
    const rows = fc.array(
      fc.oneof({ weight: 9, arbitrary: row }, fc.constantFrom('', 'TOTAL;;;;;;;;', 'Nota: ver Jr. Luna')),
      {
        minLength: 1,
        maxLength: 14,
      },
    )
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('si', 'no'), async (made, refuge) => {
        const options = { kind: 'servicios', answers: [['refugio_en_duda', refuge]] } as const
        const reading = await tableOf({ rows: directory(...made), options })
        const kept = textsOf(await reading.kept())[0] ?? ''
        for (const secret of ['45678912', '654-321', 'ana@', 'Luna', 'Refugio']) expect(kept).not.toContain(secret)
        const second = await again(reading)
        expect(withoutNotice(second)).toEqual(reading.ledger)
        expect(await second.kept()).toEqual(await reading.kept())
      }),
      { numRuns: 150 },
    )
  })
})

/** The account less what it says of its being redacted. */
function withoutNotice({ ledger }: ReadFile): ReadFile['ledger'] {
  return { ...ledger, notices: ledger.notices.filter(({ kind }) => kind !== 'ya_redactado') }
}

describe('What is kept of a table', () => {
  test.each(PLANTED)('$what: gives the same account again, and says that it is redacted', async (planted) => {
    const reading = await tableOf(planted)
    const second = await again(reading)
    expect(withoutNotice(second)).toEqual(reading.ledger)
    const third = await again(second)
    expect([third.ledger, await third.kept()]).toEqual([second.ledger, await reading.kept()])
  })

  test('says that it is redacted only where anything was left out', async () => {
    const plain = await again(await tableOf({ rows: ['UBIGEO;TASA', '180101;12,5', '180102;9,1'] }))
    const refuge = await again(await tableOf({ rows: directory(service({ tipo: 'HRT' }), service()) }))
    expect([plain, refuge].map(({ ledger }) => ledger.notices.some(({ kind }) => kind === 'ya_redactado'))).toEqual([
      false,
      true,
    ])
  })

  test('keeps the year that a title says, the figures of a total and how they are written', async () => {
    const rows = [
      'Casos de 2023, elaborado por Ana',
      'UBIGEO;CASOS',
      '180101;1.234',
      '180102;6',
      'TOTAL;1.240',
      'Fuente: Ana',
    ]
    const reading = await tableOf({ rows, options: { kind: 'violencia' } })
    expect(withoutNotice(await again(reading))).toEqual(reading.ledger)
    expect(reading.ledger.values.map(({ anio, casos }) => [anio, casos])).toEqual([
      [2023, 1234],
      [2023, 6],
    ])
    expect(textsOf(await reading.kept())[0]).not.toContain('Ana')
  })

  test('keeps what a title says of quality and cut-off, and not who says it', async () => {
    const rows = [
      'Casos simulados, elaborado por Ana',
      'Corte: 31 de marzo de 2024 (Ana 987654321)',
      'UBIGEO;CASOS',
      '180101;4',
      '180102;6',
      '180103;7',
    ]
    const reading = await tableOf({ rows, options: { kind: 'violencia' } })
    expect(reading.ledger.origin).toMatchObject({
      title: 'Casos simulados',
      quality: 'simulado',
      cutOff: '31 de marzo de 2024',
    })
    expect(withoutNotice(await again(reading))).toEqual(reading.ledger)
    for (const text of [textsOf(await reading.kept())[0], told(reading)]) expect(text).not.toMatch(/Ana|987654321/)
  })

  test('of a consolidated table, no row says that its distrito has a refuge', async () => {
    const rows = ['DISTRITO;PROVINCIA;CEM;HRT', 'CAYMA;AREQUIPA;1;0', 'YANAHUARA;AREQUIPA;1;2', 'MOLLENDO;ISLAY;1;']
    const reading = await tableOf({ rows, options: { kind: 'servicios_por_tipo' } })
    expect(reading.ledger.values.filter(({ tipo }) => tipo === 'HRT').map(({ ubigeo }) => ubigeo)).toEqual([
      '0401',
      '0401',
    ])
    const other = await tableOf({
      rows: rows.map((row) => row.replace(/;0$/, ';2').replace('YANAHUARA;AREQUIPA;1;2', 'YANAHUARA;AREQUIPA;1;0')),
      options: { kind: 'servicios_por_tipo' },
    })
    expect(await reading.kept()).toEqual(await other.kept())
  })

  test('that somebody spoiled is refused, not believed', async () => {
    const { kept } = await tableOf({ rows: directory(service({ tipo: 'HRT' }), service()) })
    const text = textsOf(await kept())[0] ?? ''
    const [first = '', ...lines] = text.split('\n')
    for (const spoiled of [
      text.slice(0, -5),
      first,
      [first.replace('"version":1', '"version":9'), ...lines].join('\n'),
      [first.replace(/"mapping":\[\["\w+"/, '"mapping":[["__proto__"'), ...lines].join('\n'),
      [first.replace(/"header":\[\d+,\d+\]/, '"header":[0,99]'), ...lines].join('\n'),
      [first, '[1,"x",[]]'].join('\n'),
    ])
      expect(await readRows(new TextEncoder().encode(spoiled)), spoiled.slice(0, 80)).toMatchObject({ what: 'nada' })
  })

  test('with a refuge that a stranger put back is redacted again', async () => {
    const { kept } = await tableOf({ rows: directory(service({ nombre: 'Luna' }), service()) })
    const forged = new TextEncoder().encode((textsOf(await kept())[0] ?? '').replace('"CEM","Luna"', '"HRT","Luna"'))
    const reading = await readRows(forged, { kind: 'servicios' })
    expect(reading.what === 'tabla' && textsOf(await reading.kept())[0]).not.toContain('Luna')
    expect(reading.what === 'tabla' && reading.ledger.values[0]).toMatchObject({
      tipo: 'HRT',
      ubigeo: '0401',
      lat: null,
    })
  })
})

describe('What a text holds of a person or of a refuge’s place', () => {
  const rows = directory(service({ nombre: 'CEM, ana@correo.pe' }), service({ nombre: 'CEM', operador: 'HRT Luna' }))

  test('is listed by line, column and kind, asked about without a word of it, and left out', async () => {
    const { ledger } = await tableOf({ rows })
    expect(ledger.texts).toEqual([
      { line: 2, column: 'NOMBRE', kind: 'correo' },
      { line: 3, column: 'OPERADOR', kind: 'refugio' },
    ])
    expect(ledger.questions.map(({ key, count, answer, assumed }) => [key, count, answer, assumed])).toEqual([
      ['texto_reservado 1 correo', 1, null, 'omitir'],
    ])
    expect(ledger.values.map(({ nombre, operador }) => [nombre, operador])).toEqual([
      ['CEM, [correo omitido]', 'MIMP'],
      ['CEM', '[texto reservado]'],
    ])
    expect(ledger.corrections.filter(({ before }) => before === '').map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'dato_personal_omitido'],
      [3, 'texto_de_refugio_omitido'],
    ])
  })

  test('is kept only where a person keeps that kind in that column, and comes back so', async () => {
    const reading = await tableOf({ rows, options: { answers: [['texto_reservado 1 correo', 'conservar']] } })
    expect(reading.ledger.values.map(({ nombre, operador }) => [nombre, operador])).toEqual([
      ['CEM, ana@correo.pe', 'MIMP'],
      ['CEM', '[texto reservado]'],
    ])
    expect(withoutNotice(await again(reading))).toEqual(reading.ledger)
  })

  test('is never kept where it surely names a refuge, and only knowingly where it perhaps does', async () => {
    const told = directory(
      service({ operador: 'HRT Luna' }),
      service({ nombre: 'CEM 2', operador: 'frente a El Refugio, cuadra 3' }),
    )
    const doubt = 'texto_reservado 6 refugio_en_duda'
    const asked = await tableOf({ rows: told })
    expect(asked.ledger.questions.map(({ key }) => key)).toEqual([doubt])
    const answers = [
      ['texto_reservado 6 refugio', 'conservar'],
      [doubt, 'conservar'],
    ] as const
    const answered = await tableOf({ rows: told, options: { answers } })
    expect([asked, answered].map(({ ledger }) => ledger.values.map(({ operador }) => operador))).toEqual([
      ['[texto reservado]', '[texto reservado]'],
      ['[texto reservado]', 'frente a El Refugio, cuadra 3'],
    ])
    expect(textsOf(await answered.kept())[0]).not.toContain('Luna')
  })

  test('is not seen in codes, coordinates, figures and years', async () => {
    const { ledger } = await tableOf({
      rows: directory(service({ lat: '-16.3812345678' }), service({ nombre: 'IE 40012' })),
    })
    const cases = await tableOf({ rows: ['UBIGEO;AÑO;POBLACION', '180101;2024;12345678', '180102;2024;987654321'] })
    expect([ledger.texts, cases.ledger.texts, cases.ledger.values.map(({ poblacion }) => poblacion)]).toEqual([
      [],
      [],
      [12345678, 987654321],
    ])
  })
})

describe('The names of a file and of its sheet', () => {
  test('are kept without what they say of persons or of a refuge', async () => {
    const cells = [
      ['UBIGEO', 'AÑO', 'CASOS'],
      ['180101', '2024', '7'],
      ['180102', '2024', '9'],
    ]
    const book = writeWorkbook([{ name: 'HRT Jr. Luna', rows: cells }])
    const reading = await readFile(book, 'casos.xlsx', USUAL_READING, peru)
    if (reading.what !== 'tabla') throw new Error('not read')
    const taking = { number: 1, checksum: 'a', original: 'b', today: '2026-11-28', matrixComplete: false }
    const { recipe } = loadedFrom(reading, taking).stored
    for (const text of [...textsOf(await reading.kept()), JSON.stringify(recipe)]) expect(text).not.toContain('Luna')
    expect(withoutNotice(await again(reading))).toEqual(reading.ledger)
  })
})

test('What an unfinished version kept of a file is refused with its reason, not read as a table', async () => {
  const former = `BRECHA-HOJA-1\n${JSON.stringify({ format: 'csv', sheet: { name: 'x', cells: [['UBIGEO', 'CASOS']] } })}`
  expect(await readRows(new TextEncoder().encode(former))).toMatchObject({ what: 'nada', reason: 'hoja_de_antes' })
})

describe('What is kept of boundaries', () => {
  test('is the shape, the code and the name of each, drawn again alike', async () => {
    const ring = [
      [
        [-71, -17],
        [-70.9, -17],
        [-70.9, -16.9],
        [-71, -17],
      ],
    ]
    const properties = { UBIGEO: '180101', NOMBDIST: 'MOQUEGUA', RESPONSABLE: 'Ana 45678912' }
    const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: ring } }
    const file = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
    const options = { ...USUAL_READING, kind: 'limites' as const }
    const reading = await readFile(file, 'x.geojson', options, peru)
    if (reading.what !== 'limites') throw new Error('not read')
    expect(textsOf(await reading.kept())[0]).not.toMatch(/Ana|45678912/)
    const second = await readFile(await reading.kept(), 'x.geojson', options, peru)
    expect(second.what === 'limites' && [second.limites, await second.kept()]).toEqual([
      reading.limites,
      await reading.kept(),
    ])
  })
})

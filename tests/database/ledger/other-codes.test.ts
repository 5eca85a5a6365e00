import { describe, expect, test } from 'vitest'
import { namingKey } from '../../../src/domain/gazetteer/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { cellsOf, peru, readTable as read } from './country.ts'

const told = (ledger: ReturnType<typeof read>) =>
  ledger.notices.filter(({ kind }) => /codigo/.test(kind)).map(({ kind, column, count }) => [kind, column, count])

describe('A second column of codes', () => {
  const two = (...rows: string[]) => cellsOf('UBIGEO,COD_INEI,CASOS', '180101,180101,7', '180102,1801,2', ...rows)

  test('that says the same is told, and takes nothing away', () => {
    const ledger = read(two())
    expect(ledger.counts).toMatchObject({ accepted: 2, rejected: 0 })
    expect(told(ledger)).toEqual([['codigo_cotejado', 'COD_INEI', 2]])
  })

  test('that says another place in a row without names makes it wait, with both places to choose from', () => {
    const ledger = read(two('180201,180301,5'))
    const [row] = ledger.rejections
    expect(row).toMatchObject({ reason: 'codigos_difieren', line: 4, value: '180201 · 180301' })
    expect(row?.suggested).toEqual(['180201', '180301'])
    const confirmed = new Map([[row?.naming ?? '', ubigeo('180301')]])
    expect(read(two('180201,180301,5'), { confirmed }).values.map((each) => each['ubigeo'])).toContain('180301')
  })

  test('is confirmed for the rows that say both codes alike, and for no others of the first code', () => {
    const cells = two('180201,180301,5', '180201,180201,4')
    const naming = read(cells).rejections[0]?.naming ?? ''
    const plain = namingKey({ code: '180201', departamento: '', provincia: '', distrito: '', territorio: '' })
    expect(naming).not.toBe(plain)
    const ledger = read(cells, { confirmed: new Map([[naming, ubigeo('180301')]]) })
    expect(ledger.values.map((each) => each['ubigeo'])).toEqual(['180101', '180102', '180301', '180201'])
  })

  test('that says another place than the first code and the name is told, and the name decides', () => {
    const ledger = read(
      cellsOf('UBIGEO,COD_INEI,DISTRITO,CASOS', '180101,180101,MOQUEGUA,7', '180201,180301,EL ALGARROBAL,5'),
    )
    expect(ledger.counts.rejected).toBe(1)
    const named = read(
      cellsOf('UBIGEO,COD_INEI,DISTRITO,CASOS', '180101,180101,MOQUEGUA,7', '180302,180201,EL ALGARROBAL,5'),
    )
    expect(named.values.map((each) => each['ubigeo'])).toEqual(['180101', '180302'])
    expect(told(named)).toContainEqual(['otro_codigo_distinto', 'COD_INEI', 1])
  })

  test('of other places in most rows is told as such and checks nothing', () => {
    const ledger = read(
      cellsOf('UBIGEO,UBIGEO NACIMIENTO,CASOS', '180101,150101,7', '180201,040101,2', '180301,180301,1'),
    )
    expect(ledger.counts.rejected).toBe(0)
    expect(told(ledger)).toEqual([['codigo_de_otro_lugar', 'UBIGEO NACIMIENTO', 3]])
  })

  test('that repeats the header of the first is no second column, but another table beside it', () => {
    const ledger = read(cellsOf('UBIGEO,CASOS,,UBIGEO,CASOS', '1801,7,,1802,2'))
    expect(told(ledger)).toEqual([])
    expect(ledger.notices.map(({ kind }) => kind)).toContain('columnas_al_lado')
  })
})

describe("A column of RENIEC's codes", () => {
  test('is told, and a row that it contradicts waits unless its name proves its code', () => {
    const bare = read(cellsOf('UBIGEO_RENIEC,UBIGEO_INEI,CASOS', '170101,180101,7', '010101,180102,2'))
    expect(told(bare)).toEqual([['codigo_reniec_cotejado', 'UBIGEO_RENIEC', 2]])
    expect(bare.rejections.map(({ reason, line }) => [reason, line])).toEqual([['codigos_difieren', 3]])
    const named = read(
      cellsOf('UBIGEO_RENIEC,UBIGEO_INEI,DISTRITO,CASOS', '170101,180101,MOQUEGUA,7', '010101,180102,CARUMAS,2'),
    )
    expect(named.counts.rejected).toBe(0)
    expect(told(named)).toContainEqual(['otro_codigo_distinto', 'UBIGEO_RENIEC', 1])
  })

  test('that does not say so is told by its departamentos', () => {
    const ledger = read(cellsOf('UBIGEO,INEI,CASOS', '170101,180101,7', '170102,180102,2'))
    expect(ledger.rejections.map(({ reason, suggested }) => [reason, suggested])).toEqual([
      ['codigo_reniec', ['180101']],
      ['codigo_reniec', ['180102']],
    ])
  })

  test('chooses among the places of one name', () => {
    const [row] = read(cellsOf('UBIGEO_RENIEC,DISTRITO,CASOS', '200904,SANTA ROSA,3')).rejections
    expect(row?.reason).toBe('nombre_ambiguo')
    expect(new Set(row?.suggested?.map((each) => each.slice(0, 2)))).toEqual(new Set(['21']))
  })
})

test('A blank cell of a year says what to write in it', () => {
  const ledger = read(cellsOf('UBIGEO,ANIO,CASOS', '1801,2024,7', '1802,,2'))
  expect(ledger.rejections.map(({ reason, line, column }) => [reason, line, column])).toEqual([
    ['anio_en_blanco', 3, 'ANIO'],
  ])
})

describe('Codes that stand alone', () => {
  // RENIEC's codes of Moquegua: 17 is the INEI's Madre de Dios.
  const reniec = ['170101', '170102', '170103', '170104', '170105', '170106', '170201', '170205', '170206', '170301']
  const rows = reniec.map((code) => `${code},7`)
  const alone = cellsOf('UBIGEO,CASOS', ...rows)

  test('and look like those of RENIEC place no row until a person has said whose they are', () => {
    const ledger = read(alone)
    expect(ledger.values).toEqual([])
    expect(new Set(ledger.rejections.map(({ reason }) => reason))).toEqual(new Set(['codigos_de_reniec']))
    expect(ledger.questions).toMatchObject([
      { kind: 'codigos_de_reniec', column: 'UBIGEO', count: 10, example: '170105', answer: null, assumed: null },
    ])
  })

  test('and are of RENIEC, as a person says, are neither translated nor taken for the codes of the INEI', () => {
    const ledger = read(alone, { answers: new Map([['codigos_de_reniec', 'si']]) })
    expect(ledger.values).toEqual([])
    expect(new Set(ledger.rejections.map(({ reason }) => reason))).toEqual(new Set(['codigo_reniec']))
  })

  test('and are of the INEI, as a person says, are read as such, each unknown one told', () => {
    const ledger = read(alone, { answers: new Map([['codigos_de_reniec', 'no']]) })
    expect(ledger.counts).toMatchObject({ accepted: 6, rejected: 4 })
    expect(new Set(ledger.rejections.map(({ reason }) => reason))).toEqual(new Set(['codigo_desconocido']))
  })

  test('are asked about where a line above the table names RENIEC, though the INEI has each of them', () => {
    const valid = ['170101,7', '170102,2']
    expect(read(cellsOf('UBIGEO,CASOS', ...valid)).questions).toEqual([])
    const titled = read(cellsOf('Fuente: RENIEC,', 'UBIGEO,CASOS', ...valid))
    expect(titled.questions).toMatchObject([{ kind: 'codigos_de_reniec' }])
    expect(titled.values).toEqual([])
    expect(read(cellsOf('Fuente: RENIEC,', 'UBIGEO INEI,CASOS', ...valid)).values).toHaveLength(2)
  })

  test('of the INEI with a few mistyped among them are not asked about', () => {
    const many = [...peru.byCode.keys()]
      .filter((code) => code.length === 6)
      .slice(0, 40)
      .map((code) => `${code},1`)
    expect(read(cellsOf('UBIGEO,CASOS', ...many, '170199,7', '170198,2', '170197,2')).questions).toEqual([])
  })
})

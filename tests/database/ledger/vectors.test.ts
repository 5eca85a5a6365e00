import { readCode } from '../../../src/domain/territory/index.ts'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { cellsOf, formatsPresent, formatText, ledgerOfCells } from './country.ts'

interface Vector {
  readonly texto: string
  readonly tipo: string
  readonly esperado: string
  readonly nivel: string
  readonly contexto: string
  readonly ubigeo_esperado: string
}
const vectors = (file: string): Vector[] =>
  formatsPresent ? papaparse.parse<Vector>(formatText(file).trim(), { header: true }).data : []

const dates = vectors('09_fechas_y_numeros_esperado.csv').filter(({ tipo }) => tipo === 'fecha')
const numbers = vectors('09_fechas_y_numeros_esperado.csv').filter(({ tipo }) => tipo === 'numero')
const codes = vectors('09_fechas_y_numeros_esperado.csv').filter(({ tipo }) => tipo.startsWith('ubigeo'))

describe.skipIf(!formatsPresent)('The vectors of ../shared/data/formatos (skipped where they are absent)', () => {
  test.each(dates)('the date $texto in an acta is $esperado', ({ texto, esperado }) => {
    const ledger = ledgerOfCells([
      ['UBIGEO', 'FECHA DE ACTA', 'FECHA DE RATIFICACION'],
      ['1801', '2020-01-15', texto],
    ])
    if (texto === '31/02/2020')
      expect([ledger?.corrections, ledger?.values[0]?.['fecha_ratificacion']]).toMatchObject([
        [{ line: 2, before: texto, after: '', rule: 'celda_omitida', reason: 'fecha_imposible' }],
        null,
      ])
    else
      expect(ledger?.values).toEqual([
        { ubigeo: '1801', fecha_acta: '2020-01-15', fecha_ratificacion: esperado === '' ? null : esperado },
      ])
  })

  test.each(numbers)('the number $texto alone in a column is $esperado', ({ texto, esperado }) => {
    const whole = !esperado.includes('.')
    const ledger = whole
      ? ledgerOfCells([
          ['UBIGEO', 'AÑO', 'CASOS'],
          ['1801', '2020', texto],
        ])
      : ledgerOfCells([
          ['UBIGEO', 'AÑO', '% POBREZA'],
          ['1801', '2020', texto],
        ])
    const figure = ledger?.values[0]?.[whole ? 'casos' : 'tasa']
    expect(figure).toBe(esperado === '' ? undefined : Number(esperado))
    if (esperado === '') expect(ledger?.ignored).toEqual([{ line: 2, reason: whole ? 'sin_dato' : 'subtotal' }])
    expect(ledger?.notices.some(({ kind, detail }) => kind === 'numero_ambiguo' && detail === texto)).toBe(
      texto === '1.453',
    )
  })

  test.each(codes)('the code $texto is $esperado', ({ texto, tipo, esperado }) => {
    if (tipo !== 'ubigeo_reniec') expect(readCode(texto)).toMatchObject({ code: esperado })
    const named = tipo === 'ubigeo_reniec' ? [texto, 'CALLAO', 'CALLAO', 'CALLAO'] : [texto, '', '', '']
    const ledger = ledgerOfCells([
      ['UBIGEO', 'DEPARTAMENTO', 'PROVINCIA', 'DISTRITO', 'POBLACION 2020'],
      [...named, '100'],
    ])
    if (tipo === 'ubigeo_reniec')
      expect(ledger?.rejections).toMatchObject([{ reason: 'codigo_reniec', suggested: [esperado] }])
    else expect(ledger?.values[0]?.['ubigeo']).toBe(esperado)
  })

  test.each(vectors('08_nombres_variantes_esperado.csv'))(
    '$nivel $texto ($contexto) leads to $ubigeo_esperado, never silently to another',
    ({ nivel, texto, contexto, ubigeo_esperado }) => {
      const expected = ubigeo_esperado.replace('15-1501', '15')
      const row =
        nivel === 'region'
          ? [texto, '', '', 'SI']
          : nivel === 'provincia'
            ? [contexto, texto, '', 'SI']
            : ['', contexto, texto, 'SI']
      const ledger = ledgerOfCells([['REGIÓN', 'PROVINCIA', 'DISTRITO', 'INSTANCIA CREADA'], row])
      const found = ledger?.values[0]?.['ubigeo'] ?? ledger?.rejections[0]?.suggested?.[0]
      expect(found).toBe(expected)
    },
  )
})

describe('What a number means is decided by its whole column', () => {
  const casesOf = (...cells: string[]) =>
    ledgerOfCells([['UBIGEO', 'AÑO', 'CASOS'], ...cells.map((cell, at) => [`18010${at + 1}`, '2020', cell])])
  const ratesOf = (...cells: string[]) =>
    ledgerOfCells([['UBIGEO', 'POBREZA'], ...cells.map((cell, at) => [`18010${at + 1}`, cell])])

  test('a second point settles the first: both are thousands, no doubt left', () => {
    const ledger = casesOf('1.453', '1.234.567')
    expect(ledger?.values.map(({ casos }) => casos)).toEqual([1453, 1_234_567])
    expect(ledger?.notices).not.toContainEqual(expect.objectContaining({ kind: 'numero_ambiguo' }))
  })

  test('a rate beyond its range as thousands is a decimal', () =>
    expect(ratesOf('17.085', '24.294')?.values.map(({ tasa }) => tasa)).toEqual([17.085, 24.294]))
  test('a comma and a point in one cell tell each other apart for the whole column', () => {
    expect(casesOf('1.234', '2.500,0')?.values.map(({ casos }) => casos)).toEqual([1234, 2500])
    expect(casesOf('1,234', '2.500,0')?.rejections).toMatchObject([{ line: 2, reason: 'numero_no_entero' }])
  })
  test('spaces, hard or thin, are thousands', () =>
    expect(casesOf('1 453', '1\u00a0453', '1\u202f453')?.values.map(({ casos }) => casos)).toEqual([1453, 1453, 1453]))
  test('text among figures rejects its row and no other', () => {
    const ledger = casesOf('12', 'doce', '13')
    expect(ledger?.rejections).toMatchObject([{ line: 3, column: 'CASOS', value: 'doce', reason: 'numero_invalido' }])
    expect(ledger?.values).toHaveLength(2)
  })
  test('a fraction of a case, a negative case and a case in exponents are no cases', () =>
    expect(casesOf('12.5', '-3', '1e3')?.rejections.map(({ reason }) => reason)).toEqual([
      'numero_no_entero',
      'numero_invalido',
      'numero_invalido',
    ]))
  test('a percentage of a workbook, kept as a fraction, is read as the percentage it shows', () => {
    const ledger = ledgerOfCells(
      [
        ['UBIGEO', 'POBREZA'],
        ['180101', '0.3995'],
      ],
      'auto',
      'reject',
      { percents: [[], [1]] },
    )
    expect(ledger?.values[0]?.['tasa']).toBe(39.95)
  })
})

describe('What a date means', () => {
  const actaOf = (cell: string, date1904 = false) =>
    ledgerOfCells(
      [
        ['UBIGEO', 'FECHA DE ACTA'],
        ['1801', cell],
      ],
      'auto',
      'reject',
      { date1904 },
    )
  test.each([
    ['15 de agosto de 2019', '2019-08-15'],
    ['1 de setiembre del 2020', '2020-09-01'],
    ['01-SEP-2020', '2020-09-01'],
    ['2019-05-31 00:00:00', '2019-05-31'],
    ['29/02/2020', '2020-02-29'],
  ])('%s is %s', (cell, date) => expect(actaOf(cell)?.values[0]?.['fecha_acta']).toBe(date))
  test.each([
    ['29/02/2021', 'fecha_imposible'],
    ['13/13/2020', 'fecha_imposible'],
    ['agosto 2019', 'fecha_sin_dia'],
    ['2018', 'fecha_sin_dia'],
    ['pronto', 'fecha_invalida'],
  ])('%s is %s', (cell, reason) => expect(actaOf(cell)?.rejections[0]?.reason).toBe(reason))
  test('a serial counts from 1904 where the workbook says so', () =>
    expect(actaOf('42448', true)?.values[0]?.['fecha_acta']).toBe('2020-03-20'))
  test('a year of two figures is completed and noted', () =>
    expect(actaOf('3-5-21')?.corrections).toEqual([
      { line: 2, column: 'FECHA DE ACTA', before: '3-5-21', after: '2021-05-03', rule: 'anio_de_dos_cifras' },
    ]))
})

describe('The acceptance rows of the requirements', () => {
  test('10101, a RENIEC code, SN CRISTOBAL, ICHURA and a provincia as distrito each have their own name', () => {
    const ledger = ledgerOfCells(
      cellsOf(
        'UBIGEO,DEPARTAMENTO,PROVINCIA,DISTRITO,POBLACION 2020',
        '10101,AMAZONAS,CHACHAPOYAS,CHACHAPOYAS,1',
        '170101,MOQUEGUA,MARISCAL NIETO,MOQUEGUA,2',
        ',MOQUEGUA,MARISCAL NIETO,SN CRISTOBAL,3',
        ',MOQUEGUA,GENERAL SANCHEZ CERRO,ICHURA,4',
        ',MOQUEGUA,MARISCAL NIETO,MARISCAL NIETO,5',
      ),
    )
    expect(ledger?.corrections.map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'cero_restituido'],
      [4, 'por_nombre'],
      [4, 'abreviatura_expandida'],
    ])
    expect(ledger?.rejections.map(({ line, reason, suggested }) => [line, reason, suggested?.[0]])).toEqual([
      [3, 'codigo_reniec', '180101'],
      [5, 'nombre_desconocido', '180204'],
      [6, 'provincia_en_lugar_de_distrito', '1801'],
    ])
  })

  test('INEI’s code in three columns is one code', () => {
    const ledger = ledgerOfCells(cellsOf('CCDD,CCPP,CCDI,POBLACION 2020', '1,1,5,10', '18,01,01,20'))
    expect(ledger?.values.map(({ ubigeo }) => ubigeo)).toEqual(['010105', '180101'])
  })

  test('Lima alone is asked, its region is no departamento for figures, and a region that its provincia is not in is refused', () => {
    const ledger = ledgerOfCells(
      cellsOf(
        'REGIÓN,PROVINCIA,POBLACION 2020',
        'LIMA,,1',
        'LIMA PROVINCIAS,,2',
        'LIMA METROPOLITANA,,3',
        'LIMA METROPOLITANA,CAÑETE,4',
        'LIMA PROVINCIAS,CAÑETE,5',
      ),
    )
    expect(ledger?.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'lima_ambigua'],
      [3, 'lima_ambigua'],
      [5, 'codigo_y_nombre_difieren'],
    ])
    expect(ledger?.values.map(({ ubigeo }) => ubigeo)).toEqual(['1501', '1505'])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readCsv,
  readTables,
  type CanonicalTables,
  type Parsed,
  type TableRow,
} from '../../src/database/sources/index.ts'
import { typeOfService } from '../../src/domain/services/index.ts'
import { TABLE_NAMES, type TableName } from '../../src/domain/measure/index.ts'
import { COUNTRY, countryTables, withRows } from '../country/index.ts'

function read(name: TableName, ...rows: string[]): Parsed<TableRow> {
  return readTables(countryTables(withRows(name, ...rows)))[name]
}

function reasons(name: TableName, ...rows: string[]) {
  return read(name, ...rows).rejections.map(({ line, column, value, reason }) => [line, column, value, reason])
}

describe('reading CSV', () => {
  test('BOM, semicolons and CRLF make no difference', () => {
    const plain = readCsv('a,b\n1,x\n2,y\n')
    expect(readCsv('\uFEFFa;b\r\n1;x\r\n2;y\r\n')).toEqual(plain)
  })
  test('each row knows its physical line, past blank lines and line breaks in cells', () => {
    expect(readCsv('a,b\n\n1,"x\ny"\n2,z\n\n3,w').lines).toEqual([3, 5, 7])
  })
  test('a file with a header only, or with nothing, has no rows', () => {
    expect(readCsv('a,b\n').rows).toEqual([])
    expect(readCsv('').rows).toEqual([])
  })
})

describe('a row is rejected with line, column, cell and reason', () => {
  test('codes', () => {
    expect(
      reasons('violencia', '180200,2024,fisica,1', '1802,2024,fisica,1', ',2024,fisica,1', '9001,2024,fisica,1'),
    ).toEqual([
      [2, 'ubigeo', '180200', 'ubigeo_invalido'],
      [3, 'ubigeo', '1802', 'ubigeo_desconocido'],
      [4, 'ubigeo', '', 'celda_vacia'],
    ])
  })
  test('numbers: no signs, thousands, decimals of a count or decimal commas', () => {
    expect(
      reasons(
        'violencia',
        '9001,2024,a,-1',
        '9001,2024,b,1.5',
        '9001,2024,c,"1,5"',
        '9001,2024,d,1 000',
        '9001,2024,e,NaN',
        '9001,20,f,1',
      ).map((row) => row.slice(1)),
    ).toEqual([
      ['casos', '-1', 'numero_invalido'],
      ['casos', '1.5', 'numero_invalido'],
      ['casos', '1,5', 'numero_invalido'],
      ['casos', '1 000', 'numero_invalido'],
      ['casos', 'NaN', 'numero_invalido'],
      ['anio', '20', 'anio_invalido'],
    ])
    expect(reasons('pobreza', '9001,2018,100.1,,', '9002,2018,-0.1,,', '9003,2018,100,0,100')).toHaveLength(2)
  })
  test('dates that no calendar has', () => {
    expect(
      reasons(
        'instancias',
        '9001,provincial,creada,,2023-02-29,,',
        '9002,provincial,creada,,2024-02-29,,',
        '9003,provincial,creada,,1/2/2024,,',
      ),
    ).toEqual([
      [2, 'fecha_creacion', '2023-02-29', 'fecha_invalida'],
      [4, 'fecha_creacion', '1/2/2024', 'fecha_invalida'],
    ])
  })
  test('values that the table does not admit', () => {
    expect(reasons('instancias', '9001,provincial,fundada,,,,')).toEqual([[2, 'etapa', 'fundada', 'valor_no_admitido']])
    expect(reasons('instrumentos', '90,regional,diagnostico,aprobado,quizás,,,')).toEqual([
      [2, 'reporta', 'quizás', 'valor_no_admitido'],
    ])
  })
  test('a level that the code is not of', () => {
    expect(
      reasons(
        'instancias',
        '9001,distrital,creada,,,,',
        '900101,regional,creada,,,,',
        '1501,regional,creada,,,,',
        '1502,regional,creada,,,,',
      ).map(([line]) => line),
    ).toEqual([2, 3, 5])
    expect(reasons('coordemuna', '90,2025-01-01,')).toEqual([[2, 'ubigeo', '90', 'nivel_no_coincide']])
  })
  test('more women than inhabitants', () =>
    expect(reasons('poblacion', '9001,2025,10,11')).toEqual([[2, 'mujeres', '11', 'mujeres_mas_que_poblacion']]))
  test('a row with a cell too few or too many', () => {
    expect(
      reasons('violencia', '9001,2024,fisica', '9001,2024,fisica,1,2').map(([line, , , reason]) => [line, reason]),
    ).toEqual([
      [2, 'numero_de_celdas'],
      [3, 'numero_de_celdas'],
    ])
  })
  test('every row of a table that lacks a required column', () => {
    const parsed = readTables(countryTables({ poblacion: 'ubigeo,anio,mujeres\n9001,2025,5\n9002,2025,6\n' })).poblacion
    expect(parsed.rejections.map(({ column, reason }) => [column, reason])).toEqual([
      ['poblacion', 'columna_ausente'],
      ['poblacion', 'columna_ausente'],
    ])
  })
})

describe('duplicates', () => {
  test('equal rows become one and the other is noted with both lines', () => {
    const parsed = read('violencia', '9001,2024,fisica,5', '9001,2024,fisica,5')
    expect(parsed.rows).toHaveLength(1)
    expect(parsed.notes).toEqual([{ line: 3, column: '', value: '', rule: 'fila_repetida', lines: [2, 3] }])
  })
  test.each<[TableName, string, string]>([
    ['violencia', '9001,2024,fisica,5', '9001,2024,fisica,6'],
    ['poblacion', '9001,2025,10,', '9001,2025,10,5'],
    ['pobreza', '9001,2018,10,,', '9001,2018,11,,'],
  ])('in %s a key with two values rejects both and names both lines', (name, first, second) => {
    const parsed = read(name, first, second)
    expect(parsed.rows).toEqual([])
    expect(parsed.rejections.map(({ line, reason, lines }) => [line, reason, lines])).toEqual([
      [2, 'duplicado_en_conflicto', [2, 3]],
      [3, 'duplicado_en_conflicto', [2, 3]],
    ])
  })
  test('two stages of one instancia both stay, noted as to be resolved', () => {
    const parsed = read('instancias', '9001,provincial,creada,,,,', '9001,provincial,operativa,,,,')
    expect(parsed.rows).toHaveLength(2)
    expect(parsed.notes.map(({ rule, lines }) => [rule, lines])).toEqual([['duplicado_por_resolver', [2, 3]]])
  })
  test('equal services without a name are different services, with a name the same one', () => {
    expect(read('servicios', 'DEMUNA,,,9001,,,,', 'DEMUNA,,,9001,,,,').rows).toHaveLength(2)
    expect(read('servicios', 'DEMUNA,,Una,9001,,,,', 'DEMUNA,,Una,9001,,,,').rows).toHaveLength(1)
  })
})

describe('instancias that nobody expects stay and are noted', () => {
  test.each([['900101,distrital,creada,,,,'], ['1501,provincial,creada,,,,']])('%s', (row) => {
    const parsed = read('instancias', row)
    expect([parsed.rows.length, parsed.notes.map(({ rule }) => rule)]).toEqual([1, ['instancia_no_esperada']])
  })
})

describe('refuges (METHOD 5)', () => {
  const PLACE = /900103|-10\.25|Tres de Mayo|Hogar|Calle/
  test('keep their provincia and nothing that places them, with a note that does not either', () => {
    const parsed = read(
      'servicios',
      'Hogar de Refugio Temporal,Calle 1,Hogar del Valle,900103,-10.25,-75.25,Municipalidad Distrital de Tres de Mayo,abierto en Tres de Mayo',
    )
    expect(parsed.rows).toEqual([
      { tipo: 'HRT', subtipo: null, nombre: null, ubigeo: '9001', lat: null, lon: null, operador: null, estado: null },
    ])
    expect(JSON.stringify(parsed)).not.toMatch(PLACE)
    expect(parsed.notes).toEqual([{ line: 2, column: 'ubigeo', value: '', rule: 'refugio_reservado' }])
  })
  test('are known by their name when the type hides them', () => {
    expect(read('servicios', 'Otro,,Casa de Acogida X,900103,,,,').rows).toMatchObject([
      { tipo: 'HRT', ubigeo: '9001' },
    ])
  })
  test('are not repeated in a rejection either', () => {
    const parsed = read('servicios', 'HRT,,,900103,-10.25x,-75,,', 'HRT,,,180199,,,,')
    expect(parsed.rejections.map(({ value }) => value)).toEqual(['', ''])
  })
  test('named twins are merged before their name is dropped, different ones stay two', () => {
    expect(read('servicios', 'HRT,,A,900103,,,,', 'HRT,,A,900103,,,,', 'HRT,,B,900103,,,,').rows).toHaveLength(2)
  })
  test('the operator stays only when it names no place', () => {
    expect(read('servicios', 'HRT,,,9001,,,MIMP,cerrado').rows).toMatchObject([{ operador: 'MIMP', estado: 'cerrado' }])
  })
})

test.each([
  ['cem', 'CEM'],
  ['Estrategia Rural', 'SAR'],
  ['ER', 'SAR'],
  ['EST. RURAL', 'SAR'],
  ['SAM', 'SAU'],
  ['CASA DE ACOGIDA', 'HRT'],
  ['HOGAR DE REFUGIO TEMPORAL', 'HRT'],
  ['LÍNEA 100', 'L100'],
  ['CAR-NNA', 'CAR_NNA'],
  ['Centro de Acogida Residencial', 'CAR_NNA'],
  ['EDUC_CALLE', 'EDUC_CALLE'],
  ['Ponte en Modo Niñez', 'PMN'],
  ['Mi60+', 'MI60'],
  ['SOC_BENEF', 'SOC_BENEF'],
  ['Ludoteca', 'Ludoteca'],
])('a service written "%s" is of type %s', (written, type) => expect(typeOfService(written)).toBe(type))

describe('every row is accounted for', () => {
  test('input = kept + merged + rejected in every table of the country', () => {
    const parsed = readTables(countryTables())
    for (const name of TABLE_NAMES) expect(sums(parsed[name])).toBe(true)
    expect(parsed.territorios.notes.map(({ value, rule }) => [value, rule])).toEqual([
      ['9901', 'superior_agregado'],
      ['99', 'superior_agregado'],
    ])
  })
  test('whatever the cells hold, rows add up and nothing is thrown', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '9001',
        '900102',
        '15',
        '2024',
        '5',
        'fisica',
        'HRT',
        'creada',
        'provincial',
        '',
        '__proto__',
        '=1+1',
      ),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE_NAMES),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
        (name, rows) => {
          const columns = COUNTRY[name].split('\n')[0]?.split(',') ?? []
          const tables: CanonicalTables = { ...countryTables(), [name]: { columns, rows } }
          expect(sums(readTables(tables)[name])).toBe(true)
        },
      ),
    )
  })
  test('a header of any names is survived', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('ubigeo', '__proto__', 'constructor'))), (columns) => {
        expect(sums(readTables({ ...countryTables(), violencia: { columns, rows: [columns] } }).violencia)).toBe(true)
      }),
    )
  })
})

function sums({ rows, rejections, counted }: Parsed<TableRow>): boolean {
  return (
    counted.input === counted.kept + counted.merged + counted.rejected &&
    counted.rejected === rejections.length &&
    rows.length === counted.kept + counted.added
  )
}

import { describe, expect, test } from 'vitest'
import { cellsOf, ledgerOfCells } from './country.ts'

describe('Rows of one thing', () => {
  const twice = cellsOf(
    'UBIGEO,AÑO,MODALIDAD,CASOS',
    '180101,2020,fisica,5',
    '180101,2020,fisica,8',
    '180102,2020,fisica,1',
  )
  test('that differ are all rejected, naming each other’s lines and what each says', () => {
    const ledger = ledgerOfCells(twice)
    expect(ledger?.rejections).toMatchObject([
      { line: 2, reason: 'duplicado_en_conflicto', value: '180101 · 2020 · fisica: casos 5', lines: [2, 3] },
      { line: 3, reason: 'duplicado_en_conflicto', value: '180101 · 2020 · fisica: casos 8', lines: [2, 3] },
    ])
    expect(ledger?.values).toHaveLength(1)
  })
  test('are added up, or the first is kept, only when a person chose so', () => {
    expect(ledgerOfCells(twice, 'auto', 'sum')?.values[0]).toMatchObject({ casos: 13 })
    const first = ledgerOfCells(twice, 'auto', 'first')
    expect([first?.values[0]?.['casos'], first?.ignored]).toEqual([
      5,
      [{ line: 3, reason: 'duplicado_descartado', lines: [2, 3] }],
    ])
  })
  test('a row rejected for its instancia is not ignored as well for its repeated instrument', () => {
    const ledger = ledgerOfCells(
      cellsOf('PROVINCIA,INSTANCIA CREADA,DIAGNÓSTICO', 'Ilo,SI,X', 'Ilo,NO,X', 'Mariscal Nieto,SI,X'),
    )
    expect(ledger?.counts).toMatchObject({ physical: 4, header: 1, accepted: 1, rejected: 2, ignored: 0 })
  })
  test('newest keeps the row with the latest date, wherever it stands', () => {
    const actas = cellsOf('UBIGEO,FECHA DE ACTA', '1801,2024-03-15', '1801,2021-01-01')
    expect(
      ledgerOfCells(
        cellsOf(
          'UBIGEO,NIVEL,ETAPA,FECHA DE CREACION',
          '1801,provincial,creada,2024-03-15',
          '1801,provincial,instalada,2021-01-01',
        ),
        'auto',
        'newest',
      )?.values,
    ).toMatchObject([{ etapa: 'creada' }])
    expect(ledgerOfCells(actas)?.values).toHaveLength(2)
  })
  test('two centres of one distrito are parts of one figure, not duplicates', () => {
    const ledger = ledgerOfCells(
      cellsOf(
        'UBIGEO,AÑO,CODIGO CENTRO ATENCION,N° CASOS ATENDIDOS-TOTAL',
        '180101,2020,A,5',
        '180101,2020,B,5',
        '180101,2020,B,5',
      ),
    )
    expect(ledger?.values).toEqual([
      { ubigeo: '180101', anio: 2020, modalidad: 'sin_desagregar', casos: 10, registro: null, reservado: null },
    ])
    expect(ledger?.counts).toMatchObject({ accepted: 2, ignored: 1 })
    expect(ledger?.notices).toContainEqual({ kind: 'filas_sumadas', count: 1 })
  })
  test('two centres of one distrito, one of them suppressed by its source, add up to a figure known in part', () => {
    const ledger = ledgerOfCells(
      cellsOf('UBIGEO,AÑO,CODIGO CENTRO ATENCION,N° CASOS ATENDIDOS-TOTAL', '180101,2020,A,10', '180101,2020,B,<5'),
    )
    expect(ledger?.values).toMatchObject([{ ubigeo: '180101', casos: 10, reservado: 'hasta 14' }])
  })
  test('a modality that its source suppressed does not hide the others, nor a total that it tells', () => {
    const split = ledgerOfCells(cellsOf('UBIGEO,AÑO,VIOLENCIA PSICOLOGICA,VIOLENCIA SEXUAL', '180101,2020,10,<5'))
    expect(split?.values).toMatchObject([
      { modalidad: 'psicologica', casos: 10, reservado: null },
      { modalidad: 'sexual', casos: null, reservado: 'hasta 4' },
    ])
    const whole = ledgerOfCells(
      cellsOf('UBIGEO,AÑO,VIOLENCIA PSICOLOGICA,VIOLENCIA SEXUAL,CASOS', '180101,2020,10,<5,13'),
    )
    expect(whole?.values).toMatchObject([{ modalidad: 'sin_desagregar', casos: 13, reservado: null }])
  })
})

describe('Totals among the rows', () => {
  test('a total of a place and year counts only where there is nothing else of them', () => {
    const ledger = ledgerOfCells(
      cellsOf(
        'UBIGEO,AÑO,MODALIDAD,CASOS',
        '180101,2020,Física,5',
        '180101,2020,Total,9',
        '180101,2020,Sexual,4',
        '180102,2020,Total,7',
      ),
    )
    expect(ledger?.values.map(({ ubigeo, modalidad, casos }) => [ubigeo, modalidad, casos])).toEqual([
      ['180101', 'fisica', 5],
      ['180101', 'sexual', 4],
      ['180102', 'sin_desagregar', 7],
    ])
    expect(ledger?.ignored).toEqual([{ line: 3, reason: 'total' }])
    expect(ledger?.lines).toEqual([2, 4, 5])
  })
})

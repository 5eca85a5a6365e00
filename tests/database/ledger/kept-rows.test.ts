import { describe, expect, test } from 'vitest'
import { cellsOf, readTable as read } from './country.ts'

const answered = (...answers: [string, string][]) => ({ answers: new Map(answers) })

describe('A cell that cannot be read', () => {
  test('is left out where its column is optional, and rejects its row where it is the main figure', () => {
    const matrix = read(cellsOf('UBIGEO,INSTANCIA CREADA,PLAN DE TRABAJO', '180102,SI,quién sabe', '180103,quizá,no'))
    expect(matrix.values).toMatchObject([{ ubigeo: '180102', etapa: 'creada' }])
    expect(matrix.corrections).toMatchObject([{ line: 2, rule: 'celda_omitida', reason: 'valor_no_admitido' }])
    expect(matrix.rejections).toMatchObject([{ line: 3, column: 'INSTANCIA CREADA', reason: 'valor_no_admitido' }])
    const people = read(cellsOf('UBIGEO,POBLACION,MUJERES', '180102,10,muchas', '180103,muchos,3', '180104,10,30'))
    expect(people.values).toMatchObject([{ ubigeo: '180102', poblacion: 10, mujeres: null }])
    expect(people.rejections.map(({ reason }) => reason)).toEqual(['numero_invalido', 'mujeres_mas_que_poblacion'])
  })

  test('as a limit of a rate is left out beside its rate, and rejects the row that has no other figure', () => {
    const ledger = read(cellsOf('UBIGEO,IC_INF,IC_SUP,POBREZA', '180102,x,30,25.5', '180103,x,30,'))
    expect(ledger.values).toMatchObject([{ ubigeo: '180102', tasa: 25.5, ic_inf: null }])
    expect(ledger.rejections).toMatchObject([{ line: 3, value: 'x', reason: 'numero_invalido' }])
  })
})

describe('A capital’s code in a row that names no distrito', () => {
  const HEADER = 'UBIGEO,DEPARTAMENTO,PROVINCIA,DISTRITO,ETAPA'
  const cells = cellsOf(
    HEADER,
    '050101,AYACUCHO,HUAMANGA,,creada',
    '050201,AYACUCHO,CANGALLO,,creada',
    '180101,MOQUEGUA,,,creada',
    '050102,AYACUCHO,HUAMANGA,ACOCRO,creada',
    '180301,MOQUEGUA,ILO,ILO,creada',
  )

  test('waits, with its provincia suggested, and is asked about once for all rows', () => {
    const ledger = read(cells)
    expect(ledger.values.map(({ ubigeo }) => ubigeo)).toEqual(['050102', '180301'])
    expect(ledger.rejections.map(({ reason, suggested }) => [reason, suggested])).toEqual([
      ['codigo_de_la_capital', ['0501']],
      ['codigo_de_la_capital', ['0502']],
      ['codigo_de_la_capital', ['18']],
    ])
    expect(ledger.questions).toEqual([
      {
        key: 'codigo_de_la_capital',
        kind: 'codigo_de_la_capital',
        column: 'DISTRITO',
        count: 3,
        example: '050101',
        answer: null,
        assumed: null,
      },
    ])
  })

  test('counts as the provincia’s once a person says so, told row by row', () => {
    const ledger = read(cells, answered(['codigo_de_la_capital', 'si']))
    expect(ledger.values.map(({ ubigeo, nivel }) => [ubigeo, nivel])).toEqual([
      ['0501', 'provincial'],
      ['0502', 'provincial'],
      ['18', 'regional'],
      ['050102', 'distrital'],
      ['180301', 'distrital'],
    ])
    expect(ledger.corrections.map(({ rule }) => rule)).toEqual(Array(3).fill('capital_por_provincia'))
    expect(ledger.questions).toMatchObject([{ count: 3, answer: 'si' }])
  })

  test('stays the distrito’s once a person says that it is', () => {
    const ledger = read(cells, answered(['codigo_de_la_capital', 'no']))
    expect(ledger.values.map(({ ubigeo }) => ubigeo)).toEqual(['050101', '050201', '180101', '050102', '180301'])
    expect(ledger.questions).toMatchObject([{ count: 3, answer: 'no' }])
  })

  test('is asked about in figures too, and where a table of provincias has codes of capitals only', () => {
    const figures = read(cellsOf('UBIGEO,PROVINCIA,CASOS', '050101,HUAMANGA,9', '050201,CANGALLO,8'))
    expect(figures.rejections.map(({ suggested }) => suggested)).toEqual([['0501'], ['0502']])
    expect(read(cellsOf('UBIGEO,PROVINCIA,CASOS', '050101,HUAMANGA,9', '050102,HUAMANGA,8')).rejections).toEqual([])
  })
})

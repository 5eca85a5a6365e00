import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, readTable as read } from './country.ts'

const column = (header: string, ...cells: string[]) => [
  ['UBIGEO', header],
  ...cells.map((cell, at) => [`18010${at + 1}`, cell]),
]
const answered = (...answers: [string, string][]) => ({ answers: new Map(answers) })

describe('A number', () => {
  const rates = (...cells: string[]) => read(column('POBREZA', ...cells)).values.map(({ tasa }) => tasa)

  test('that begins with a zero is a fraction, never a group of thousands, and settles its column', () => {
    expect(rates('0.050', '12.345', '39.930')).toEqual([0.05, 12.345, 39.93])
    expect(rates('0,125', '26,460', '39,930')).toEqual([0.125, 26.46, 39.93])
  })

  test('of three decimals is a percentage where thousands would pass one hundred', () =>
    expect(rates('12.345')).toEqual([12.345]))

  test('waits, asked, where one cell proves thousands and another decimals', () => {
    const cells = cellsOf('UBIGEO,NOMBRE,SUPERFICIE', '180101,A,1.234.567', '180102,B,2.5', '180103,C,1.453')
    const ledger = read(cells)
    expect(ledger.values.map(({ superficie_km2 }) => superficie_km2)).toEqual([1_234_567, 2.5, null])
    expect(ledger.corrections).toMatchObject([{ line: 4, before: '1.453', after: '', reason: 'numero_ambiguo' }])
    expect(ledger.questions).toMatchObject([
      { kind: 'separador', column: 'SUPERFICIE', example: '1.453', answer: null },
    ])
    const said = read(cells, answered([ledger.questions[0]?.key ?? '', 'decimal']))
    expect(said.values.map(({ superficie_km2 }) => superficie_km2)).toEqual([1_234_567, 2.5, 1.453])
  })

  test('loses the mark of its note, told; a count that its source withholds is reserved, neither zero nor an error', () => {
    const ledger = read(column('CASOS', '27*', '12 (p)', '1 453 1/', '<5', '1-4', 'c'))
    expect(ledger.values.map(({ casos }) => casos)).toEqual([27, 12, 1453, null, null, null])
    expect(ledger.values.map(({ reservado }) => reservado ?? '').slice(3)).toEqual(['hasta 4', 'hasta 4', 'si'])
    expect(ledger.corrections.map(({ rule }) => rule)).toEqual(Array(3).fill('marca_de_nota_retirada'))
    expect(ledger.ignored).toEqual([])
    expect(ledger.notices).toContainEqual({ kind: 'recuentos_reservados', column: 'CASOS', count: 3 })
  })

  test('that cannot be read is told under the header of its own column, where there is a column for each year', () => {
    const ledger = read(cellsOf('UBIGEO,CASOS 2022,CASOS 2023', '180101,12,14', '180102,9,muchos', '180103,4,20 (p)'))
    expect([...ledger.rejections, ...ledger.corrections].map(({ line, column: header }) => [line, header])).toEqual([
      [3, 'CASOS 2023'],
      [4, 'CASOS 2023'],
    ])
  })

  test('of an asterisk alone is what its column says: withheld, told, or the call of a note where other figures bear one', () => {
    const read1 = (...cells: string[]) => {
      const { values, notices, ignored } = read(column('CASOS', ...cells))
      const kinds = notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('asterisco'))
      return [kinds, values.map(({ casos, reservado }) => casos ?? reservado ?? null), ignored.length]
    }
    expect(read1('12', '*')).toEqual([['asterisco_reservado'], [12, 'si'], 0])
    expect(read1('12*', '<5', '*')).toEqual([['asterisco_reservado'], [12, 'hasta 4', 'si'], 0])
    expect(read1('12*', '7', '*')).toEqual([['asterisco_nota'], [12, 7], 1])
    expect(read1('12*', '7', '')).toEqual([[], [12, 7], 1])
  })

  test('of a column of percentages that never passes 1 waits until a person says whether it is a fraction', () => {
    const cells = column('POBREZA', '0.0921', '0.344')
    expect(read(cells).rejections.map(({ reason }) => reason)).toEqual(Array(2).fill('fraccion_o_porcentaje'))
    expect(read(cells, answered(['fracciones', 'si'])).values.map(({ tasa }) => tasa)).toEqual([9.21, 34.4])
    expect(read(cells, answered(['fracciones', 'no'])).values.map(({ tasa }) => tasa)).toEqual([0.0921, 0.344])
    expect(read(column('POBREZA', '0.5%', '0.3%')).values.map(({ tasa }) => tasa)).toEqual([0.5, 0.3])
  })

  test('written with as many decimals as you like is itself, whatever stands beside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('.', ','),
        (thousandths, mark) => {
          const cells = ['50.5', ...thousandths.map((each) => (each / 1000).toFixed(3))]
          const written = cells.map((cell) => cell.replace('.', mark))
          const ledger = read([['UBIGEO', 'POBREZA'], ...written.map((cell, at) => [`18010${at + 1}`, cell])])
          const byLine = new Map(ledger.lines.map((line, at) => [line, ledger.values[at]?.['tasa']]))
          cells.forEach((cell, at) => {
            if (at < 6) expect(byLine.get(at + 2)).toBe(Number(cell))
          })
        },
      ),
      { seed: 7, numRuns: 60 },
    )
  })
})

describe('A date', () => {
  const dates = (answers: [string, string][], ...cells: string[]) => {
    const ledger = read(
      [['UBIGEO', 'ETAPA', 'FECHA'], ...cells.map((cell, at) => [`18010${at + 2}`, 'creada', cell])],
      {
        answers: new Map(answers),
      },
    )
    return { ledger, read: ledger.values.map(({ fecha_creacion }) => fecha_creacion) }
  }

  test('follows the order that any day above twelve proves for its column, and a foreign order is told', () => {
    const american = dates([], '12/31/2023', '03/04/2023')
    expect(american.read).toEqual(['2023-12-31', '2023-03-04'])
    expect(american.ledger.notices).toContainEqual({ kind: 'fechas_mes_dia', column: 'FECHA' })
    expect(dates([], '31/12/2023', '03/04/2023').read).toEqual(['2023-12-31', '2023-04-03'])
  })

  test('that reads both ways in a contradictory column is left out and asked, never swapped', () => {
    const { ledger, read: found } = dates([], '12/31/2023', '31/12/2022', '03/04/2023')
    expect(found).toEqual([null, '2022-12-31', null])
    expect(ledger.corrections.map(({ reason }) => reason)).toEqual(['fecha_imposible', 'fecha_ambigua'])
    expect(ledger.questions).toMatchObject([
      { kind: 'orden_de_fechas', count: 1, example: '03/04/2023', assumed: null },
    ])
    expect(dates([['orden_de_fechas 2', 'mes_dia']], '12/31/2023', '31/12/2022', '03/04/2023').read).toEqual([
      '2023-12-31',
      null,
      '2023-03-04',
    ])
  })

  test('that nothing settles is read day first, told, and asked', () => {
    const { ledger, read: found } = dates([], '03/04/2023', '05/06/2023')
    expect(found).toEqual(['2023-04-03', '2023-06-05'])
    expect(ledger.notices.map(({ kind }) => kind)).toContain('orden_de_fechas_supuesto')
    expect(ledger.questions).toMatchObject([{ kind: 'orden_de_fechas', assumed: 'dia_mes', count: 2 }])
    expect(dates([['orden_de_fechas 2', 'mes_dia']], '03/04/2023').read).toEqual(['2023-03-04'])
  })

  test('without a day does not throw its row away: the cell is left out, listed and grouped', () => {
    const { ledger, read: found } = dates([], 'marzo 2019', 'marzo 2019', '2019', '15/03/2020')
    expect(found).toEqual([null, null, null, '2020-03-15'])
    expect(ledger.counts).toMatchObject({ accepted: 1, corrected: 3, rejected: 0 })
    expect(ledger.notices).toContainEqual({
      kind: 'celda_omitida',
      column: 'FECHA',
      reason: 'fecha_sin_dia',
      detail: 'marzo 2019',
      count: 2,
    })
  })
})

describe('A code with separators', () => {
  const codes = (...cells: string[]) =>
    read([['UBIGEO', 'POBLACION'], ...cells.map((cell, at) => [cell, String(at + 1)])])

  test('is a number with thousands where its column proves it', () => {
    const ledger = codes('10,000', '180,000', '1,801', '10,101')
    expect(ledger.values.map(({ ubigeo }) => ubigeo)).toEqual(['01', '18', '1801', '010101'])
    expect(ledger.corrections.filter(({ rule }) => rule === 'separador_retirado')).toHaveLength(4)
    expect(codes('180.101', '10.101').values.map(({ ubigeo }) => ubigeo)).toEqual(['180101', '010101'])
  })

  test.each([
    ['nothing proves it', ['10,000', '20,000']],
    ['others have none', ['10,101', '180101']],
    ['two marks are mixed', ['10,101', '18.101']],
  ])('is refused, row by row, where %s', (_, cells) => {
    const ledger = codes(...cells)
    const grouped = cells.filter((cell) => /[.,]/.test(cell))
    expect(ledger.rejections.map(({ value, reason }) => [value, reason])).toEqual(
      grouped.map((cell) => [cell, 'codigo_con_separadores']),
    )
  })

  test('held as one of RENIEC still is, once its separators are gone', () =>
    expect(
      read([
        ['UBIGEO', 'DISTRITO', 'PROVINCIA', 'POBLACION'],
        ['170,101', 'MOQUEGUA', 'MARISCAL NIETO', '7'],
      ]).rejections,
    ).toMatchObject([{ reason: 'codigo_reniec', suggested: ['180101'] }]))
})

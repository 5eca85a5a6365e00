import { describe, expect, test } from 'vitest'
import { cellsOf, readTable as read } from './country.ts'

const HEADER = 'TIPO,NOMBRE,DISTRITO,PROVINCIA,LATITUD,LONGITUD'

describe('A point', () => {
  test('far from the distrito that its row states, and nearer to another provincia, is told with its row and distance, each of them, and kept', () => {
    const ledger = read(
      cellsOf(
        HEADER,
        'CEM,A,ILO,ILO,-17.643,-71.337',
        'CEM,B,ILO,ILO,-18.013,-70.25',
        'CEM,C,ILO,ILO,-16.4,-71.53',
        'CEM,D,TAMBOPATA,TAMBOPATA,-12.9,-70.3',
      ),
    )
    expect(ledger.values.map(({ lat }) => lat)).toEqual([-17.643, -18.013, -16.4, -12.9])
    const [told] = ledger.notices.filter(({ kind }) => kind === 'punto_fuera_de_su_lugar')
    expect(told).toMatchObject({ column: 'LATITUD', count: 2 })
    expect(told?.detail).toMatch(/^fila 4, a 1[34]\d km · fila 3, a 1[12]\d km$/)
  })
})

test('Of many points far from their place the farthest twelve are told one by one, and how many more there are', () => {
  const rows = Array.from({ length: 15 }, (_, at) => `CEM,C${at},ILO,ILO,${-16.4 + at / 100},-71.53`)
  const [told] = read(cellsOf(HEADER, ...rows)).notices.filter(({ kind }) => kind === 'punto_fuera_de_su_lugar')
  expect(told?.count).toBe(15)
  expect(told?.detail?.split(' · ')).toHaveLength(13)
  expect(told?.detail).toMatch(/^fila 16, .* · y 3 más, menos lejos$/)
})

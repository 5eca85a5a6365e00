import { describe, expect, test } from 'vitest'
import { readTravelHours } from '../../src/workspace/commands/index.ts'
import { strip } from '../domain/visits/country.ts'
import { country, facts } from '../domain/invented-country.ts'

const read = (text: string, places = strip()) => readTravelHours(new TextEncoder().encode(text), 'horas.csv', places)

describe('A table of real hours', () => {
  test('each line is a leg, whatever the separator and the decimal sign', async () => {
    expect(await read('ubigeo_desde;ubigeo_hasta;horas\n1501;2001;12,5\n2001;2002;1.25\n')).toEqual({
      hours: [
        { from: '1501', to: '2001', hours: 12.5 },
        { from: '2001', to: '2002', hours: 1.25 },
      ],
      refusedLines: [],
    })
  })

  test('a line with an unknown place, no number or less than nothing is refused by its number and the others are kept', async () => {
    const { hours, refusedLines } = (await read(
      'ubigeo_desde,ubigeo_hasta,horas\n1501,9999,2\n1501,2001,mucho\n1501,2001,-3\n\n1501,2002,4\n',
    )) ?? { hours: [], refusedLines: [] }
    expect(hours).toEqual([{ from: '1501', to: '2002', hours: 4 }])
    expect(refusedLines).toEqual([2, 3, 4])
  })

  test('a matrix states a leg in each cell but the diagonal and the blank ones, and a line with a bad cell is told by its number', async () => {
    expect(await read('ubigeo;1501;2001;2002\n1501;0;12,5;\n2001;13;0;1\n2002;mucho;2;0\n')).toEqual({
      hours: [
        { from: '1501', to: '2001', hours: 12.5 },
        { from: '2001', to: '1501', hours: 13 },
        { from: '2001', to: '2002', hours: 1 },
        { from: '2002', to: '2001', hours: 2 },
      ],
      refusedLines: [4],
    })
  })

  test('a code that lost its zero gets it back', async () => {
    const places = country({ territories: [facts('0101', { lat: 1, lon: 1 }), facts('0102', { lat: 1, lon: 2 })] })
    expect((await read('ubigeo_desde,ubigeo_hasta,horas\n101,102,3\n', places))?.hours).toEqual([
      { from: '0101', to: '0102', hours: 3 },
    ])
  })

  test('a table without those columns is no table of hours', async () => {
    expect(await read('desde,hasta\n1501,2001\n')).toBeNull()
    expect(await read('')).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { readSignal } from '../../src/workspace/commands/index.ts'
import { country, facts } from '../domain/invented-country.ts'

const PERU = country({ territories: [facts('01'), facts('0101'), facts('010101'), facts('010102')] })
const read = (text: string) => readSignal(new TextEncoder().encode(text), 'senal.csv', PERU, '2026-11-28')

describe('A table of signal by distrito', () => {
  test('gives its lost zeros back, and a line that says neither or is no distrito is told', async () => {
    const found = await read('Ubigeo,Señal\n10101,estable\n010102,Sin señal estable\n0101,no\n010101,regular\n')
    expect(found).toEqual({
      signal: {
        file: 'senal.csv',
        on: '2026-11-28',
        places: [
          { ubigeo: '010101', stable: true },
          { ubigeo: '010102', stable: false },
        ],
      },
      refusedLines: [4, 5],
    })
  })

  test('without its columns is none', async () => {
    expect(await read('distrito,internet\nA,si\n')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import {
  readFile,
  tablesIn,
  USUAL_READING,
  type LoadedTable,
  type ReadingOptions,
} from '../../../src/workspace/imports/index.ts'
import { ownCounts } from '../../../src/workspace/imports/own-counts.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { peru } from '../../database/ledger/country.ts'

let number = 0
async function load(text: string, change: Partial<ReadingOptions> = {}): Promise<readonly LoadedTable[]> {
  const options = { ...USUAL_READING, adding: 'anade', ...change } as const
  const reading = await readFile(new TextEncoder().encode(text), 'casos.csv', options, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  number += 1
  const settings = {
    number,
    checksum: 'a'.repeat(64),
    original: 'b'.repeat(64),
    today: '2026-11-28',
    matrixComplete: false,
  }
  return tablesIn([loadedFrom(reading, settings)])
}

const MICRO = [
  'FECHA_INGRESO;DPTO;PROVINCIA;DISTRITO;SEXO;TIPO_VIOLENCIA',
  '05/01/2024;MOQUEGUA;ILO;ILO;F;FISICA',
].join('\n')
const MICRO_ANSWERED = { answers: [['fila_por_caso', 'si']] } as const
const parts = async (text: string) => ownCounts(await load(text), 'CEM').parts

describe('What a person’s own cases say beside their figures', () => {
  it('is of the persons only while their register counts, and while no later load gives the territory', async () => {
    const micro = await load(MICRO, MICRO_ANSWERED)
    const { tallies } = ownCounts(micro, 'CEM')
    expect(tallies).toEqual([{ ubigeo: '180301', year: 2024, variable: 'sexo', category: 'mujer', cases: 1 }])
    expect(ownCounts(micro, 'PNP')).toEqual({})
    const later = await load('UBIGEO,ANIO,CASOS\n180301,2024,9\n', { adding: 'territorios' })
    expect(ownCounts([...micro, ...later], 'CEM')).toEqual({})
  })

  it('is of the part of a year that a header, a period or months state, added up and once', async () => {
    const half = [{ ubigeo: '1801', year: 2025, months: 'enero a junio', cases: 40 }]
    expect(await parts('UBIGEO,CASOS 2024,CASOS ENE-JUN 2025\n1801,70,40\n')).toEqual(half)
    expect(await parts('UBIGEO,ANIO,PERIODO,CASOS\n1801,2025,ENE-JUN,40\n1801,2025,ENE-JUN,40\n')).toEqual(half)
    expect(await parts('UBIGEO,ANIO,MES,CASOS\n1801,2025,1,15\n1801,2025,2,25\n')).toEqual([
      { ubigeo: '1801', year: 2025, months: 'enero a febrero', cases: 40 },
    ])
    expect(
      await parts('UBIGEO,ANIO,PERIODO,MODALIDAD,CASOS\n1801,2025,ENE-JUN,TOTAL,40\n1801,2025,ENE-JUN,FISICA,40\n'),
    ).toEqual(half)
    expect(await parts('UBIGEO,ANIO,CASOS\n1801,2025,40\n')).toBeUndefined()
  })

  it('leaves a part out where two rows say it differently, and where another load has the whole year', async () => {
    expect(await parts('UBIGEO,ANIO,PERIODO,CASOS\n1801,2025,ENE-JUN,40\n1801,2025,ENE-JUN,41\n')).toBeUndefined()
    const part = await load('UBIGEO,CASOS ENE-JUN 2025\n1801,40\n1802,7\n')
    const whole = await load('UBIGEO,ANIO,CASOS\n1801,2025,90\n')
    expect(ownCounts([...whole, ...part], 'CEM').parts?.map(({ ubigeo }) => ubigeo)).toEqual(['1802'])
  })
})

import { describe, expect, test } from 'vitest'
import { addedAsProposed, judgeReading, readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { peru } from '../../database/ledger/country.ts'
import { bytesOf } from './planted.ts'

const DEPARTAMENTOS = 25
const read = (rows: readonly string[], name = 'casos.csv') => readFile(bytesOf(rows), name, USUAL_READING, peru)
const TAKEN = { number: 1, checksum: '', original: '00000000', today: '2026-11-28', matrixComplete: false }

async function loaded(rows: readonly string[]) {
  const reading = await read(rows)
  if (reading.what !== 'tabla') throw new Error('not read')
  return loadedFrom(reading, TAKEN)
}

const CASES = ['UBIGEO;AÑO;CASOS', '180101;2024;9', '180301;2024;4']

describe('One of many files', () => {
  test('is taken as it is when nothing of it is open', async () => {
    expect(judgeReading(await read(CASES), [], DEPARTAMENTOS).verdict).toBe('se_lee')
  })

  test('is taken where it has a part of a year alone, which is seen as unfinished', async () => {
    expect(judgeReading(await read(['UBIGEO;CASOS ENE-JUN 2025', '180101;9']), [], DEPARTAMENTOS).verdict).toBe(
      'se_lee',
    )
  })

  test.each([
    ['rows to mend', ['UBIGEO;AÑO;CASOS', '180101;2024;9', '999999;2024;4'], { rejected: 1 }],
    ['a question', ['UBIGEO;NIVEL;ETAPA;FECHA DE CREACION', '180102;distrital;creada;03/04/2020'], { questions: 1 }],
    ['no row to take', ['UBIGEO;AÑO;CASOS', '180101;2024;'], { because: 'nada_que_cargar' }],
  ])('asks when it has %s', async (_, rows, open) => {
    expect(judgeReading(await read(rows), [], DEPARTAMENTOS)).toMatchObject({ verdict: 'pregunta', ...open })
  })

  test('asks when a territory has another value already, and is not added by itself then', async () => {
    const imports = [await loaded(CASES)]
    const other = await read(['UBIGEO;AÑO;CASOS', '180101;2024;77'])
    expect(judgeReading(other, imports, DEPARTAMENTOS)).toMatchObject({ verdict: 'pregunta', conflicts: 1 })
    if (other.what !== 'tabla') throw new Error('not read')
    expect(addedAsProposed(other, imports, DEPARTAMENTOS)).toBeNull()
    const beside = await read(['UBIGEO;AÑO;CASOS', '150101;2024;77'])
    if (beside.what !== 'tabla') throw new Error('not read')
    expect(addedAsProposed(beside, imports, DEPARTAMENTOS)?.options.adding).toBe('anade')
  })

  test('that cannot be read says why', async () => {
    expect(judgeReading(await read(['a;b', '1;2']), [], DEPARTAMENTOS)).toMatchObject({
      verdict: 'rechazado',
      because: { reason: 'sin_tabla' },
    })
  })
})

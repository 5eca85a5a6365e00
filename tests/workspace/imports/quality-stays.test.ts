import { describe, expect, it } from 'vitest'
import { readFile, USUAL_READING, type ReadFile, type ReadingOptions } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

async function read(
  bytes: Uint8Array | string,
  fileName = 'matriz.csv',
  options: Partial<ReadingOptions> = {},
): Promise<ReadFile> {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const reading = await readFile(given, fileName, { ...USUAL_READING, ...options }, peru)
  if (reading.what !== 'tabla') throw new Error('the table was not read')
  return reading
}

const STAMPED = [
  'ubigeo,nivel,etapa,calidad',
  '1801,provincial,creada,simulado',
  '1802,provincial,instalada,simulado',
  '1803,provincial,quizás,simulado',
].join('\n')
const TITLED = [
  'Matriz simulada de Moquegua,,',
  'ubigeo,nivel,etapa',
  '1801,provincial,creada',
  '1802,provincial,instalada',
  '1803,provincial,quizás',
].join('\n')

describe('figures that a file says to be invented stay so', () => {
  it.each(['Datos simulados', 'ficticio', 'INVENTADA', 'simulación', 'dato de prueba (simulado)'])(
    'when a single row is stamped «%s»',
    async (stamp) => {
      const { ledger } = await read(
        `ubigeo,nivel,etapa,calidad\n1801,provincial,creada,\n1802,provincial,creada,${stamp}`,
      )
      expect(ledger.origin.quality).toBe('simulado')
    },
  )

  it('when the person sets the column of the stamps aside', async () => {
    expect((await read(STAMPED, 'm.csv', { columns: [[3, null]] })).ledger.origin.quality).toBe('simulado')
  })

  it('when the stamps stand in the second of two columns of that name', async () => {
    const text =
      'ubigeo,nivel,etapa,calidad,calidad\n1801,provincial,creada,,simulado\n1802,provincial,creada,,simulado'
    expect((await read(text)).ledger.origin.quality).toBe('simulado')
  })

  it.each([
    ['its rows', STAMPED],
    ['its title', TITLED],
  ])('when what is kept of it is read again, though only %s said it', async (_, text) => {
    const first = await read(text)
    expect(first.ledger.origin.quality).toBe('simulado')
    const again = await read(await first.kept(), 'matriz.csv', { ...first.options, sheet: first.sheet })
    expect(again.ledger.origin.quality).toBe('simulado')
  })

  it.each([
    ['its rows', STAMPED],
    ['its title', TITLED],
  ])('in the rows to mend that it gives out, though only %s said it', async (_, text) => {
    const { toFix } = await read(text)
    const at = toFix.header.indexOf('calidad')
    expect(toFix.rows.map(({ cells }) => cells[at])).toEqual(['simulado'])
  })
})

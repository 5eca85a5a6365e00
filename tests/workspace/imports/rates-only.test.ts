import { expect, test } from 'vitest'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

test('A file of rates only says that they are no counts, and which columns they are', async () => {
  const bytes = new TextEncoder().encode('UBIGEO;CASOS POR 100 MIL HABITANTES 2024\n1801;45\n')
  expect(await readFile(bytes, 'tasas.csv', USUAL_READING, peru)).toMatchObject({
    what: 'nada',
    reason: 'solo_tasas',
    where: 'CASOS POR 100 MIL HABITANTES 2024',
  })
})

test('A file that says its territories by codes of RENIEC only says so, and which column they are in', async () => {
  const bytes = new TextEncoder().encode('UBIGEO_RENIEC;CASOS 2024\n170101;45\n')
  expect(await readFile(bytes, 'reniec.csv', USUAL_READING, peru)).toMatchObject({
    what: 'nada',
    reason: 'solo_reniec',
    where: 'UBIGEO_RENIEC',
  })
})

test('A file whose figures nothing places says so, and which columns they are; one without figures does not', async () => {
  const read = (text: string) => readFile(new TextEncoder().encode(text), 'casos.csv', USUAL_READING, peru)
  expect(await read('LUGAR DE ATENCION;CASOS 2024\nxx;3\nyy;4\n')).toMatchObject({
    what: 'nada',
    reason: 'sin_territorio',
    where: 'CASOS 2024',
  })
  expect(await read('LUGAR;COLOR\nxx;rojo\nyy;azul\n')).toMatchObject({ what: 'nada', reason: 'sin_tabla' })
})

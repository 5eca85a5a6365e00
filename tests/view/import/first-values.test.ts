import { expect, test } from 'vitest'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { firstValues } from '../../../src/view/import/first-values.ts'
import { peru } from '../../database/ledger/country.ts'

test('the first values of a column are those of rows of data, without a repeated header or a total', async () => {
  const text = ['UBIGEO;AÑO;CASOS', 'UBIGEO;AÑO;CASOS', '1801;2024;5', 'UBIGEO;AÑO;CASOS', '1802;2024;3', 'TOTAL;;8']
  const reading = await readFile(new TextEncoder().encode(text.join('\n')), 'casos.csv', USUAL_READING, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  expect([0, 1, 2].map((column) => firstValues(reading.preview, column))).toEqual(['1801 · 1802', '2024', '5 · 3'])
})

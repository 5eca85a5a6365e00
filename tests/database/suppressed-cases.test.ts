import { expect, test } from 'vitest'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import { encodeCountryRows, parseCountryRows } from '../../src/database/questions/index.ts'
import { countryTables } from '../country/index.ts'
import { askTables } from './asked-country.ts'

test('a count that its source suppressed is neither zero nor lost, and every sum above it says so', async () => {
  const columns = ['ubigeo', 'anio', 'modalidad', 'casos', 'reservado']
  const rows = [
    ['900101', '2024', 'fisica', '7', ''],
    ['900102', '2024', 'fisica', '', 'hasta 4'],
    ['900301', '2024', 'fisica', '', 'si'],
  ]
  const summed = await askTables(await openNodeEngine(), { ...countryTables(), violencia: { columns, rows } })
  const told = summed.cases.map(({ level, ubigeo, cases, reserved, most }) => [level, ubigeo, cases, reserved, most])
  expect(parseCountryRows(JSON.parse(encodeCountryRows(summed))).cases).toEqual(summed.cases)
  expect(told).toContainEqual(['distrito', '900101', 7, false, null])
  expect(told).toContainEqual(['distrito', '900102', 0, true, 4])
  expect(told).toContainEqual(['distrito', '900301', 0, true, null])
  expect(told).toContainEqual(['provincia', '9001', 7, true, 11])
  expect(told).toContainEqual(['departamento', '90', 7, true, null])
  expect(told).toContainEqual(['region', '90', 7, true, null])
}, 120_000)

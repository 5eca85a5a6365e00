import { expect, test } from 'vitest'
import type { CasesFact } from '../../../src/domain/country/index.ts'
import { parseUbigeo } from '../../../src/domain/territory/index.ts'
import { lostPublic, type Unit } from '../../../src/workspace/imports/index.ts'
import { country } from '../../domain/invented-country.ts'

function cases(code: string, year: number, origin: CasesFact['origin']): CasesFact {
  const ubigeo = parseUbigeo(code)
  if (ubigeo === null) throw new Error('no code')
  const level = code.length === 2 ? 'departamento' : 'provincia'
  return { ubigeo, level, year, modality: 'sin_desagregar', cases: 9, origin }
}

test('a table that takes the place of the public data tells its figures by territory and year that would go', () => {
  const shown = country({
    cases: [
      cases('18', 2023, 'propia'),
      cases('18', 2024, 'propia'),
      cases('2301', 2024, 'propia'),
      cases('23', 2024, 'suma'),
    ],
  })
  const own: Unit = { key: '18 2024', ubigeo: '18', aspect: '2024', load: '', rows: [], lines: [] }
  expect(lostPublic(shown, 'violencia', { before: [], after: [own] })).toEqual({ territories: 1, figures: 2 })
})

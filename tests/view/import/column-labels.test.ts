import { expect, test } from 'vitest'
import { KINDS } from '../../../src/database/ledger/kinds/all-kinds.ts'
import { specsOf } from '../../../src/database/ledger/match-columns.ts'
import { columnLabel } from '../../../src/view/text/import-preview.ts'

test('every column that a table may be read into has its name in words, or is an acronym that is one', () => {
  const names = new Set(KINDS.flatMap(specsOf).map(({ name }) => name))
  const unsaid = [...names].filter((name) => columnLabel(name) === name)
  expect(unsaid.filter((name) => !/^[A-Z]{3,7}$/.test(name))).toEqual([])
})

import { expect, test } from 'vitest'
import { plainSheet } from '../../../src/database/files/cells.ts'
import { tidySheet } from '../../../src/database/ledger/tidy-cells.ts'

test.each(['="010101"', ' = "010101" ', '=""010101""', '=\u200b"010101"'])(
  'a code written as the formula «%s» keeps its zeros, and it is told',
  (cell) => {
    const { sheet, told } = tidySheet(plainSheet('', [[cell, '3']], [1]))
    expect(sheet.cells).toEqual([['010101', '3']])
    expect(told).toContainEqual({ kind: 'formula_de_texto', count: 1 })
  },
)

test.each(['="010101"&"02"', '="', '=1+1', '"010101"'])('«%s» is no such formula, and stays as it is', (cell) => {
  expect(tidySheet(plainSheet('', [[cell]], [1])).sheet.cells).toEqual([[cell]])
})

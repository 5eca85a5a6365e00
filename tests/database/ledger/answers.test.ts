import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANSWERS, keepLedger, planTable } from '../../../src/database/ledger/index.ts'
import { addsUp, peru, sheetOf } from './country.ts'

const HEADER = ['UBIGEO', 'DEPARTAMENTO', 'PROVINCIA', 'DISTRITO', 'ETAPA', 'FECHA', 'POBREZA', 'SUPERFICIE', 'CAPITAL']
const cell = fc.constantFrom(
  '',
  '050101',
  '10,000',
  '180,101',
  'AYACUCHO',
  'HUAMANGA',
  'creada',
  'no se sabe',
  '12/31/2020',
  '03/04/2020',
  '31/12/2020',
  'marzo 2019',
  '0.5',
  '0.050',
  '1.453',
  '1.234.567',
)
const table = fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 8 })

test('Whatever is answered of whatever is asked, the account adds up and every question can be answered again', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('matriz', 'pobreza', 'territorios'), fc.boolean(), (rows, kind, first) => {
      const cells = [HEADER, ...rows]
      const plan = planTable([sheetOf(cells)], kind)
      if (plan === null) return
      const context = { gazetteer: peru, fileName: 'tabla.csv', year: 2024 }
      const before = keepLedger(plan, context)
      const answers = new Map(before.questions.map((question) => [question.key, ANSWERS[question.kind][first ? 0 : 1]]))
      const after = keepLedger(plan, { ...context, answers })
      expect([addsUp(before, cells.length), addsUp(after, cells.length)]).toEqual([true, true])
      expect(after.questions.map(({ key, answer }) => [key, answer])).toEqual([...answers])
    }),
    { seed: 11, numRuns: 300 },
  )
})

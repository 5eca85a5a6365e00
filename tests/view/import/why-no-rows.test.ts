import { expect, test } from 'vitest'
import { whyNoRows } from '../../../src/view/import/why-no-rows.ts'
import type { Question } from '../../../src/workspace/imports/index.ts'

const asked = (change: Partial<Question>): Question => ({
  key: 'titulo_de_tasas',
  kind: 'titulo_de_tasas',
  column: 'CASOS',
  count: 6,
  example: '453',
  answer: null,
  assumed: null,
  ...change,
})
const ask = (...questions: Question[]) => whyNoRows({ parts: [], questions })

test('a file whose rows all wait for an answer asks for it; answered, or read as usual, it asks to mend', () => {
  expect(ask(asked({}))).toContain('responda las preguntas')
  for (const settled of [[], [asked({ answer: 'no' })], [asked({ assumed: 'si' })]])
    expect(ask(...settled)).toContain('corrija el archivo')
})

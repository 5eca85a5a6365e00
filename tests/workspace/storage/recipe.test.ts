import { describe, expect, it } from 'vitest'
import { parseRecipe } from '../../../src/workspace/storage/index.ts'

describe('a recipe', () => {
  const full = {
    kind: 'matriz',
    sheet: null,
    matrixComplete: true,
    completeRegions: ['02', '1501'],
    duplicates: 'first',
    repair: true,
    delimiter: '|',
    encoding: 'utf-8',
    header: { first: 0, last: 2 },
    columns: [
      [0, 'ubigeo'],
      [1, null],
    ],
    decimals: [2],
    keptPersonal: [3],
    answers: [['orden_de_fechas 3', 'mes_dia']],
    mended: [{ line: 4, column: 3, before: 'marzo 2019', text: '15/03/2019' }],
    origin: { title: 'Matriz', cutOff: '31/10/2026', quality: 'estimado' },
    year: 2024,
    adding: 'anade',
    rule: 'antes',
    decided: [['1801 2024', 'nuevo']],
    register: 'PNP',
    confirmed: [['x', '18']],
    named: 'Casos del CEM',
  }
  it('comes back as it was written', () => expect(parseRecipe(JSON.parse(JSON.stringify(full)))).toEqual(full))
  it('of an older version, without what may be overruled now, is read as nothing overruled', () => {
    const { kind, sheet, matrixComplete, duplicates, repair, confirmed } = full
    expect(parseRecipe({ kind, sheet, matrixComplete, duplicates, repair, confirmed })).toEqual({
      ...full,
      completeRegions: [],
      delimiter: null,
      encoding: null,
      header: null,
      columns: [],
      decimals: [],
      keptPersonal: [],
      answers: [],
      mended: [],
      origin: null,
      year: null,
      adding: 'reemplaza',
      rule: null,
      decided: [],
      register: 'CEM',
      named: null,
    })
  })
  it.each([
    { completeRegions: ['1801'] },
    { completeRegions: 'todas' },
    { delimiter: 'e' },
    { mended: [{ line: 2, column: -1, before: '', text: '' }] },
    { mended: [[2, 1, 'a', 'b']] },
    { adding: 'suma' },
    { rule: 'ultimo' },
    { decided: [['1801', 'otro']] },
    { register: 7 },
    { delimiter: '' },
    { encoding: 'utf-7' },
    { header: { first: 3, last: 2 } },
    { header: { first: 0, last: 900 } },
    { header: [0, 1] },
    { columns: [[-1, 'x']] },
    { columns: [[0.5, 'x']] },
    { columns: [[0, 7]] },
    { columns: 'x' },
    { columns: [[0, 'x'.repeat(41)]] },
    { decimals: [1e9] },
    { keptPersonal: ['0'] },
    { answers: [['x']] },
    { answers: [[0, 'si']] },
    { origin: { title: 'x', cutOff: '', quality: 'bueno' } },
    { origin: { title: 7, cutOff: '', quality: 'observado' } },
    { year: 1066 },
    { year: '2024' },
  ])('with %j is refused', (change) => expect(parseRecipe({ ...full, ...change })).toBeNull())
})

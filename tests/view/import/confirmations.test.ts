import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { singlySuggested, suggestionsOf, withAll, withAnswer } from '../../../src/view/import/confirmations.ts'

const ichuna = ubigeo('180204')
const callao = ubigeo('070101')
const row = (
  naming: string,
  reason: 'nombre_desconocido' | 'codigo_reniec',
  suggested: readonly ReturnType<typeof ubigeo>[],
  suggestion = '',
) => ({ line: 2, column: 'DISTRITO', value: 'x', reason, suggestion, suggested, naming })

describe('Confirming suggestions', () => {
  it('pairs each code with its own words', () => {
    expect(
      suggestionsOf(row('a', 'nombre_desconocido', [ichuna, callao], '180204 Ichuña, Gral; 070101 Callao')),
    ).toEqual([
      { code: ichuna, words: '180204 Ichuña, Gral' },
      { code: callao, words: '070101 Callao' },
    ])
  })

  it('a later answer for the same naming replaces the earlier one', () => {
    expect(
      withAnswer(
        [
          ['a', callao],
          ['b', callao],
        ],
        'a',
        ichuna,
      ),
    ).toEqual([
      ['b', callao],
      ['a', ichuna],
    ])
  })

  it('takes all at once only where there is one suggestion, and RENIEC codes apart', () => {
    const rows = [
      row('a', 'nombre_desconocido', [ichuna]),
      row('b', 'nombre_desconocido', [ichuna, callao]),
      row('c', 'codigo_reniec', [callao]),
      { line: 3, column: '', value: '', reason: 'celda_vacia' as const, suggestion: '' },
    ]
    expect(singlySuggested(rows, false).map(({ naming }) => naming)).toEqual(['a'])
    expect(singlySuggested(rows, true).map(({ naming }) => naming)).toEqual(['c'])
  })

  it('keeps what was confirmed before when all of a kind are confirmed', () => {
    expect(withAll([['z', callao]], [row('a', 'codigo_reniec', [ichuna])])).toEqual([
      ['z', callao],
      ['a', ichuna],
    ])
  })
})

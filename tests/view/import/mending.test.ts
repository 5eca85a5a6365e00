import { describe, expect, test } from 'vitest'
import { withMended, withoutMended } from '../../../src/view/import/mending.ts'

const CELL = { column: 2, text: 'marzo 2019' }

describe('Cells typed in the review', () => {
  test('are one for each line and column, and remember what the file says', () => {
    const once = withMended([], [2, 5], CELL, '2019')
    expect(once.map(({ line, before, text }) => [line, before, text])).toEqual([
      [2, 'marzo 2019', '2019'],
      [5, 'marzo 2019', '2019'],
    ])
    const twice = withMended(once, [2], { column: 2, text: '2019' }, '01/03/2019')
    expect(twice.find(({ line }) => line === 2)).toEqual({
      line: 2,
      column: 2,
      before: 'marzo 2019',
      text: '01/03/2019',
    })
    expect(twice).toHaveLength(2)
  })

  test('are as the file has them once what it says is typed back, or one is undone', () => {
    const once = withMended([], [2, 5], CELL, '2019')
    expect(withMended(once, [2], { column: 2, text: '2019' }, 'marzo 2019').map(({ line }) => line)).toEqual([5])
    expect(once.flatMap((cell) => withoutMended(once, cell)).map(({ line }) => line)).toEqual([5, 2])
  })
})

import { expect, it } from 'vitest'
import { PAPER_SIZES, rasterScalesOf } from '../../../src/domain/layers/index.ts'

it('a plate is offered as PNG at the scales that the rasteriser has room for, always at its own size', () => {
  expect(PAPER_SIZES.map((size) => [size, ...rasterScalesOf(size)])).toEqual([
    ['A4', 1, 2, 3, 4],
    ['A3', 1, 2, 3, 4],
    ['A1', 1, 2],
    ['A0', 1],
  ])
})

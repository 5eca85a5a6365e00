import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeLabels, type Label } from '../../src/publish/cartography/labels.ts'
import { createObstacles } from '../../src/publish/cartography/obstacles.ts'
import { read } from './invented-plate.ts'

const FRAME = { x: 0, y: 0, width: 600, height: 400 }
type Square = readonly [x: number, y: number, side: number]

const holds =
  ([x, y, side]: Square) =>
  ([px, py]: readonly [number, number]) =>
    px > x && px < x + side && py > y && py < y + side

/** Squares side by side in the middle of the frame, each with a name and a value. */
function labelsOf(sides: readonly number[]): {
  readonly squares: readonly Square[]
  readonly labels: readonly Label[]
} {
  let x = 100
  const squares = sides.map((side): Square => {
    x += side
    return [x - side, 150, side]
  })
  const isNamed = (point: readonly [number, number]) => squares.some((square) => holds(square)(point))
  const labels = squares.map((square, at): Label => {
    const [left, top, side] = square
    const land = { holds: holds(square), isNamed }
    return {
      at: [left + side / 2, top + side / 2],
      text: `Provincia ${at}`,
      value: '12,5 %',
      size: 10,
      beside: 0,
      land,
    }
  })
  return { squares, labels }
}

describe('the name of a land on a plate', () => {
  it('stands in its own land, or beside all of them with a line to it; never on another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 6, max: 90 }), { minLength: 1, maxLength: 6 }), (sides) => {
        const { squares, labels } = labelsOf(sides)
        const { elements } = read(`<svg>${writeLabels(labels, createObstacles(FRAME))}</svg>`)
        const texts = elements.filter(({ name }) => name === 'text')
        const placeOf = ({ attributes }: (typeof texts)[number]) => `${attributes.x} ${attributes.y}`
        const written = [...new Map(texts.map((text) => [placeOf(text), text])).values()]
        for (const { attributes } of written) {
          const at = [Number(attributes.x), Number(attributes.y) - 4] as const
          expect(squares.filter((square) => holds(square)(at)).length).toBeLessThanOrEqual(1)
        }
        const lines = elements.filter(({ name }) => name === 'path').length
        const outside = written.filter(({ attributes }) => {
          const at = [Number(attributes.x), Number(attributes.y) - 4] as const
          return !squares.some((square) => holds(square)(at))
        })
        expect(lines).toBe(outside.length)
      }),
    )
  })

  it('is written whole in a land that is wide enough, with no line', () => {
    const { labels } = labelsOf([90])
    const svg = writeLabels(labels, createObstacles(FRAME))
    expect(svg).toContain('12,5 %')
    expect(svg).not.toContain('<path')
  })
})

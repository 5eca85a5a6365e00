import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf } from './compare-pictures.ts'
import { layOutLines, roundNumbers } from './markup.ts'
import { stylesFor } from './styles.ts'

const square = (x: number, fill = '#ffffff', code = '180101') =>
  `<svg><rect x="${x}" fill="${fill}" data-ubigeo="${code}"/><text x="4">12,5 %</text></svg>`

describe('comparing a picture with the kept one', () => {
  it('takes half a pixel for nothing, and more than that for a change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: -4, max: 4, noNaN: true }), (x, by) => {
        fc.pre(Math.abs(Math.abs(by) - 0.5) > 0.01)
        expect(differencesOf(square(x), square(x + by)).length > 0).toBe(Math.abs(by) > 0.5)
      }),
    )
  })

  it('forgives nothing in a colour, a code or a word', () => {
    expect(differencesOf(square(1), square(1, '#fffffe'))).toHaveLength(1)
    expect(differencesOf(square(1), square(1, '#ffffff', '180102'))).toHaveLength(1)
    expect(differencesOf(square(1), square(1).replace('12,5', '12,6'))).toEqual(['12,5 % → 12,6 %'])
  })

  it('sees a stroke that grew by less than half a pixel', () => {
    expect(differencesOf('<path stroke-width="0.6"/>', '<path stroke-width="0.9"/>')).toHaveLength(1)
  })

  it('sees what came and what went', () => {
    expect(differencesOf('<g><path d="M1 1"/></g>', '<g></g>').length).toBeGreaterThan(0)
    expect(differencesOf('<g></g>', '<g><path d="M1 1"/></g>').length).toBeGreaterThan(0)
  })

  it('is the same however its lines are laid out', () => {
    const table = '<table><tr><td>uno <b>dos</b></td><td><span>a</span><span>b</span></td></tr></table>'
    expect(differencesOf(table, layOutLines(table))).toEqual([])
    expect(layOutLines(table)).toContain('<td>uno <b>dos</b></td>')
  })

  it('keeps two decimals of a place and every digit of a word', () => {
    expect(roundNumbers('<path d="M1.23456 7"/><p>1.23456</p>')).toBe('<path d="M1.23 7"/><p>1.23456</p>')
  })
})

describe('the styles that a picture carries', () => {
  it('are those that touch it, with the colours that they read', () => {
    const styles = stylesFor('<div class="gap-bar"><span class="gap-created"></span></div>', 'pantalla', 800)
    expect(styles).toContain('.gap-created {')
    expect(styles).toContain('--created:')
    expect(styles).not.toContain('.report-stamp')
    expect(styles).not.toContain('--trip-0')
  })
})

import { describe, expect, it } from 'vitest'
import { listFiles, read } from './house.ts'

/** Drawn at a size of their own: slides grow with their screen; charts and paper do not follow the browser. */
const DRAWN = ['src/view/workshop/slide.css', 'src/view/charts/charts.css', 'src/view/shell/print.css']

describe('the letters of the page', () => {
  const sheets = listFiles('src/view', /\.css$/).filter((path) => !DRAWN.includes(path))

  it.each(sheets)('obey the size that the browser has: no size or leading in pixels (%s)', (path) => {
    const found = read(path).match(/(?:font-size|line-height|--size[\w-]*): *[\d.]+px/g) ?? []
    expect(found).toEqual([])
  })

  it('the root leaves the size to the browser: a rem there is its own', () => {
    expect(read('src/view/base.css')).toMatch(/html \{\s*font-size: var\(--size\);/)
    expect(read('src/view/tokens.css')).toMatch(/--size: 1rem;/)
  })
})

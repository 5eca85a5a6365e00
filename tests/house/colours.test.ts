import { describe, expect, test } from 'vitest'
import { MAP_COLORS, SCALES } from '../../src/domain/layers/index.ts'
import { listFiles, read } from './house.ts'

const TOKENS = 'src/view/tokens.css'
const tokens = new Map(
  [...read(TOKENS).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
)

/** The colours that a style sheet writes out; those of the margins of a printed page, which can read no token, apart. */
function writtenIn(path: string): readonly string[] {
  const text = read(path).replace(/@page[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...text.matchAll(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b(?=[^{}]*\})/gi)].map(([hex]) =>
    hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&').toLowerCase() : hex.toLowerCase(),
  )
}

describe('The colours', () => {
  test('a colour of the tokens is not written again in another style sheet', () => {
    const known = [...tokens.values()]
    const sheets = listFiles('src', /\.css$/).filter((path) => path !== TOKENS)
    const again = sheets.flatMap((path) =>
      writtenIn(path)
        .filter((colour) => known.includes(colour))
        .map((colour) => `${path}: ${colour}`),
    )
    expect(again).toEqual([])
  })

  test('what page and map paint alike has one colour', () => {
    const { ink, accent, sea, hatch, halo } = MAP_COLORS
    const page = ['ink', 'accent', 'sea', 'hatch', 'ground'].map((name) => tokens.get(name))
    expect(page).toEqual([ink, accent, sea, hatch, halo])
    expect([0, 1, 2, 3, 4].map((step) => tokens.get(`poverty-${step}`))).toEqual(SCALES.pobreza)
  })
})

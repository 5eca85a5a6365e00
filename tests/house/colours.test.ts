import { describe, expect, test } from 'vitest'
import { MAP_COLORS, SCALES } from '../../src/domain/layers/index.ts'
import { listFiles, read } from './house.ts'

const TOKENS = 'src/view/tokens.css'
const tokens = new Map(
  [...read(TOKENS).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
)

/**
 * The colours that a style sheet writes out; those of the margins of a printed page, which can read no token, apart.
 */
function writtenIn(path: string): readonly string[] {
  const text = read(path).replace(/@page[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...text.matchAll(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b(?=[^{}]*\})/gi)].map(([hex]) =>
    hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&').toLowerCase() : hex.toLowerCase(),
  )
}

/** Luminance and contrast of WCAG 2.1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const TEXTS = ['ink', 'ink-2', 'link', 'accent-ink'] as const
const GROUNDS = ['ground', 'wash', 'lit', 'chosen', 'stamp-ground'] as const

describe('The colours', () => {
  test('text stands out 7:1 from every ground it is written on', () => {
    const pairs = [
      ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
      ['on-bar', 'bar'] as const,
      ['ground', 'ink'] as const,
    ]
    const weak = pairs
      .map(([text, ground]) => ({ text, ground, is: contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '') }))
      .filter(({ is }) => !(is >= 7))
    expect(weak).toEqual([])
  })

  test('the accent says «brecha crítica» and nothing else', () => {
    const rules = listFiles('src', /\.css$/).flatMap((path) => [...read(path).matchAll(/([^{}]+)\{([^{}]*)\}/g)])
    const others = rules
      .filter(([, , body = '']) => /var\(--accent(-ink)?\)/.test(body))
      .map(([, selector = '']) => selector.trim())
      .filter((selector) => !/critic|brecha|gap-verdict|sweep-threshold/.test(selector))
    expect(others).toEqual([])
  })

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

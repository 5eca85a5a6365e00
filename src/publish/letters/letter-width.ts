import { unaccented } from '../../domain/untrusted/index.ts'

/** Width of a letter of Arial in parts of its size, by what the letters of a kind share. */
const KINDS: readonly (readonly [letters: string, width: number])[] = [
  ["'ijl", 0.222],
  ['!,./:;ItfI[]|· \u00A0', 0.278],
  ['()-r‑', 0.333],
  ['"*', 0.37],
  ['ckJsvxyz', 0.5],
  ['FTZ', 0.611],
  ['ABEKPSVXY&', 0.667],
  ['CDHNRUw', 0.722],
  ['GOQ', 0.778],
  ['mM', 0.833],
  ['%W', 0.92],
]
const OTHER = 0.556
const WIDTHS = new Map(KINDS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)))
/** Bold is so much wider. */
const BOLD = 1.08

/** Inches that a text takes in one line of Arial at a size in points. */
export function textWidth(text: string, points: number, bold = false): number {
  const letters = [...unaccented(text)]
  const parts = letters.reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? OTHER), 0)
  return (parts * points * (bold ? BOLD : 1)) / 72
}

/** Lines that a text takes in so many inches; a line holds as many words as fit, and a longer word takes several. */
export function wrappedLines(text: string, width: number, points: number, bold = false): number {
  const space = textWidth(' ', points, bold)
  let lines = 1
  let filled = 0
  for (const word of text.split(' ')) {
    const wide = textWidth(word, points, bold)
    const isMore = filled > 0 && filled + space + wide > width
    lines += isMore ? 1 : 0
    filled = isMore || filled === 0 ? wide : filled + space + wide
    if (filled > width) lines += Math.ceil(filled / width) - 1
    filled = filled > width ? filled % width : filled
  }
  return lines
}

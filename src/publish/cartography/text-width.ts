const NARROW = /[iljtfrI.,;:'|()[\]\s·]/
const WIDE = /[mwMWOQGDHNUÑ%@—…]/
const CAPITAL = /[\p{Lu}]/u

/**
 * Width in pixels that a line takes in the plate's family, to a few percent and never less than it is; no font is
 * opened.
 */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = [...text].reduce((sum, character) => sum + emsOf(character), 0)
  return ems * size * (bold ? 1.06 : 1)
}

function emsOf(character: string): number {
  if (NARROW.test(character)) return 0.31
  if (WIDE.test(character)) return 0.76
  return CAPITAL.test(character) ? 0.6 : 0.52
}

/** Breaks a text at its spaces into lines no wider than `width`; a word wider than that stands alone. */
export function wrapText(text: string, size: number, width: number, bold = false): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(joined, size, bold) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

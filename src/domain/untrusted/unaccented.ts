/** The text with no accent or mark on its letters; ñ becomes n. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Small letters without accents, each run of what is no letter and no figure one space. */
export function plainWords(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Small letters without accents, each run of spaces one; what is no letter stays. */
export function plainLine(text: string): string {
  return unaccented(text).toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The text as an eye reads it: full-width signs as usual ones, and none that cannot be seen. */
export function asSeen(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '')
}

/** The same in capitals without accents: what is compared where any writing of a word must be found. */
export function plainCapitals(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toUpperCase()
}

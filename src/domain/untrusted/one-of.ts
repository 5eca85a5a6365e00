/** The alternatives of a pattern from its words, written one beside another with a space or a line between them. */
export function oneOf(words: string): string {
  return words.trim().split(/\s+/).join('|')
}

/** Keeps a number together with its % and its thousands: the spaces between them do not break. */
export function tidy(words: string): string {
  return words.replace(/(\d) (?=%|\d{3}(?!\d))/g, '$1\u00A0')
}

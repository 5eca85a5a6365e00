const LONGEST = 300
const ADDRESS = /^https?:\/\/[^\s/?#@"'<>\\]{3,}(?:[/?#][^\s"<>\\^`{|}\p{C}]*)?$/iu

/**
 * The text as the web address of a source, which a person may open: http or https, with nobody's name or password and
 * nothing that breaks out of its place; empty when it is none.
 */
export function webAddress(text: string): string {
  const written = text.trim()
  return written.length <= LONGEST && ADDRESS.test(written) ? written : ''
}

import type { FileNote } from './cells.ts'

const SAMPLE = 200
/** A line that is one quoted field and nothing else. */
const WHOLE = /^"(?:[^"]|"")*"$/
const MARKS = [';', ',', '\t', '|'] as const

/**
 * The text with its lines as they were before a program quoted each of them whole, so that all their columns became
 * one; the same text where they were not. Every line must hold the same number of some mark: names with a comma do not.
 */
export function withoutQuotedLines(text: string): { readonly text: string; readonly notes: readonly FileNote[] } {
  const sample = text.split(/\r\n|\n|\r/, SAMPLE).map((line) => line.trim())
  const written = sample.filter((line) => line !== '' && line !== '\uFEFF')
  if (written.length < 2 || !written.every((line) => WHOLE.test(line))) return { text, notes: [] }
  const isEven = (mark: string) => {
    const counts = new Set(
      written.map(
        (line) =>
          unquoted(line)
            .replace(/"[^"]*"/g, '')
            .split(mark).length,
      ),
    )
    return counts.size === 1 && !counts.has(1)
  }
  if (!MARKS.some(isEven)) return { text, notes: [] }
  let count = 0
  const bare = text.replace(/^[ \t]*"((?:[^"\r\n]|"")*)"[ \t]*$/gm, (_, inner: string) => {
    count += 1
    return inner.replaceAll('""', '"')
  })
  return { text: bare, notes: [{ kind: 'lines-quoted-whole', count }] }
}

function unquoted(line: string): string {
  return line.slice(1, -1).replaceAll('""', '"')
}

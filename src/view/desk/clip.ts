import type { Clip } from './screen.ts'

/** Places in which a paste is text that is being written. */
const WRITING = 'input, textarea, [contenteditable], [role="dialog"]'

/** What is pasted on the page itself; null where it is text that is being written, or nothing. */
export function clipOf({ target, clipboardData }: ClipboardEvent): Clip | null {
  const isWriting = target instanceof Element && target.closest(WRITING) !== null
  if (isWriting || clipboardData === null) return null
  const [html, text] = [clipboardData.getData('text/html'), clipboardData.getData('text/plain')]
  return { html, text, files: [...clipboardData.files] }
}

/** Files that came without a clipboard. */
export function filesOnly(files: readonly File[]): Clip {
  return { html: '', text: '', files }
}

/** The lines of a text that are rows of cells, as a spreadsheet writes a range. */
export function rowsOfText(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line.includes('\t'))
}

import type { UnreadFile } from './reading.ts'

/** A file of which nothing is known. */
export function unreadFile(fileName: string): UnreadFile {
  return {
    what: 'nada',
    fileName,
    reason: 'lectura_fallida',
    where: null,
    preview: null,
    encoding: null,
    delimiter: null,
    sheets: [],
  }
}

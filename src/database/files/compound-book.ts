import type { CFB } from '@e965/xlsx'
import { Refusal } from './refusal.ts'

const [FILEPASS, EOF, HEADER] = [0x2f, 0x0a, 4]

/**
 * Looks into an .xls before it is read: refuses one that has a password, and says whether it is older than Excel 97
 * (texts in a code page).
 */
export function openCompoundBook(bytes: Uint8Array, cfb: typeof CFB): { readonly old: boolean } {
  const container = cfb.read(bytes, { type: 'array' })
  const current = cfb.find(container, 'Workbook')
  const entry = current ?? cfb.find(container, 'Book')
  if (entry !== null && hasPassword(Uint8Array.from(entry.content))) throw new Refusal('encrypted')
  return { old: current === null }
}

// The record that names the encryption stands in the clear among the first ones of the book (MS-XLS 2.4.117).
function hasPassword(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer)
  for (let at = 0; at + HEADER <= stream.length; at += HEADER + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true)
    if (type === FILEPASS) return true
    if (type === EOF) return false
  }
  return false
}

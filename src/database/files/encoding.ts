import type { FileNote, ReadOptions, TextEncoding } from './cells.ts'
import { decodeCodePage850, spanishLetters } from './code-page-850.ts'

/** A text with the encoding it was read in and what is worth telling about it. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  readonly notes: FileNote[]
}

/**
 * Decodes by byte-order mark, then zero bytes of UTF-16, then strict UTF-8, else windows-1252 (or the code page of DOS,
 * where that makes more Spanish) with a note; the options overrule all.
 */
export function decodeText(
  bytes: Uint8Array,
  options: Pick<ReadOptions, 'encoding' | 'repairMojibake'> = {},
): DecodedText {
  const decoded = detectAndDecode(bytes, options.encoding)
  if (options.repairMojibake !== true || !decoded.notes.some((note) => note.kind === 'mojibake')) return decoded
  const notes = decoded.notes.map((note) =>
    note.kind === 'mojibake' ? { ...note, kind: 'mojibake-repaired' as const } : note,
  )
  return { ...decoded, text: repairMojibake(decoded.text), notes }
}

function detectAndDecode(bytes: Uint8Array, forced?: TextEncoding): DecodedText {
  const encoding = forced ?? markedEncoding(bytes) ?? utf16WithoutMark(bytes)
  if (encoding) return withNotes(decodeAs(bytes, encoding), encoding, [])
  const strict = strictUtf8(bytes)
  if (strict !== null) return withNotes(strict, 'utf-8', [])
  const [windows, dos] = [decodeAs(bytes, 'windows-1252'), decodeCodePage850(bytes)]
  const [text, where] =
    spanishLetters(dos) > spanishLetters(windows) ? ([dos, 'cp850'] as const) : ([windows, 'windows-1252'] as const)
  return withNotes(text, where, [{ kind: 'encoding-assumed', where, line: lineOfFirstHighByte(bytes) }])
}

/** The bytes as UTF-8, or null when they are not. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function withNotes(text: string, encoding: TextEncoding, notes: FileNote[]): DecodedText {
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0)
    notes.push({ kind: 'replacement-characters', count: text.split('\uFFFD').length - 1, line: lineOf(text, lost) })
  const spoiled = findMojibake(text)
  if (spoiled) notes.push(spoiled)
  return { text, encoding, notes }
}

/** The line (from 1) of a place in a text. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function lineOfFirstHighByte(bytes: Uint8Array): number {
  let line = 1
  for (const byte of bytes) {
    if (byte > 127) break
    if (byte === 10) line++
  }
  return line
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function utf16WithoutMark(bytes: Uint8Array): TextEncoding | null {
  const pairs = Math.min(bytes.length, 4096) >> 1
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  if (odd > pairs * 0.4 && even === 0) return 'utf-16le'
  if (even > pairs * 0.4 && odd === 0) return 'utf-16be'
  return null
}

/** The bytes in the encoding asked for; what does not fit becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'cp850') return decodeCodePage850(bytes)
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => CP1252_HIGH[control.charCodeAt(0) - 0x80] ?? control)
}

// Some engines decode windows-1252 as latin-1, which leaves 0x80–0x9F as control characters.
const CP1252_HIGH = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']
const CP1252_BYTE = new Map(CP1252_HIGH.map((character, i) => [character, 0x80 + i]))
const CONTINUATION = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]'
// Only the leads that Spanish text leaves behind: "CREÓ”" is UTF-8 by its bytes too, and must stay.
const SPOILED = new RegExp(`[ÂÃ]${CONTINUATION}|â${CONTINUATION}{2}|ï»¿`, 'g')

/** Undoes UTF-8 that somebody read as windows-1252 ("Ã¡" → "á"), leaving alone all that is not exactly that. */
export function repairMojibake(text: string): string {
  return text.replace(SPOILED, (part) => repairRun(part) ?? part)
}

function repairRun(run: string): string | null {
  return strictUtf8(Uint8Array.from(run, (character) => CP1252_BYTE.get(character) ?? character.charCodeAt(0)))
}

function findMojibake(text: string): FileNote | null {
  let count = 0
  let first: { before: string; after: string; at: number } | null = null
  for (const match of text.matchAll(SPOILED)) {
    const after = repairMojibake(match[0])
    if (after === match[0]) continue
    count++
    first ??= { before: match[0], after, at: match.index }
  }
  return first && { kind: 'mojibake', count, line: lineOf(text, first.at), before: first.before, after: first.after }
}

/** Whether a text shows no sign of having been decoded wrongly or twice. */
export function isClean(text: string): boolean {
  return !text.includes('\uFFFD') && findMojibake(text) === null
}

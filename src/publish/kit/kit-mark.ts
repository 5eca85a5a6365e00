import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/** What a row said when the kit left, by field. */
export type BaseValues = Readonly<Record<string, string>>

/** What the hidden column of a row holds, read: the kit that it left with and what it said then. */
export interface RowMark {
  readonly kit: string
  readonly base: BaseValues
}

/** The hidden text of a row: its kit, a check of it, and what it said; `row` is what the row is about. */
export function writeMark({ kit, base }: RowMark, row: string): string {
  const json = JSON.stringify(base)
  return `${kit} ${checkOf(`${kit}\n${row}\n${json}`)} ${json}`
}

/** The mark of a row; "alterada" when it is not as it left, null where there is none. */
export function readMark(text: string, row: string): RowMark | 'alterada' | null {
  if (text.trim() === '') return null
  const [, kit = '', check = '', json = ''] = /^(\S+) ([0-9a-f]{8}) (\{.*\})$/s.exec(text.trim()) ?? []
  const base = json !== '' && check === checkOf(`${kit}\n${row}\n${json}`) ? parseBase(json) : null
  return base === null ? 'alterada' : { kit, base }
}

/** Eight hexadecimal digits that change when the text does. */
export function checkOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8)
}

function parseBase(json: string): BaseValues | null {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null) return null
    return Object.fromEntries(Object.entries(value).map(([field, text]) => [field, String(text)]))
  } catch {
    return null
  }
}

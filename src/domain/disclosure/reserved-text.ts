import { refugeInText } from '../services/index.ts'
import { PERSONAL_KINDS, withoutPersonalText } from './personal-text.ts'
import { withoutPersonNames } from './person-names.ts'

/**
 * What a free text may hold that is left out of it: something of a person, what tells of a refuge, or what perhaps
 * does.
 */
export const WITHHELD_KINDS = [...PERSONAL_KINDS, 'nombre', 'refugio', 'refugio_en_duda'] as const
export type WithheldKind = (typeof WITHHELD_KINDS)[number]

/** What stands in place of a text that tells of a refuge. */
const RESERVED_MARK = '[texto reservado]'

/** A free text as it may be kept, told and handed out, and every kind of thing that it holds, kept or not. */
export interface ReservedText {
  readonly text: string
  readonly kinds: readonly WithheldKind[]
}

/**
 * The text without what it holds of persons, and none of it where it tells of a refuge (METHOD §5), but for the kinds
 * that a person keeps knowingly. What surely tells of a refuge nobody may keep.
 */
export function withoutReserved(text: string, kept: ReadonlySet<string> = new Set()): ReservedText {
  const numbers = withoutPersonalText(text, kept)
  const unnamed = withoutPersonNames(numbers.text)
  const kinds: readonly WithheldKind[] = unnamed === numbers.text ? numbers.kinds : [...numbers.kinds, 'nombre']
  const left = kept.has('nombre') ? numbers.text : unnamed
  const verdict = refugeInText(text)
  if (verdict === 'no') return { text: left, kinds }
  const kind = verdict === 'refugio' ? 'refugio' : 'refugio_en_duda'
  return { text: kind !== 'refugio' && kept.has(kind) ? left : RESERVED_MARK, kinds: [...kinds, kind] }
}

/** The name of a file under the same rule; its ending stays, since it says how to read it. */
export function nameWithoutReserved(fileName: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[\p{L}\d]{1,10})?$/su.exec(fileName) ?? []
  return `${withoutReserved(stem).text}${ending}`
}

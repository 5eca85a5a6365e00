import { LETTERHEAD_LIMITS, type Letterhead } from '../../domain/letterhead/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { readLogo } from '../../publish/letterhead/index.ts'

/** The letterhead of a JSON value, every field checked and its logo cleaned again, or null. */
export function readLetterhead(json: unknown): Letterhead | null {
  if (!isRecord(json)) return null
  const { entity, office, place, logo } = json
  const { text } = LETTERHEAD_LIMITS
  if (!isText(entity, text) || !isText(office, text) || !isText(place, text)) return null
  if (logo === null) return { entity, office, place, logo }
  const read = readLogo(logo)
  return read === null ? null : { entity, office, place, logo: read }
}

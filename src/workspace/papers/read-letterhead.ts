import { LETTERHEAD_LIMITS, type Letterhead, type Logo } from '../../domain/letterhead/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { cleanLogo } from '../../publish/letterhead/index.ts'

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

function readLogo(value: unknown): Logo | null {
  if (!isRecord(value) || !isText(value.base64, LETTERHEAD_LIMITS.logo * 2)) return null
  try {
    const logo = cleanLogo(Uint8Array.from(atob(value.base64), (letter) => letter.charCodeAt(0)))
    return typeof logo === 'string' ? null : logo
  } catch {
    return null
  }
}

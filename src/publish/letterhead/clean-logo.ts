import { LETTERHEAD_LIMITS, type Logo } from '../../domain/letterhead/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'

/** Why a file cannot be a logo. */
export type LogoFault = 'tipo' | 'tamano' | 'danado'

/** Parts of a PNG that draw it; the rest (texts, dates, EXIF) may name persons or places. */
const DRAWN = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs', 'sRGB', 'gAMA'])
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Of the marks of a JPEG, those of the picture's own form: JFIF and Adobe's transform stay, EXIF and texts go. */
const KEPT_APPS = [0xe0, 0xee]

/** A PNG or JPEG picture as a logo, with nothing in it but what draws it. */
export function cleanLogo(bytes: Uint8Array): Logo | LogoFault {
  if (bytes.length > LETTERHEAD_LIMITS.logo) return 'tamano'
  if (PNG.every((byte, at) => bytes[at] === byte)) return cleanPng(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes)
  return 'tipo'
}

function cleanPng(bytes: Uint8Array): Logo | LogoFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.slice(0, 8)]
  let names = ''
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return 'danado'
    const name = String.fromCharCode(...bytes.slice(at + 4, at + 8))
    if (DRAWN.has(name)) parts.push(bytes.slice(at, end))
    names += `${name} `
    at = end
  }
  if (!names.startsWith('IHDR ') || !names.includes('IDAT ') || !names.endsWith('IEND ')) return 'danado'
  return logoOf('image/png', parts, view.getUint32(16), view.getUint32(20))
}

function cleanJpeg(bytes: Uint8Array): Logo | LogoFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = [bytes.slice(0, 2)]
  let size: { readonly width: number; readonly height: number } | null = null
  for (let at = 2; at + 4 <= bytes.length; ) {
    const mark = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return 'danado'
    if (mark === 0xda) {
      parts.push(bytes.slice(at))
      return size === null ? 'danado' : logoOf('image/jpeg', parts, size.width, size.height)
    }
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return 'danado'
    if (isFrame(mark) && at + 9 <= bytes.length)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    const isNote = mark === 0xfe || (mark >= 0xe0 && mark <= 0xef && !KEPT_APPS.includes(mark))
    if (!isNote) parts.push(bytes.slice(at, end))
    at = end
  }
  return 'danado'
}

/** Start of frame: every C0–CF but the tables (C4, C8, CC). */
function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
}

function logoOf(mime: Logo['mime'], parts: readonly Uint8Array[], width: number, height: number): Logo | LogoFault {
  if (width === 0 || height === 0) return 'danado'
  const text = parts.map((part) => Array.from(part, (byte) => String.fromCharCode(byte)).join('')).join('')
  return { mime, base64: btoa(text), width, height }
}

/** The bytes of a logo. */
export function logoBytes({ base64 }: Logo): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** The logo of a JSON value, cleaned again, or null. */
export function readLogo(value: unknown): Logo | null {
  if (!isRecord(value) || !isText(value.base64, LETTERHEAD_LIMITS.logo * 2)) return null
  try {
    const logo = cleanLogo(Uint8Array.from(atob(value.base64), (letter) => letter.charCodeAt(0)))
    return typeof logo === 'string' ? null : logo
  } catch {
    return null
  }
}

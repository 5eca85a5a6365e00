import { SERVICE_TYPES, serviceKind } from './catalogue.ts'
import { REFUGE_TYPE, speaksOfRefuge } from './refuge.ts'
import { unaccented } from '../untrusted/index.ts'

const TYPE_BY_SPELLING: ReadonlyMap<string, string> = new Map(
  SERVICE_TYPES.flatMap((type) => {
    const { spellings = [] } = serviceKind(type) ?? {}
    return [type, ...spellings].map((spelling) => [foldType(spelling), type] as const)
  }),
)

/**
 * The catalogue's key of a type of service however it is spelt; a type that it does not hold is kept as it is written
 * (METHOD §5).
 */
export function typeOfService(cell: string): string {
  return TYPE_BY_SPELLING.get(foldType(cell)) ?? (speaksOfRefuge(cell) ? REFUGE_TYPE : cell)
}

/** Capitals without accents, each run of dots, hyphens, strokes and spaces one space. */
export function foldType(text: string): string {
  return unaccented(text)
    .toUpperCase()
    .replace(/[._\-/\s]+/g, ' ')
    .trim()
}

const OWN_KEY = /^propio-[0-9a-z]{1,7}$/

/**
 * The word for a type in an address: its key in the catalogue, or for one of a person's own a number made from its
 * spelling, because what a table says does not belong in an address. The same spelling always gives the same word.
 */
export function serviceKey(type: string): string {
  return serviceKind(type) === undefined ? `propio-${digest(foldType(type)).toString(36)}` : type
}

/** Whether the word could be that of a type, of the catalogue or of a person's own. */
export function isServiceKey(word: string): boolean {
  return serviceKind(word) !== undefined || OWN_KEY.test(word)
}

/** FNV-1a over UTF-16, 32 bits. */
function digest(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

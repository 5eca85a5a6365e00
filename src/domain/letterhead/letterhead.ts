/** A picture at the head of a document: PNG or JPEG bytes in base64, without what a camera or an editor noted in it. */
export interface Logo {
  readonly mime: 'image/png' | 'image/jpeg'
  readonly base64: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Who signs the documents and where (S4: «Elaborado: oficina, entidad»): posts and offices, never a person. */
export interface Letterhead {
  readonly entity: string
  readonly office: string
  readonly place: string
  readonly logo: Logo | null
}

export const NO_LETTERHEAD: Letterhead = { entity: '', office: '', place: '', logo: null }

/** Characters of each text of a letterhead, and bytes of its logo, at most. */
export const LETTERHEAD_LIMITS = { text: 160, logo: 200_000 } as const

export function isLetterheadEmpty({ entity, office, place, logo }: Letterhead): boolean {
  return logo === null && [entity, office, place].every((text) => text.trim() === '')
}

/**
 * The "Elaborado" line of a document with the office in it; the same where no office is said, or where the document is
 * not said to be made by anyone.
 */
export function madeBy({ entity, office, place }: Letterhead, made: string): string {
  const by = [office, entity, place].map((text) => text.trim()).filter((text) => text !== '')
  if (by.length === 0 || !made.startsWith(WITH)) return made
  return `Elaborado: ${by.join(', ')}. Hecho con Brecha${made.slice(WITH.length)}`
}

const WITH = 'Elaborado con Brecha'

import { serviceKind } from '../services/index.ts'

interface ServiceWords {
  readonly short: string
  readonly name: string
}

const SUBTYPES: Readonly<Record<string, readonly [one: string, several: string]>> = {
  regular: ['regular', 'regulares'],
  comisaria: ['en comisaría', 'en comisarías'],
  centro_salud: ['en centro de salud', 'en centros de salud'],
}

/** Abbreviation and full name of a type of service; a type of the person's own keeps the table's words. */
export function serviceWords(type: string): ServiceWords {
  return serviceKind(type) ?? { short: type, name: type }
}

export function subtypeName(subtype: string, count: number): string {
  return SUBTYPES[subtype]?.[count === 1 ? 0 : 1] ?? subtype
}

export function shortServiceName(type: string): string {
  return serviceWords(type).short
}

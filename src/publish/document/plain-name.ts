import { unaccented } from '../../domain/untrusted/index.ts'

/** A name for a file: lower case, no accents, hyphens. */
export function plainName(name: string): string {
  return unaccented(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

import { withoutReserved } from '../disclosure/index.ts'

/**
 * Whether a text says nothing of a person nor of where a refuge is: what does neither leaves in a kit nor is taken from
 * one (METHOD §5).
 */
export function travelsFreely(text: string): boolean {
  return withoutReserved(text).kinds.length === 0
}

import type { Ledger } from '../../database/ledger/index.ts'

/** How many territories a file gives a part of a year of. */
export function placesOfParts({ parts }: Pick<Ledger, 'parts'>): number {
  return new Set(parts.map(({ ubigeo }) => ubigeo)).size
}

import type { Ledger } from '../../database/ledger/index.ts'
import type { Unit } from './combine-loads.ts'
import type { StoredImport } from '../storage/index.ts'

type Part = Ledger['parts'][number]

interface Load {
  readonly stored: StoredImport
  readonly ledger: Ledger
}

/** The cases of a part of a year of one territory, and the load that gave them. */
export interface GivenPart {
  readonly part: Part
  readonly load: string
}

/**
 * The parts of years that are told of a register: of each territory and year those of the newest load that states
 * them, where none of the whole years has it.
 */
export function countedParts(
  imports: readonly Load[],
  register: string,
  whole: readonly Pick<Unit, 'key'>[],
): readonly GivenPart[] {
  const keys = new Set(whole.map(({ key }) => key))
  const parts = new Map<string, GivenPart>()
  for (const { stored, ledger } of imports)
    for (const part of ledger.parts)
      if ((part.registro || stored.recipe.register) === register) parts.set(partKey(part), { part, load: stored.id })
  return [...parts].filter(([key]) => !keys.has(key)).map(([, given]) => given)
}

/** As the units of cases are keyed: their territory and year. */
export function partKey({ ubigeo, anio }: { readonly ubigeo: string; readonly anio: number }): string {
  return `${ubigeo} ${anio}`
}

/** How many territories a file gives a part of a year of. */
export function placesOfParts({ parts }: Pick<Ledger, 'parts'>): number {
  return new Set(parts.map(({ ubigeo }) => ubigeo)).size
}

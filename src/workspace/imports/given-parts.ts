import type { Ledger } from '../../database/ledger/index.ts'
import type { Conflict, TableLoad, Unit } from './combine-loads.ts'
import type { StoredImport } from '../storage/index.ts'

type Part = Ledger['parts'][number]

interface Load {
  readonly stored: StoredImport
  readonly ledger: Ledger
}

/** The parts of years of one register that one load states, with what was decided of them. */
export interface PartsLoad extends Pick<TableLoad, 'id' | 'adding' | 'rule' | 'decided'> {
  readonly parts: readonly Part[]
}

/** The cases of a part of a year of one territory, and the load that gave them. */
export interface GivenPart {
  readonly part: Part
  readonly load: string
}

/** A part of a year that two loads say differently, and whose it is, once it is decided. */
interface DifferingPart {
  readonly before: GivenPart
  readonly after: GivenPart
  readonly chosen: Conflict['chosen']
}

/** The parts of years that are told, and where two loads say one part differently. */
interface CombinedParts {
  readonly given: readonly GivenPart[]
  readonly differing: readonly DifferingPart[]
}

/**
 * Adds the parts of years up, oldest first, where none of the whole years has their territory and year. Of another part
 * the newest load counts, for it reaches another month; the same part with another value is decided as whole years are.
 */
export function combineParts(loads: readonly PartsLoad[], whole: readonly Pick<Unit, 'key'>[]): CombinedParts {
  const keys = new Set(whole.map(({ key }) => key))
  const held = new Map<string, GivenPart>()
  const differing: DifferingPart[] = []
  for (const { id, adding, rule, decided, parts } of loads)
    for (const part of parts) {
      const key = partKey(part)
      if (keys.has(key)) continue
      const [before, after] = [held.get(key), { part, load: id }]
      if (before?.part.meses === part.meses && before.part.casos !== part.casos) {
        const chosen = adding === 'anade' ? (decided.get(monthsKey(part)) ?? rule) : 'nuevo'
        differing.push({ before, after, chosen })
        if (chosen !== 'nuevo') continue
      }
      held.set(key, after)
    }
  return { given: [...held.values()], differing }
}

/** The parts of years that are told of a register, as the loads were decided. */
export function countedParts(
  imports: readonly Load[],
  register: string,
  whole: readonly Pick<Unit, 'key'>[],
): readonly GivenPart[] {
  return combineParts(partsLoads(imports, register), whole).given
}

/** The loads as far as they state parts of years of a register. */
export function partsLoads(imports: readonly Load[], register: string): readonly PartsLoad[] {
  return imports.map(({ stored: { id, recipe }, ledger }) => ({
    id,
    adding: recipe.adding ?? 'reemplaza',
    rule: recipe.rule,
    decided: new Map(recipe.decided),
    parts: partsOf(ledger, register, recipe.register),
  }))
}

/** A file's parts of years of a register; `usual` is that of the rows that name none. */
export function partsOf({ parts }: Pick<Ledger, 'parts'>, register: string, usual: string): readonly Part[] {
  return parts.filter(({ registro }) => (registro || usual) === register)
}

/** Of which part of a year of a territory two loads may say different things. */
export function monthsKey(part: Part): string {
  return `${partKey(part)} ${part.meses}`
}

/** As the units of cases are keyed: their territory and year. */
export function partKey({ ubigeo, anio }: { readonly ubigeo: string; readonly anio: number }): string {
  return `${ubigeo} ${anio}`
}

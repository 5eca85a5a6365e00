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

/** The parts of years that are told, and where two loads say one part differently. */
export interface CombinedParts {
  readonly given: readonly GivenPart[]
  readonly differing: readonly Conflict[]
}

/**
 * Adds the parts of years up, oldest first, where none of the whole years has their territory and year. Of another part
 * the newest load counts, for it reaches another month; the same part with another value is decided as whole years are.
 */
export function combineParts(loads: readonly PartsLoad[], whole: readonly Pick<Unit, 'key'>[]): CombinedParts {
  const keys = new Set(whole.map(({ key }) => key))
  const held = new Map<string, GivenPart>()
  const differing: Conflict[] = []
  for (const { id, adding, rule, decided, parts } of loads)
    for (const part of parts) {
      const key = partKey(part)
      if (keys.has(key)) continue
      const [before, after] = [held.get(key), { part, load: id }]
      if (before?.part.meses === part.meses && before.part.casos !== part.casos) {
        const chosen = adding === 'anade' ? (decided.get(unitOf(after).key) ?? rule) : 'nuevo'
        differing.push({ before: unitOf(before), after: unitOf(after), chosen })
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

function unitOf({ part, load }: GivenPart): Unit {
  const { ubigeo, anio, meses, casos, lines } = part
  return { key: `${partKey(part)} ${meses}`, ubigeo, aspect: `${anio}, ${meses}`, load, rows: [{ casos }], lines }
}

/** As the units of cases are keyed: their territory and year. */
export function partKey({ ubigeo, anio }: { readonly ubigeo: string; readonly anio: number }): string {
  return `${ubigeo} ${anio}`
}

/** How many territories a file gives a part of a year of. */
export function placesOfParts({ parts }: Pick<Ledger, 'parts'>): number {
  return new Set(parts.map(({ ubigeo }) => ubigeo)).size
}

import type { National } from '../../../src/domain/criteria/index.ts'
import { findMacroRegion, parseUbigeo, type MacroRegion, type Ubigeo } from '../../../src/domain/territory/index.ts'
import { UsageError } from '../failure.ts'

/** A set of regions as it is asked for: by its name, or by their keys. */
export type AskedSet =
  | { readonly kind: 'macro'; readonly name: string }
  | { readonly kind: 'regiones'; readonly codes: readonly string[] }

/** The set in the loaded country; throws a UsageError that lists those there are. */
export function regionSet(
  of: AskedSet,
  { country }: National,
  sets: readonly MacroRegion[],
): { readonly name: string; readonly regions: readonly Ubigeo[] } {
  if (of.kind === 'macro') {
    const set = findMacroRegion(sets, of.name)
    if (set === null)
      throw new UsageError(
        `--macro: no hay una macrorregión «${of.name}»; las que hay son ${sets.map((each) => each.id).join(', ')}.`,
      )
    return set
  }
  const regions = of.codes.map(parseUbigeo).map((code) => (code === null ? undefined : country.at('region', code)))
  const wrong = of.codes.filter((_, at) => regions[at] === undefined)
  if (wrong.length > 0)
    throw new UsageError(
      `--regiones lleva claves de región: ${country.byLevel.region.map(({ ubigeo }) => ubigeo).join(', ')}; no «${wrong.join(', ')}».`,
    )
  const found = regions.filter((facts) => facts !== undefined)
  return {
    name: found.length < 4 ? found.map((facts) => facts.name).join(', ') : `${found.length} regiones`,
    regions: found.map((facts) => facts.ubigeo),
  }
}

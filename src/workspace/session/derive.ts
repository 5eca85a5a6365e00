import type { Country } from '../../domain/country/index.ts'
import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { surveyCountry, type National, type Parameters } from '../../domain/criteria/index.ts'
import { assessAt, inScope, orderOrNull, type AssessedGroup, type RankedTerritory } from '../../domain/ranking/index.ts'
import type { MacroRegion } from '../../domain/territory/index.ts'
import { isInScope, type Choices, type Scope } from '../choices/index.ts'
import type { Derived } from './session.ts'

/**
 * Derives what follows from country and choices, each step only when its own inputs changed: a survey for the country
 * or the parameters, an assessment for the level, a restriction for the scope, an order for the weights.
 */
export function createDeriver(): (
  country: Country,
  macroRegions: readonly MacroRegion[],
  choices: Choices,
  internalUse: boolean,
) => Derived {
  const survey = remember((country: Country, key: string, k: DisclosurePolicy['k'], internal: boolean) =>
    surveyCountry(country, JSON.parse(key) as Parameters, { k, internal }),
  )
  const assess = remember(assessAt)
  const within = remember(restrictTo)
  const order = remember(orderOrNull)
  const once = remember(
    (national: National, group: AssessedGroup, ranking: readonly RankedTerritory[] | null): Derived => ({
      national,
      group,
      ranking,
    }),
  )
  return (country, macroRegions, choices, internalUse) => {
    const national = survey(country, JSON.stringify(choices.parameters), choices.smallCount, internalUse)
    const group = within(assess(national, choices.group, choices.rankLevel), national, choices.scope, macroRegions)
    return once(national, group, order(group, choices.weights))
  }
}

/** The last answer again while every argument is the same. */
export function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null
  return (...args) => {
    if (last === null || args.some((arg, at) => !Object.is(arg, last?.args[at])))
      last = { args, result: compute(...args) }
    return last.result
  }
}

function restrictTo(
  group: AssessedGroup,
  national: National,
  scope: Scope,
  macroRegions: readonly MacroRegion[],
): AssessedGroup {
  return inScope(national, group, scope.kind === 'pais' ? null : isInScope(scope, macroRegions))
}

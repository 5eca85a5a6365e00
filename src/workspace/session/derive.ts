import type { Country } from '../../domain/country/index.ts'
import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { surveyCountry, type National, type Parameters } from '../../domain/criteria/index.ts'
import { assessAt, inScope, orderOrNull, type AssessedGroup } from '../../domain/ranking/index.ts'
import type { MacroRegion } from '../../domain/territory/index.ts'
import { isInScope, type Choices, type Scope } from '../choices/index.ts'
import type { Derived } from './session.ts'

/**
 * Derives what follows from country and choices, each step only when its own inputs changed: a survey for the country
 * or the parameters and, once somebody reads them, an assessment for the level, a restriction for the scope and an
 * order for the weights.
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
  const derived = remember((national: National, ...[group, level, ...rest]: AskedOf): Derived => {
    const [scope, macroRegions, weights] = rest
    const assessed = remember(() => within(assess(national, group, level), national, scope, macroRegions))
    return derivedFrom(
      national,
      assessed,
      remember(() => order(assessed(), weights)),
    )
  })
  return (country, macroRegions, choices, internalUse) => {
    const national = survey(country, JSON.stringify(choices.parameters), choices.smallCount, internalUse)
    return derived(national, choices.group, choices.rankLevel, choices.scope, macroRegions, choices.weights)
  }
}

type AskedOf = readonly [Choices['group'], Choices['rankLevel'], Scope, readonly MacroRegion[], Choices['weights']]

function derivedFrom(national: National, group: () => AssessedGroup, ranking: () => Derived['ranking']): Derived {
  return {
    national,
    get group() {
      return group()
    },
    get ranking() {
      return ranking()
    },
  }
}

/** The last answer again while every argument is the same; without any, one answer, made when it is first asked for. */
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

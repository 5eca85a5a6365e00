import type { Country } from '../../domain/country/index.ts'
import type { Completeness } from '../../domain/criteria/index.ts'
import { specOf } from '../../domain/layers/index.ts'
import type { MacroRegion } from '../../domain/territory/index.ts'
import type { FirstPicture } from '../../publish/first-picture/index.ts'
import { defaultChoices } from '../choices/index.ts'
import { createDeriver, type Limites } from '../session/index.ts'

export type { FirstPicture } from '../../publish/first-picture/index.ts'

/**
 * The picture of what the page opens with for a country on a day, with no choice made but where its matrix is said to
 * be complete, and nothing small shown; null where there is nothing to draw.
 */
export async function pictureOf(
  country: Country,
  macroRegions: readonly MacroRegion[],
  limites: Limites,
  today: string,
  complete: Partial<Completeness> = {},
): Promise<FirstPicture | null> {
  const { composeFirstPicture } = await import('../../publish/first-picture/index.ts')
  const choices = defaultChoices(today)
  const parameters = { ...choices.parameters, ...complete }
  const { national, ranking } = createDeriver()(country, macroRegions, { ...choices, parameters }, false)
  const layer = specOf(national, choices.mapLevel, choices.layer, choices.horizonMonths)
  return composeFirstPicture({ national, layer, ranking: ranking ?? [], boundaries: limites })
}

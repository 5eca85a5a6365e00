import type { Country } from '../../domain/country/index.ts'
import { specOf } from '../../domain/layers/index.ts'
import type { MacroRegion } from '../../domain/territory/index.ts'
import type { FirstPicture } from '../../publish/first-picture/index.ts'
import { defaultChoices } from '../choices/index.ts'
import { createDeriver, type Limites } from '../session/index.ts'

export type { FirstPicture } from '../../publish/first-picture/index.ts'

/**
 * The picture of what the page opens with for a country on a day, with no choice made and nothing small shown; null
 * where there is nothing to draw.
 */
export async function pictureOf(
  country: Country,
  macroRegions: readonly MacroRegion[],
  limites: Limites,
  today: string,
): Promise<FirstPicture | null> {
  const { composeFirstPicture } = await import('../../publish/first-picture/index.ts')
  const choices = defaultChoices(today)
  const { national, ranking } = createDeriver()(country, macroRegions, choices, false)
  const layer = specOf(national, choices.mapLevel, choices.layer, choices.horizonMonths)
  return composeFirstPicture({ national, layer, ranking: ranking ?? [], boundaries: limites })
}

import type { National } from '../../domain/criteria/index.ts'
import type { TerritoryProfile } from '../../domain/summary/index.ts'
import { composePlate, drawMap, slidePicture, type Boundaries } from '../cartography/index.ts'
import type { Pictures } from './docx-body.ts'
import { PROFILE_PICTURE } from './territory-profile.ts'

/** Small enough for the page to hold the rest. */
const MAP = { width: 680, height: 240 }
const MARGIN = 8
const SCALE = 2

/** The map of a profile: its provincia by distrito; none without limits. */
export async function drawProfile(
  national: National,
  { provincia }: TerritoryProfile,
  boundaries: Boundaries | null,
  rasterise: (svg: string, scale: number) => Promise<Uint8Array>,
): Promise<Pictures> {
  if (boundaries === null) return new Map()
  const svg = drawMap(
    composePlate({
      ...{ national, boundaries, level: 'distrito', layer: 'cobertura', serviceTypes: [] },
      territory: { kind: 'provincia', ubigeo: provincia.ubigeo },
      paper: { ...slidePicture(MAP.width, MAP.height), margin: MARGIN },
    }),
    PROFILE_PICTURE,
  )
  return new Map([[PROFILE_PICTURE, { png: await rasterise(svg, SCALE), ...MAP }]])
}

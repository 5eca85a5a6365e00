import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { Disc, LonLat } from '../../../domain/layers/index.ts'
import type { Atlas } from '../geometry/lands.ts'
import { pointsOf, type Scene } from './scene.ts'

/** The numbered discs with the points of their units, the first place first. */
export function discAnchors(
  { spec, level, circles, discs }: Pick<Scene, 'spec' | 'level' | 'circles' | 'discs'>,
  atlas: Atlas,
): readonly (Disc & { readonly code: Ubigeo; readonly at: LonLat })[] {
  const points = pointsOf(atlas, { spec, level, circles })
  return [...discs].flatMap(([code, disc]) => {
    const at = points.get(code)
    return at === undefined ? [] : [{ ...disc, code, at }]
  })
}

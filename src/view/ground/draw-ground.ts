import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Surroundings } from '../../workspace/session/index.ts'
import { groundText } from '../text/index.ts'
import { onOwnBase, openOwnBase, ownBase } from './own-base.ts'
import { drawLakes, leaveLakes } from './lakes.ts'
import { drawPlaces } from './places.ts'

/**
 * Draws what helps to find one's way on a map: lakes, capitals, airports and, where a person has one, the base of her
 * own. Tells whose all of it is, and again when the base is another.
 */
export function drawGround(map: MapLibreMap, around: Surroundings, onSource: (source: string) => void): void {
  drawLakes(map, around.lagos)
  drawPlaces(map, around.lugares)
  let isGone = false
  let turn = 0
  const tell = (base: string | null) =>
    onSource([around.fuente, groundText.places, ...(base === null ? [] : [groundText.baseOf(base)])].join(' · '))
  const draw = async () => {
    const own = (turn += 1)
    const from = ownBase()?.file ?? around.base
    const { clearBase, drawBase } = await import('./draw-base.ts')
    if (isGone || own !== turn) return
    if (from === null) clearBase(map)
    const drawn = from === null ? null : await drawBase(map, from).catch(() => null)
    if (isGone || own !== turn) return
    leaveLakes(map, around.lagos, drawn?.lakes ?? null)
    tell(drawn?.whose ?? null)
  }
  const stop = onOwnBase(() => void draw())
  map.once('remove', () => {
    isGone = true
    stop()
  })
  tell(null)
  void openOwnBase().then(() => {
    if (!isGone && (ownBase() !== null || around.base !== null)) void draw()
  })
}

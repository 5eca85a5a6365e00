import type { LayerUnit } from './spec.ts'

/** The figure that the map writes over the unit, as a number; null where it writes none. */
export function shownFigure({ value }: LayerUnit): number | null {
  const digits = /-?[\d\u00A0.]*\d(,\d+)?/.exec(value)?.[0]
  return digits === undefined ? null : Number(digits.replaceAll('\u00A0', '').replace(',', '.'))
}

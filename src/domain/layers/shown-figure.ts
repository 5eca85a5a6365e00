import type { LayerSpec, LayerUnit } from './spec.ts'

/** The figure that the map writes over the unit, as a number; null where it writes none. */
export function shownFigure({ value }: LayerUnit): number | null {
  const digits = /-?[\d\u00A0.]*\d(,\d+)?/.exec(value)?.[0]
  return digits === undefined ? null : Number(digits.replaceAll('\u00A0', '').replace(',', '.'))
}

/**
 * What a table or another program is told as the figure of a unit: a number, words where it is none (or two at once),
 * and null where nothing is known or it may not be told.
 */
export function toldFigure({ classes, cross }: LayerSpec, unit: LayerUnit): number | string | null {
  const { label = '', pattern } = classes[unit.classIndex] ?? {}
  if (pattern !== undefined) return null
  const words = unit.value === '' ? label : unit.value
  return cross === undefined ? (shownFigure(unit) ?? words) : words
}

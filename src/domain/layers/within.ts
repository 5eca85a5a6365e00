import type { Ubigeo } from '../territory/index.ts'
import type { LayerSpec } from './spec.ts'

/**
 * The layer with only the units asked for: every one of them in one class, and the classes counted anew; its breaks
 * stay national.
 */
export function layerWithin(spec: LayerSpec, holds: (code: Ubigeo) => boolean): LayerSpec {
  const units = new Map([...spec.units].filter(([code]) => holds(code)))
  const held = [...units.values()]
  const classes = spec.classes.map((each, at) => ({
    ...each,
    count: held.filter((unit) => unit.classIndex === at).length,
  }))
  const counted = {
    critico: held.filter((unit) => unit.gap === 'si').length,
    heredado: held.filter((unit) => unit.inherited).length,
  }
  const marks = spec.marks.map((mark) => ({ ...mark, count: counted[mark.key] })).filter((mark) => mark.count > 0)
  return { ...spec, units, classes, marks }
}

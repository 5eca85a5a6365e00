import type { GeometryCollection } from 'topojson-specification'
import type { UnitLevel } from '../../domain/territory/index.ts'
import type { Limites } from '../../workspace/session/index.ts'

const OBJECTS: Readonly<Record<UnitLevel, string>> = {
  region: 'regiones',
  departamento: 'departamentos',
  provincia: 'provincias',
  distrito: 'distritos',
}

/** The polygons of a level; undefined when the file has none (distritos, while limits are schematic). */
export function objectOf(limites: Limites, level: UnitLevel): GeometryCollection | undefined {
  const object = limites.objects[OBJECTS[level]]
  return object?.type === 'GeometryCollection' ? object : undefined
}

/** Whether the level can only be drawn as circles at the capitals. */
export function needsCircles(limites: Limites, level: UnitLevel): boolean {
  return level === 'distrito' && (limites.brecha.kind === 'esquematico' || objectOf(limites, level) === undefined)
}

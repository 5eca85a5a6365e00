import { notesOf, shownUnits, type ShownMap } from './shown-units.ts'

/** What the map shows as GeoJSON (RFC 7946); what must be read first stands in `brecha`, before the units. */
export function mapAsGeojson(shown: ShownMap): string {
  const features = shownUnits(shown).map(({ id, geometry, properties }) => ({
    ...{ type: 'Feature', id, properties, geometry },
  }))
  const { spec } = shown
  const brecha = { titulo: spec.title, unidad: spec.unit, simulado: spec.simulated, notas: notesOf(shown) }
  return `${JSON.stringify({ type: 'FeatureCollection', brecha, features })}\n`
}

import { levelOf, parentOf, type Ubigeo } from '../../domain/territory/index.ts'
import type { Note, Parsed } from './parsed.ts'
import type { RowOf } from './fields.ts'
import type { territorios } from './schemas.ts'

export type TerritorioRow = RowOf<typeof territorios.fields>

/**
 * The country with every missing provincia and departamento added under a plain name ("Provincia 9901"), each with a
 * note.
 */
export function completeTerritorios(parsed: Parsed<TerritorioRow>): Parsed<TerritorioRow> {
  const known = new Set<string>(parsed.rows.map(({ ubigeo }) => ubigeo))
  const added = new Map<Ubigeo, TerritorioRow>()
  for (const { ubigeo } of parsed.rows) {
    for (let parent = parentOf(ubigeo); parent !== null; parent = parentOf(parent)) {
      if (!known.has(parent) && !added.has(parent)) added.set(parent, plainTerritorio(parent))
    }
  }
  const notes = [...added.keys()].map(
    (value): Note => ({ line: 0, column: 'ubigeo', value, rule: 'superior_agregado' }),
  )
  return {
    ...parsed,
    rows: [...parsed.rows, ...added.values()],
    notes: [...parsed.notes, ...notes],
    counted: { ...parsed.counted, added: added.size },
  }
}

function plainTerritorio(ubigeo: Ubigeo): TerritorioRow {
  const nombre = `${levelOf(ubigeo) === 'provincia' ? 'Provincia' : 'Departamento'} ${ubigeo}`
  return {
    ubigeo,
    nombre,
    capital: null,
    lat: null,
    lon: null,
    altitud_m: null,
    superficie_km2: null,
    poblacion_referencia: null,
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Feature, Polygon } from 'geojson'
import { labelPoint, type LonLat } from '../../src/domain/layers/index.ts'

/** A lake to find one's way by: its outline, and where its name is read. */
export interface Lake {
  readonly nombre: string
  readonly at: LonLat
  readonly outline: Polygon
}

/** The lakes that the map names (Natural Earth 1:50 000 000), as data/ has them. */
export async function readLakes(dataDir: string): Promise<readonly Lake[]> {
  const text = await readFile(join(dataDir, 'lago-titicaca/titicaca.json'), 'utf8')
  const { properties, geometry } = JSON.parse(text) as Feature<Polygon, { readonly nombre: string }>
  const at = labelPoint(geometry)
  return at === null ? [] : [{ nombre: properties.nombre, at, outline: geometry }]
}

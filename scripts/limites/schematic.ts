import {
  dissolve,
  layerOf,
  layersOf,
  packed,
  rebuilt,
  simplified,
  withWholes,
  type Aviso,
  type LimitesMeta,
  type LimitesTopology,
  type SinGeometria,
} from '../../src/database/limites/index.ts'
import { ubigeo, upTo } from '../../src/domain/territory/index.ts'
import { voronoiCells } from './cells.ts'
import { OutlineClipper } from './clip.ts'
import type { Country } from './country.ts'
import { sha256Of } from './fingerprint.ts'
import { readPeruOutline } from './outline.ts'
import { fromPlane } from './plane.ts'

const SNAP_STEPS = 1e6
const MIN_DETAIL_KM2 = 0.05

/**
 * Schematic boundaries: nearest-capital cells cut to Peru's outline and joined by provincia and departamento; no
 * distritos.
 */
export function buildSchematic(country: Country): LimitesTopology {
  const { features, avisos } = voronoiCells(country.capitals, new OutlineClipper(readPeruOutline()))
  const cells = layersOf({ distritos: { type: 'FeatureCollection', features } }, SNAP_STEPS)
  const distritos = layerOf(cells, 'distritos')
  const provincias = dissolve(cells, distritos, (id) => upTo('provincia', ubigeo(id)))
  const departamentos = dissolve(cells, provincias, (id) => upTo('departamento', ubigeo(id)))
  const whole = rebuilt(cells, withWholes(cells, { departamentos, provincias }))
  const shape = packed(simplified(whole, MIN_DETAIL_KM2), fromPlane)
  return { ...shape, brecha: schematicMeta(country, features.length, avisos) }
}

function schematicMeta(country: Country, cells: number, avisos: Aviso[]): LimitesMeta {
  const read = country.capitals.length
  return {
    kind: 'esquematico',
    title: 'Límites esquemáticos',
    source: `Teselación propia de ${read} capitales distritales (ubigeo-peru-aumentado, MIT), recortada al Perú de Natural Earth 1:10 000 000`,
    cutOff: '2022-01',
    sha256: sha256Of(JSON.stringify(country.capitals)),
    conteo: { leidos: read, enMapa: cells, apartados: read - cells },
    sinGeometria: withoutCapital(country),
    avisos,
  }
}

function withoutCapital(country: Country): SinGeometria[] {
  const located = new Set(country.capitals.map(({ ubigeo }) => ubigeo))
  return [...country.names.distrito]
    .filter(([ubigeo]) => !located.has(ubigeo))
    .map(([ubigeo, name]) => ({ ubigeo, name, reason: 'No hay coordenadas de su capital' }))
}

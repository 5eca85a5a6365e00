import type { Feature, MultiPolygon } from 'geojson'
import type { GeometryCollection } from 'topojson-specification'
import { LEVELS, ubigeo, upTo, type Level } from '../../domain/territory/index.ts'
import { dissolve, rebuilt, withWholes } from './dissolve.ts'
import { layerOf, layersOf, type Lands, type Layers } from './layers.ts'
import type { OfficialList } from './official-list.ts'
import type { RawLevels } from './read-boundaries.ts'
import { packed, simplified } from './shrink.ts'
import { sortLevel, type SortedLevel } from './sort-level.ts'
import { LimitesError, type Aviso, type Conteo, type LimitesTopology } from './report.ts'

/** What is known of a boundary file besides its shapes; `sha256` of its bytes. */
export interface LimitesOrigin {
  readonly title: string
  readonly source: string
  readonly cutOff: string
  readonly sha256: string
}

type Sorted = Partial<Record<Level, SortedLevel>>

const LAYER: Readonly<Record<Level, string>> = {
  departamento: 'departamentos',
  provincia: 'provincias',
  distrito: 'distritos',
}
const MIN_DETAIL_DEG2 = 5e-7

/**
 * Real boundaries from what a file holds, each fault listed and nothing mended unsaid; throws LimitesError when nothing
 * can be drawn.
 */
export function drawLimites(read: () => RawLevels, origin: LimitesOrigin, official: OfficialList): LimitesTopology {
  const { sorted, shape } = drawn(read, official)
  const levels = Object.values(sorted)
  return {
    ...shape,
    brecha: {
      kind: 'real',
      ...origin,
      conteo: levels.map(({ conteo }) => conteo).reduce(added),
      sinGeometria: levels.flatMap(({ sinGeometria }) => sinGeometria),
      avisos: [...levels.flatMap(({ avisos }) => avisos), ...absentLevels(sorted)],
    },
  }
}

function drawn(read: () => RawLevels, official: OfficialList): { sorted: Sorted; shape: Layers } {
  try {
    const sorted = sortLevels(read(), official)
    const whole = simplified(layersFrom(sorted), MIN_DETAIL_DEG2)
    return { sorted, shape: packed(whole, (point) => [point[0] ?? NaN, point[1] ?? NaN]) }
  } catch (error) {
    if (error instanceof LimitesError) throw error
    throw new LimitesError('El archivo está dañado: sus polígonos no se pueden leer.', { cause: error })
  }
}

function sortLevels(raw: RawLevels, official: OfficialList): Sorted {
  const sorted: Sorted = {}
  for (const level of LEVELS) {
    const rows = raw[level]
    if (rows && rows.length > 0) sorted[level] = sortLevel(level, rows, official)
  }
  if (!sorted.distrito?.features.length && !sorted.provincia?.features.length) {
    throw new LimitesError('El archivo no trae ningún distrito ni provincia que se pueda dibujar.')
  }
  return sorted
}

function layersFrom(sorted: Sorted): Layers {
  const lands = Object.entries(sorted).map(([level, { features }]): [string, Lands] => [
    LAYER[level as Level],
    collection(features),
  ])
  const read = layersOf(Object.fromEntries(lands))
  const own = (level: Level) => (sorted[level] ? dissolve(read, layerOf(read, LAYER[level]), (id) => id) : undefined)
  const distritos = own('distrito')
  const provincias = own('provincia') ?? coarser(read, distritos, 'provincia')
  const departamentos = own('departamento') ?? coarser(read, distritos ?? provincias, 'departamento')
  return rebuilt(read, withWholes(read, { departamentos, provincias, ...(distritos ? { distritos } : {}) }))
}

function coarser(source: Layers, finer: GeometryCollection | undefined, level: Level): GeometryCollection {
  return dissolve(source, finer ?? { type: 'GeometryCollection', geometries: [] }, (id) => upTo(level, ubigeo(id)))
}

function collection(features: Feature<MultiPolygon>[]): Lands {
  return { type: 'FeatureCollection', features }
}

function added(a: Conteo, b: Conteo): Conteo {
  return { leidos: a.leidos + b.leidos, enMapa: a.enMapa + b.enMapa, apartados: a.apartados + b.apartados }
}

function absentLevels(sorted: Sorted): Aviso[] {
  return [
    ...(sorted.distrito
      ? []
      : [{ ubigeo: null, reason: 'El archivo no trae distritos: se muestran como círculos en sus capitales' }]),
    ...(sorted.provincia
      ? []
      : [
          {
            ubigeo: null,
            reason:
              'El archivo no trae provincias: se formaron uniendo sus distritos, sin las rendijas que quedaban entre ellos',
          },
        ]),
    ...(sorted.departamento
      ? []
      : [
          {
            ubigeo: null,
            reason: 'El archivo no trae departamentos: se formaron por unión, sin las rendijas que quedaban dentro',
          },
        ]),
  ]
}

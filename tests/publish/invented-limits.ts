import type { FeatureCollection, Polygon } from 'geojson'
import { topology } from 'topojson-server'
import type { Around, Boundaries } from '../../src/publish/cartography/index.ts'

/** A square territory: its code, the degrees of its corner and of its side. */
export type Cell = readonly [code: string, west: number, south: number, size: number]

function square([code, west, south, size]: Cell): FeatureCollection<Polygon>['features'][number] {
  const [east, north] = [west + size, south + size]
  return {
    type: 'Feature',
    id: code,
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [west, north],
          [east, north],
          [east, south],
          [west, south],
        ],
      ],
    },
  }
}

function layer(cells: readonly Cell[]): FeatureCollection<Polygon> {
  return { type: 'FeatureCollection', features: cells.map(square) }
}

/**
 * Two departamentos side by side, the first of two provincias with four distritos in all; real ones have polygons for
 * the distritos too.
 */
export function inventedLimits(kind: 'esquematico' | 'real'): Boundaries {
  return limitsOf(kind, {
    departamentos: [
      ['18', -72, -18, 2],
      ['21', -70, -18, 2],
    ],
    provincias: [
      ['1801', -72, -18, 1],
      ['1802', -71, -18, 1],
      ['2101', -70, -18, 2],
    ],
    distritos: [
      ['180101', -72, -18, 1],
      ['180102', -72, -17, 1],
      ['180201', -71, -18, 1],
      ['180202', -71, -17, 1],
      ['210101', -70, -18, 2],
    ],
  })
}

/** The same limits with a country at each side, the home of Puno's lake between two of them, and sea at the south. */
export function limitsWithAround(kind: 'esquematico' | 'real'): Boundaries {
  const tierra = layer([
    ['604', -72, -18, 2],
    ['604', -70, -18, 2],
    ['068', -68, -18, 4],
    ['076', -72, -16, 4],
    ['218', -76, -18, 4],
  ])
  const around = {
    ...topology({ tierra }, 1e5),
    nombres: [
      { name: 'Bolivia', at: [-67, -17] },
      { name: 'Brasil', at: [-70, -15] },
      { name: 'Ecuador', at: [-73, -17] },
      { name: 'Océano Pacífico', at: [-70, -20] },
    ],
    lagos: [{ nombre: 'Lago Titicaca', at: [-69, -16.6], outline: square(['lago', -69.3, -16.9, 0.6]).geometry }],
    fuente: 'Países de prueba',
  }
  return { ...inventedLimits(kind), around: around as unknown as Around }
}

type Cells = Readonly<Record<'departamentos' | 'provincias' | 'distritos', readonly Cell[]>>

/** Boundaries of square territories, each departamento a region; schematic ones have no distritos. */
export function limitsOf(kind: 'esquematico' | 'real', { departamentos, provincias, distritos }: Cells): Boundaries {
  const objects = {
    pais: layer([['PE', -72, -18, 2]]),
    regiones: layer(departamentos),
    departamentos: layer(departamentos),
    provincias: layer(provincias),
  }
  const made = topology(kind === 'real' ? { ...objects, distritos: layer(distritos) } : objects, 1e5)
  return {
    ...made,
    brecha: {
      kind,
      title: kind === 'real' ? 'Límites de prueba' : 'Límites esquemáticos',
      source: 'Prueba',
      cutOff: '2025',
    },
  } as Boundaries
}

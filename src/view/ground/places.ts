import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { MAP_COLORS } from '../../domain/layers/index.ts'
import type { Surroundings } from '../../workspace/session/index.ts'
import { groundText } from '../text/index.ts'

type Place = Surroundings['lugares'][number]
/** What a mark is of: an airport whose flights are yet to be confirmed has one of its own. */
type Rank = Place['rango'] | 'por_confirmar'

/** Written before the labels of the country, which take their room first: a place never covers a value. */
const BEFORE = 'labels'
const FONT = ['"Source Sans 3"', 'sans-serif']
/** Zoom from which each is marked, and from which its name is written; the country as a whole shows none but Lima. */
const SEEN: Readonly<Record<Rank, readonly [number, number]>> = {
  pais: [4.5, 5.5],
  departamento: [5.5, 6.5],
  aeropuerto: [6.5, 8],
  por_confirmar: [6.5, 8],
  provincia: [7, 8],
}
const RANKS = ['pais', 'departamento', 'provincia', 'aeropuerto', 'por_confirmar'] as const
const PIXELS = 32
const UNSURE = 'places-por_confirmar'

/** Marks capitals by their rank and airports with flights, and names them where there is room. */
export function drawPlaces(map: MapLibreMap, places: readonly Place[]): void {
  for (const rank of RANKS) addMark(map, rank)
  map.addSource('places', { type: 'geojson', data: pointsOf(places) })
  for (const rank of RANKS) {
    const [seen, named] = SEEN[rank]
    const text: ExpressionSpecification = ['step', ['zoom'], '', named, ['get', 'name']]
    map.addLayer(
      {
        id: `places-${rank}`,
        type: 'symbol',
        source: 'places',
        minzoom: seen,
        filter: ['==', ['get', 'rank'], rank],
        layout: {
          'icon-image': `place-${rank}`,
          'icon-size': 0.5,
          'text-field': text,
          'text-font': FONT,
          'text-size': 12,
          'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
          'text-radial-offset': 0.6,
          'text-optional': true,
        },
        paint: { 'text-color': MAP_COLORS.ink, 'text-halo-color': MAP_COLORS.halo, 'text-halo-width': 1.4 },
      },
      BEFORE,
    )
  }
}

function pointsOf(places: readonly Place[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: places.map(({ nombre, rango, at, duda }) => ({
      type: 'Feature',
      properties:
        duda === true ? { rank: 'por_confirmar', name: groundText.unsure(nombre) } : { rank: rango, name: nombre },
      geometry: { type: 'Point', coordinates: [...at] },
    })),
  }
}

/** Shows the airports whose flights are yet to be confirmed, or leaves them out; nothing before they are drawn. */
export function showUnsure(map: MapLibreMap, isShown: boolean): void {
  if (map.getLayer(UNSURE) === undefined) return
  map.setLayoutProperty(UNSURE, 'visibility', isShown ? 'visible' : 'none')
}

/** A capital is a dot, filled the higher its rank; an airport is a plane seen from above, hollow where it is unsure. */
function addMark(map: MapLibreMap, rank: Rank): void {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = PIXELS
  const context = canvas.getContext('2d')
  if (context === null || map.hasImage(`place-${rank}`)) return
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = MAP_COLORS.halo
  context.fillStyle = MAP_COLORS.outline
  if (rank === 'aeropuerto') drawShape(context, new Path2D(PLANE))
  else if (rank === 'por_confirmar') drawHollow(context, new Path2D(PLANE))
  else drawCapital(context, rank)
  map.addImage(`place-${rank}`, context.getImageData(0, 0, PIXELS, PIXELS))
}

const PLANE = 'M16 3l2 8 10 6v3l-10-3-1 7 3 3v2l-4-1-4 1v-2l3-3-1-7-10 3v-3l10-6z'

function drawShape(context: CanvasRenderingContext2D, shape: Path2D): void {
  context.stroke(shape)
  context.fill(shape)
}

function drawHollow(context: CanvasRenderingContext2D, shape: Path2D): void {
  context.stroke(shape)
  context.fillStyle = MAP_COLORS.halo
  context.fill(shape)
  context.strokeStyle = MAP_COLORS.outline
  context.lineWidth = 1.5
  context.stroke(shape)
}

function drawCapital(context: CanvasRenderingContext2D, rank: 'pais' | 'departamento' | 'provincia'): void {
  const shape = new Path2D()
  if (rank === 'provincia') shape.arc(PIXELS / 2, PIXELS / 2, 6, 0, 2 * Math.PI)
  else shape.rect(PIXELS / 2 - 8, PIXELS / 2 - 8, 16, 16)
  drawShape(context, shape)
  if (rank !== 'departamento') return
  context.fillStyle = MAP_COLORS.halo
  context.fillRect(PIXELS / 2 - 3, PIXELS / 2 - 3, 6, 6)
}

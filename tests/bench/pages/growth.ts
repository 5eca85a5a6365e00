import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { FeatureCollection } from 'geojson'
import { growingCodes, type Size } from '../growing-country.ts'
import { timeGrowth, type GrowthTimes } from '../growth-times.ts'
import './map.css'

export interface GrowthPage {
  time(size: Size, times: number): GrowthTimes
  /** Milliseconds until a map of as many polygons stands. */
  draw(size: Size): Promise<number>
}

const COLORS = ['#fde0c5', '#f3a683', '#d9654f', '#a32a31', '#5e0d1b']
const WIDTH = 12
const CORNERS = 8

/** A mosaic of as many eight-sided units as there are distritos, from north to south. */
function mosaicOf(codes: readonly string[]): FeatureCollection {
  const columns = Math.ceil(Math.sqrt(codes.length))
  const step = WIDTH / columns
  const features = codes.map((code, at) => {
    const [x, y] = [-81 + (at % columns) * step, -Math.floor(at / columns) * step]
    const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
      const turn = ((corner % CORNERS) * 2 * Math.PI) / CORNERS
      return [x + (Math.cos(turn) * step) / 2, y + (Math.sin(turn) * step) / 2]
    })
    const geometry = { type: 'Polygon' as const, coordinates: [ring] }
    return { type: 'Feature' as const, id: at, properties: { class: Number(code) % COLORS.length }, geometry }
  })
  return { type: 'FeatureCollection', features }
}

async function draw(size: Size): Promise<number> {
  const container = document.getElementById('map')
  if (container === null) throw new Error('no map')
  const data = mosaicOf(growingCodes(size))
  const start = performance.now()
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: { units: { type: 'geojson', data } },
      layers: [
        {
          ...{ id: 'units', type: 'fill', source: 'units' },
          paint: { 'fill-color': ['to-color', ['at', ['get', 'class'], ['literal', COLORS]]] },
        },
      ],
    },
    bounds: [-81.4, -12.4, -68.6, 0.4],
    attributionControl: false,
    fadeDuration: 0,
  })
  await map.once('idle')
  const ms = performance.now() - start
  map.remove()
  return ms
}

setWorkerUrl(workerUrl)
const page: GrowthPage = { time: timeGrowth, draw }
Object.assign(globalThis, { growthPage: page })

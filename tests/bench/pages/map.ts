import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'
import './map.css'

/** The least page that draws the same provincias: one fill, their borders in one line layer, nothing else. */
async function drawMap(container: HTMLElement): Promise<void> {
  setWorkerUrl(workerUrl)
  const limites = (await (await fetch('data/limites.json')).json()) as Topology<Objects>
  const provincias = limites.objects.provincias as GeometryCollection
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {
        units: { type: 'geojson', data: feature(limites, provincias) },
        borders: { type: 'geojson', data: mesh(limites, provincias) },
      },
      layers: [
        { id: 'units', type: 'fill', source: 'units', paint: { 'fill-color': '#9bb' } },
        { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': '#355' } },
      ],
    },
    bounds: [-81.4, -18.4, -68.6, 0],
    attributionControl: false,
    fadeDuration: 0,
  })
  map.once('idle', () => performance.mark('mapa-listo'))
}

const container = document.getElementById('map')
if (container) await drawMap(container)

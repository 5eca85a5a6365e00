import { codeAt, unitOf, type Ubigeo } from '../../../domain/territory/index.ts'
import { Map as MapLibreMap, prewarm, setWorkerUrl, type MapOptions, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { FeatureCollection, GeoJSON } from 'geojson'
import { firstMap, firstScreen, markFirstMap, pictureStands } from '../../first-map.ts'
import type { Atlas } from '../geometry/lands.ts'
import { PATTERNS, type Bounds, type LayerSpec, type LonLat } from '../../../domain/layers/index.ts'
import { flightTime, keepFitted, paddingIn } from './camera.ts'
import { borderFlags, circleFlags, unitFlags, wornPatterns } from './flags.ts'
import { drawWhole } from './whole-frames.ts'
import { addPatterns } from './patterns.ts'
import type { NameWriters } from './name-writers.ts'
import { landOf, type Scene, type Shown } from './scene.ts'
import { createStateWriter } from './state-writer.ts'
import { EMPTY, setData } from './source-data.ts'
import { addLaterLayers, firstStyle } from './style.ts'

/** The one that touches MapLibre: given a scene it changes only what differs from the last one. */
export interface Painter {
  readonly map: MapLibreMap
  /** Settles once its style is in place and it can be painted. */
  readonly ready: Promise<void>
  /** Settles once all its layers are there, after its first frame: others may be laid between them. */
  readonly whole: Promise<void>
  /** Whether it stood drawn once. */
  isDrawn(): boolean
  paint(scene: Scene): void
  flyTo(bounds: Bounds): void
  zoom(by: 1 | -1): void
  /** Moves the map when the place is out of sight. */
  reveal(place: LonLat | undefined): void
  destroy(): void
}

/** Starts the worker that cuts shapes into tiles: a map that comes later finds it awake. */
export function warmMap(): void {
  setWorkerUrl(workerUrl)
  prewarm()
}

/**
 * Starts a map in the container, framed on its home (its drawing is kept, so that printing finds it), with the shapes
 * of the units that it will show; what is drawn over them waits until it is `placed`. Throws when there is no WebGL.
 */
export function createPainter(
  container: HTMLElement,
  atlas: Atlas,
  home: Bounds,
  shown: Shown,
  placed: Promise<void> = Promise.resolve(),
): Painter {
  warmMap()
  const map = new MapLibreMap(mapOptions(container, home, firstStyle(firstShapes(atlas, shown))))
  map.touchZoomRotate.disableRotation()
  hideCanvasFromTabbing(map)
  drawWhole(map)
  let isDrawn = false
  map.once('idle', () => (isDrawn = true))
  return {
    map,
    ready: styled(map),
    isDrawn: () => isDrawn,
    ...scenePainter(map, atlas, shown, placed),
    flyTo: keepFitted(map, home),
    zoom: (by) => void map.easeTo({ zoom: map.getZoom() + by, duration: flightTime(200) }),
    reveal: (place) => {
      if (place && !map.getBounds().contains([...place])) map.easeTo({ center: [...place], duration: flightTime(300) })
    },
    destroy: () => map.remove(),
  }
}

function styled(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    map.once('style.load', () => {
      addPatterns(map)
      resolve()
    })
  })
}

function mapOptions(container: HTMLElement, home: Bounds, style: StyleSpecification): MapOptions {
  return {
    container,
    style,
    bounds: [...home],
    fitBoundsOptions: { padding: paddingIn(container) },
    attributionControl: false,
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    maxZoom: 13,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  }
}

/** The frame around the canvas is the map's one tab stop and carries its name. */
function hideCanvasFromTabbing(map: MapLibreMap): void {
  const canvas = map.getCanvas()
  canvas.tabIndex = -1
  canvas.removeAttribute('role')
  canvas.removeAttribute('aria-label')
  canvas.setAttribute('aria-hidden', 'true')
}

function scenePainter(
  map: MapLibreMap,
  atlas: Atlas,
  shown: Shown,
  placed: Promise<void>,
): Pick<Painter, 'paint' | 'whole'> {
  const writers = stateWriters(map)
  const over = overlay(map, atlas)
  let standing = shown
  let last: Scene | null = null
  return {
    whole: over.added,
    paint(scene) {
      const moved = standing.level !== scene.level || standing.circles !== scene.circles
      const redrawn = moved || last === null || looksOther(last, scene)
      if (moved || scene.circles) over.add()
      if (moved) {
        for (const writer of Object.values(writers)) writer.clear()
        setShapes(map, atlas, scene)
      }
      if (redrawn || last?.hovered !== scene.hovered || last.selected !== scene.selected)
        paintFlags(scene, atlas, writers)
      over.write(scene)
      if (last === null) afterFrame(map, () => void placed.then(over.add))
      standing = last = scene
    },
  }
}

/**
 * Once the map has drawn what it was given, asked for even where nothing of it changed, and the panel that the page was
 * opened for stands, or its picture; never on a map that is no more.
 */
function afterFrame(map: MapLibreMap, then: () => void): void {
  let isOver = false
  map.once('remove', () => (isOver = true))
  map.once('idle', () => {
    markFirstMap()
    void (pictureStands() ? firstMap() : firstScreen()).then(() => isOver || then())
  })
  map.triggerRepaint()
}

/** What is over the units and under them: added after the first frame, which has the colours and waits for no more. */
interface Overlay {
  readonly added: Promise<void>
  write(scene: Scene): void
  readonly add: () => void
}

function overlay(map: MapLibreMap, atlas: Atlas): Overlay {
  const write = overlayWriter(map, atlas)
  let settle: () => void = () => undefined
  const added = new Promise<void>((resolve) => (settle = resolve))
  let isAdded = false
  let wanted: Scene | null = null
  return {
    added,
    write(scene) {
      wanted = scene
      if (isAdded) write(scene)
    },
    add() {
      if (isAdded) return
      addLaterLayers(map)
      isAdded = true
      if (wanted !== null) write(wanted)
      settle()
    },
  }
}

function overlayWriter(map: MapLibreMap, atlas: Atlas): (scene: Scene) => void {
  const names = laterNames(map, atlas)
  let last: Scene | null = null
  return (scene) => {
    const moved = last === null || last.level !== scene.level || last.circles !== scene.circles
    const looks = moved || last === null || looksOther(last, scene)
    if (moved) setGround(map, atlas, scene)
    if (looks) showPatterns(map, scene)
    names(scene, {
      labels: looks || last?.symbols !== scene.symbols,
      discs: moved || last?.discs !== scene.discs || last.symbols !== scene.symbols,
    })
    if (moved || last?.selected !== scene.selected) setData(map, 'selection', selectionShape(scene, atlas))
    last = scene
  }
}

/** What of a scene is to be written anew. */
interface Anew {
  readonly labels: boolean
  readonly discs: boolean
}

/** Labels and discs, whose code comes after the first frame: until then only the last scene counts. */
function laterNames(map: MapLibreMap, atlas: Atlas): (scene: Scene, anew: Anew) => void {
  let names: NameWriters | null = null
  let isAsked = false
  let isGone = false
  let wanted: Scene | null = null
  map.once('remove', () => (isGone = true))
  const begin = async () => {
    const { nameWriters } = await import('./name-writers.ts')
    if (isGone || wanted === null) return
    names = nameWriters(map, atlas)
    names.labels(wanted)
    names.discs(wanted)
  }
  return (scene, { labels, discs }) => {
    wanted = scene
    if (labels) names?.labels(scene)
    if (discs) names?.discs(scene)
    if (isAsked) return
    isAsked = true
    void begin().catch(() => (isAsked = false))
  }
}

function looksOther(before: Scene, { spec, inside, hatched }: Scene): boolean {
  return before.spec !== spec || before.inside !== inside || before.hatched !== hatched
}

type Writers = Readonly<Record<'units' | 'circles' | 'borders', ReturnType<typeof createStateWriter>>>

function stateWriters(map: MapLibreMap): Writers {
  return {
    units: createStateWriter(map, 'units'),
    circles: createStateWriter(map, 'circles'),
    borders: createStateWriter(map, 'borders'),
  }
}

function paintFlags(scene: Scene, atlas: Atlas, writers: Writers): void {
  const { hovered, selected } = scene
  if (scene.circles) {
    writers.circles.write(circleFlags(scene, hovered, codeAt(scene.level, selected)))
    return
  }
  writers.units.write(unitFlags(scene))
  writers.borders.write(borderFlags(atlas.at(scene.level).borders, hovered))
}

function firstShapes(
  atlas: Atlas,
  { level, circles }: Shown,
): Readonly<Record<'units' | 'borders', FeatureCollection>> {
  const { polygons, borders } = atlas.at(circles ? 'provincia' : level)
  return { units: circles ? EMPTY : polygons, borders: borders.lines }
}

function setShapes(map: MapLibreMap, atlas: Atlas, shown: Shown): void {
  const { units, borders } = firstShapes(atlas, shown)
  setData(map, 'units', units)
  setData(map, 'borders', borders)
}

function setGround(map: MapLibreMap, atlas: Atlas, scene: Scene): void {
  setData(map, 'ground', atlas.at('departamento').polygons)
  setData(map, 'frame', atlas.frame(scene.circles ? 'provincia' : scene.level))
  setData(map, 'circles', scene.circles ? circleFeatures(scene.spec) : EMPTY)
}

function circleFeatures(spec: LayerSpec): FeatureCollection {
  const placed = [...spec.units].flatMap(([ubigeo, { at }]) => (at === null ? [] : [pointOf(ubigeo, at)]))
  return { type: 'FeatureCollection', features: placed }
}

function pointOf(ubigeo: Ubigeo, at: LonLat): FeatureCollection['features'][number] {
  return { type: 'Feature', properties: { ubigeo }, geometry: { type: 'Point', coordinates: [...at] } }
}

/**
 * Pattern layers cost a pass each, and to show one has every tile made again: only those that some unit wears are
 * drawn.
 */
function showPatterns(map: MapLibreMap, scene: Scene): void {
  const worn = wornPatterns(scene)
  const show = (layer: string, visible: boolean) => {
    const wanted = visible ? 'visible' : 'none'
    if (map.getLayoutProperty(layer, 'visibility') !== wanted) map.setLayoutProperty(layer, 'visibility', wanted)
  }
  for (const pattern of PATTERNS) show(`pattern-${pattern}`, !scene.circles && worn.has(pattern))
  show('discs-sin_dato', scene.circles && worn.has('sin_dato'))
}

/** Outline of the selection, of whatever level it is; a distrito that stands as a circle has none. */
function selectionShape({ selected, circles }: Scene, atlas: Atlas): GeoJSON {
  if (selected === null || (circles && codeAt('distrito', selected) !== null)) return EMPTY
  return landOf(atlas, unitOf(selected)) ?? EMPTY
}

import { lazy, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { codeAt, type Ubigeo, type UnitKey, type UnitLevel } from '../../domain/territory/index.ts'
import { PartBoundary, useDesk, useScreen } from '../desk/index.ts'
import { firstScreen } from '../first-map.ts'
import { mapText } from '../text/index.ts'
import { atlasOf, boundsAround, type Atlas } from './geometry/lands.ts'
import type { Bounds, Disc, ServiceOnMap, LayerSpec } from '../../domain/layers/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { MapControls } from './map-controls.tsx'
import './map.css'
import { loadServiceLines } from './legend/legend.tsx'
import { gestureOf } from './map-keys.ts'
import { boundsFor } from './painter/camera.ts'
import type { Painter } from './painter/painter.ts'
import { pointsOf, type LabelText, type Scene } from './painter/scene.ts'
import { StillMap } from '../still/index.ts'
import { ScaleBar } from './scale-bar.tsx'
import { useLatest } from './use-latest.ts'
import { usePainter } from './use-painter.ts'
import { usePointer, type ScreenPoint } from './use-pointer.ts'
import { usePlaced, useServices } from './use-services.ts'
import { useSurroundings } from './use-surroundings.ts'

/** Comes after the first map, also for who loses the connection then. */
const loadTooltip = () => import('./map-tooltip.tsx')
const MapTooltip = lazy(() => loadTooltip().then((part) => ({ default: part.MapTooltip })))

export interface MapViewProps {
  readonly limites: Limites
  readonly spec: LayerSpec
  readonly level: UnitLevel
  /** Distritos as circles at their capitals, while limits are schematic. */
  readonly circles: boolean
  /** Of any level: one that the map does not show is outlined over it. */
  readonly selected: UnitKey | null
  readonly hovered: Ubigeo | null
  readonly services: readonly ServiceOnMap[]
  /** Units inside the chosen scope, the rest being dimmed; null without a scope. */
  readonly inside: ReadonlySet<Ubigeo> | null
  readonly hatched: boolean
  /** Whether the airports whose flights are yet to be confirmed are drawn. */
  readonly unsureAirports: boolean
  /** Names of the departamentos, for orientation. */
  readonly names: ReadonlyMap<Ubigeo, string>
  /** Numbered discs over the first units of an order. */
  readonly discs: ReadonlyMap<Ubigeo, Disc>
  /** What the map is framed on while nothing is chosen; without it, the country. */
  readonly frame?: readonly Ubigeo[]
  /** What is said of the map and its keys where they are not those of the page. */
  readonly name?: string
  /** What floats over the map: the legend, a breadcrumb. */
  readonly children?: ReactNode
  onHover(code: Ubigeo | null): void
  onSelect(code: Ubigeo): void
  /** No WebGL, or it was lost for good: show the table in place of the map. */
  onUnavailable(): void
  label(code: Ubigeo): LabelText
}

/**
 * The map of one layer at one level. Arrows point at the neighbour, Enter opens it; Escape and T are left to the page.
 */
export function MapView(props: MapViewProps) {
  const { limites, spec, level, circles, selected, hovered, inside, hatched, names, discs, label } = props
  const atlas = useMemo(() => atlasOf(limites), [limites])
  const home = useMemo(
    () => (props.frame && boundsAround(atlas, level, props.frame)) ?? atlas.country,
    [atlas, level, props.frame],
  )
  const { canvasRef, painter, busy } = usePainter(atlas, home, { level, circles }, props.onUnavailable)
  const isStill = useScreen((screen) => screen.still !== null && !screen.isMapDrawn)
  const symbols = usePlaced(atlas, props.services)
  const scene = useMemo<Scene>(
    () => ({ spec, level, circles, hovered, selected, inside, hatched, names, discs, symbols, label }),
    [spec, level, circles, hovered, selected, inside, hatched, names, discs, symbols, label],
  )
  // Before the page is painted: the map and what is beside it change in one frame.
  useLayoutEffect(() => painter?.paint(scene), [painter, scene])
  useStanding(busy === null)
  useEffect(() => void firstScreen().then(() => Promise.allSettled([loadTooltip(), loadServiceLines()])), [])
  useFlight(painter, scene, atlas, home)
  const pointer = usePointer(painter, props)
  const mark = useServices(painter, atlas, scene)
  const around = useSurroundings(painter, props.unsureAirports)
  const country = () => painter?.flyTo(atlas.country)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!painter || event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    const units: ReadonlyMap<string, unknown> = spec.units
    const points = new Map([...pointsOf(atlas, scene)].filter(([code]) => units.has(code)))
    const { lng, lat } = painter.map.getCenter()
    const gesture = gestureOf(event.key, { points, at: hovered ?? codeAt(level, selected), centre: [lng, lat] })
    if (!gesture) return
    event.preventDefault()
    if (gesture.kind === 'zoom') painter.zoom(gesture.by)
    else if (gesture.kind === 'country') country()
    else if (gesture.kind === 'enter') props.onSelect(gesture.code)
    else {
      painter.reveal(points.get(gesture.code))
      props.onHover(gesture.code)
    }
  }
  const place = pointer ?? (painter && hovered ? screenPoint(painter, atlas, scene) : null)
  return (
    <div className="map-view">
      <div
        className="map-frame"
        role="application"
        tabIndex={0}
        aria-label={props.name ?? mapText.application(spec.title, mapText.levelsPlural[level])}
        onKeyDown={onKeyDown}
      >
        <div className="map-canvas" ref={canvasRef} />
      </div>
      <StillMap />
      {painter && <MapControls onZoom={(by) => painter.zoom(by)} onCountry={country} />}
      {place && (
        <PartBoundary waiting={null}>
          <MapTooltip at={place} spec={spec} code={hovered} name={hovered ? label(hovered).name : ''} mark={mark} />
        </PartBoundary>
      )}
      {busy && !isStill && <p className="map-status">{mapText[busy]}</p>}
      <div className="map-foot">
        <span className="map-stamp">{limites.brecha.title}</span>
        <Attribution limites={limites} around={around} />
        {painter && <ScaleBar painter={painter} />}
      </div>
      {props.children}
    </div>
  )
}

/** Whose outlines are drawn; whole where it is pointed at, when it has no room. */
function Attribution({ limites, around }: { readonly limites: Limites; readonly around: string | null }) {
  const own = mapText.attribution(limites.brecha.source, limites.brecha.cutOff)
  const all = around === null ? own : `${own} · ${mapText.around(around)}`
  return (
    <span className="map-attribution" title={all}>
      {all}
    </span>
  )
}

/** Says that the live map stands in its place: the picture of it goes. */
function useStanding(isDrawn: boolean): void {
  const { screen } = useDesk()
  useLayoutEffect(() => {
    if (isDrawn) screen.set({ isMapDrawn: true })
  }, [screen, isDrawn])
}

/** Flies to what is chosen, and back home when the choice is undone. */
function useFlight(painter: Painter | null, scene: Scene, atlas: Atlas, home: Bounds): void {
  const latest = useLatest(scene)
  const flown = useRef<UnitKey | null>(null)
  const { selected } = scene
  useEffect(() => {
    if (!painter || selected === flown.current) return
    flown.current = selected
    const bounds = selected === null ? home : boundsFor(atlas, latest.current, selected)
    if (bounds) painter.flyTo(bounds)
  }, [painter, selected, atlas, home, latest])
}

function screenPoint(painter: Painter, atlas: Atlas, scene: Scene): ScreenPoint | null {
  const point = scene.hovered === null ? undefined : pointsOf(atlas, scene).get(scene.hovered)
  return point === undefined ? null : painter.map.project([...point])
}

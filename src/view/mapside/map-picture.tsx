import { useCallback, useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { codeAt, unitKey, type Ubigeo } from '../../domain/territory/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { selectUnit, useDesk, useNarrow, useScreen, useWorkspace } from '../desk/index.ts'
import { markFirstMap } from '../first-map.ts'
import { useChosenServices } from './use-chosen-services.ts'
export { firstScene } from './first-scene.ts'
export { paintEarlyMap, startEarlyMap, warmMap } from '../map/index.ts'
import { departamentoNames, labelsOf } from './first-scene.ts'
import { Legend, MapView, needsCircles, servicesOnMap } from '../map/index.ts'
import { layerWithin } from '../../domain/layers/index.ts'
import { useLayer } from './use-layer.ts'
import { useInside } from './use-inside.ts'

interface MapPictureProps {
  readonly national: National
  readonly limites: Limites
}

/** The map of the chosen layer with its legend; a change of weights reaches it only where the layer is the order. */
export function MapPicture({ national, limites }: MapPictureProps) {
  const { workspace, screen } = useDesk()
  const level = useWorkspace((state) => state.choices.mapLevel)
  const types = useChosenServices(national.country)
  const selected = useWorkspace((state) => (state.choices.selection === null ? null : unitKey(state.choices.selection)))
  const narrow = useNarrow()
  const hovered = useScreen((state) => codeAt(level, state.hovered))
  const { spec, discs } = useLayer(national)
  const services = useMemo(() => servicesOnMap(national.country, types), [national, types])
  const label = useMemo(() => labelsOf(spec), [spec])
  const onSelect = useCallback((code: Ubigeo) => selectUnit(workspace, level, code), [workspace, level])
  const onHover = useCallback(
    (code: Ubigeo | null) => screen.set({ hovered: code === null ? null : unitKey({ level, ubigeo: code }) }),
    [screen, level],
  )
  const onUnavailable = useCallback(() => {
    markFirstMap()
    screen.set({ mapUnavailable: true })
  }, [screen])
  const inside = useInside(spec)
  const hatched = useScreen((state) => state.hatched)
  const unsureAirports = useScreen((state) => state.unsureAirports)
  const counted = useMemo(
    () => (inside === null ? spec : layerWithin(spec, (code) => inside.codes.has(code))),
    [spec, inside],
  )
  const names = useMemo(() => departamentoNames(national.country), [national.country])
  const legend = (
    <Legend
      spec={counted}
      place={inside?.name ?? null}
      hatch={{ on: hatched, onChange: (on) => screen.set({ hatched: on }) }}
      airports={{ on: unsureAirports, onChange: (on) => screen.set({ unsureAirports: on }) }}
      discs={discs}
      limites={limites}
      services={services}
      holds={inside?.holds ?? null}
      pointing={{ hovered, selected: codeAt(level, selected), onHover, onSelect }}
    />
  )
  return (
    <>
      <MapView
        limites={limites}
        spec={spec}
        level={level}
        circles={needsCircles(limites, level)}
        selected={selected}
        hovered={hovered}
        services={services}
        inside={inside?.codes ?? null}
        hatched={hatched}
        unsureAirports={unsureAirports}
        names={names}
        discs={discs}
        label={label}
        onSelect={onSelect}
        onHover={onHover}
        onUnavailable={onUnavailable}
      >
        {!narrow && legend}
      </MapView>
      {narrow && legend}
    </>
  )
}

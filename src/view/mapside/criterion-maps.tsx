import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { Criterion, National } from '../../domain/criteria/index.ts'
import { criterionLayer, type LayerSpec } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { codeAt, unitKey, type Ubigeo } from '../../domain/territory/index.ts'
import { frameOf, type StillFrame } from '../../workspace/commands/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { selectUnit, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { DrawnPicture } from '../figure/index.ts'
import { criterionMapsText, LEVEL_PLURAL } from '../text/index.ts'
import './criterion-maps.css'

interface CriterionMapsProps {
  readonly national: National
  readonly limites: Limites
}

/** Who meets each criterion of the order, a small map for each over one frame; the list stays beside them. */
export function CriterionMaps({ national, limites }: CriterionMapsProps) {
  const { workspace, screen } = useDesk()
  const maps = useCriteria(national)
  const level = maps[0]?.layer.level ?? 'provincia'
  const frame = useFrame(maps[0]?.layer ?? null, limites)
  const selected = useWorkspace((state) =>
    state.choices.selection === null ? null : codeAt(level, unitKey(state.choices.selection)),
  )
  const hovered = useScreen((state) => codeAt(level, state.hovered))
  const onHover = useCallback(
    (code: Ubigeo | null) => screen.set({ hovered: code === null ? null : unitKey({ level, ubigeo: code }) }),
    [screen, level],
  )
  const onSelect = useCallback((code: Ubigeo) => selectUnit(workspace, level, code), [workspace, level])
  if (frame === 'dibujando') return <p className="map-wait">{criterionMapsText.waiting}</p>
  if (frame === null) return <p className="map-wait">{criterionMapsText.none}</p>
  return (
    <div className="criterion-maps" role="group" tabIndex={0} aria-label={criterionMapsText.label}>
      <p className="criterion-note">{criterionMapsText.note}</p>
      {maps.map(({ criterion, layer }) => (
        <CriterionMap
          key={criterion.key}
          criterion={criterion}
          layer={layer}
          frame={frame}
          marked={hovered ?? selected}
          onHover={onHover}
          onSelect={onSelect}
        />
      ))}
      <p className="criterion-note">{criterionMapsText.sources(maps.map(({ layer }) => layer.source))}</p>
    </div>
  )
}

interface JudgedLayer {
  readonly criterion: Criterion
  readonly layer: LayerSpec
}

/** The judged criteria of the group with their layers; the weights change none of them. */
function useCriteria(national: National): readonly JudgedLayer[] {
  const group = useWorkspace((state) => state.derived?.group ?? null)
  return useMemo(() => {
    const level = group?.units[0]?.unit.level
    if (group === null || level === undefined) return []
    return group.criteria
      .filter(({ judged }) => judged)
      .map((criterion) => ({ criterion, layer: criterionLayer(national, level, group.units, criterion) }))
  }, [group, national])
}

/** The frame that the maps share, once what draws it is here. */
function useFrame(layer: LayerSpec | null, limites: Limites): StillFrame | null | 'dibujando' {
  const [frame, setFrame] = useState<StillFrame | null | 'dibujando'>('dibujando')
  useEffect(() => {
    let isWanted = true
    const settle = (made: StillFrame | null) => isWanted && setFrame(made)
    if (layer === null) settle(null)
    else void frameOf(layer, limites).then(settle, () => settle(null))
    return () => {
      isWanted = false
    }
  }, [layer, limites])
  return frame
}

interface CriterionMapProps extends JudgedLayer {
  readonly frame: StillFrame
  readonly marked: Ubigeo | null
  readonly onHover: (code: Ubigeo | null) => void
  readonly onSelect: (code: Ubigeo) => void
}

function CriterionMap({ criterion, layer, frame, marked, onHover, onSelect }: CriterionMapProps) {
  const drawn = useMemo(() => frame.draw(layer), [frame, layer])
  const outline = useMemo(() => (marked === null ? '' : frame.outline(marked)), [frame, marked])
  const board = useRef<HTMLDivElement>(null)
  const codeUnder = ({ clientX, clientY }: MouseEvent) => {
    const box = board.current?.getBoundingClientRect()
    return box === undefined ? null : frame.codeAt((clientX - box.left) / box.width, (clientY - box.top) / box.height)
  }
  const unit = marked === null ? undefined : layer.units.get(marked)
  return (
    <figure className="criterion-map">
      <div
        ref={board}
        className="criterion-board"
        onMouseMove={(event) => onHover(codeUnder(event))}
        onMouseLeave={() => onHover(null)}
        onClick={(event) => {
          const code = codeUnder(event)
          if (code !== null) onSelect(code)
        }}
      >
        <DrawnPicture svg={drawn} />
        {outline !== '' && <DrawnPicture svg={outline} paper="criterion-outline" />}
      </div>
      <figcaption>
        <h2>{criterionMapsText.heading(criterion.short, criterion.name)}</h2>
        <p className="complementary">{criterionMapsText.met(criterion.met)}</p>
        <CriterionCounts layer={layer} />
        <p className="criterion-here">{unit && criterionMapsText.here(unit.name, unit.text)}</p>
      </figcaption>
    </figure>
  )
}

function CriterionCounts({ layer }: { readonly layer: LayerSpec }) {
  return (
    <ul className="legend-classes" aria-label={LEVEL_PLURAL[layer.level]}>
      {layer.classes
        .filter(({ count }) => count > 0)
        .map(({ key, color, label, count, pattern = 'plain' }) => (
          <li key={key}>
            <span className={`swatch swatch-${pattern}`} style={{ backgroundColor: color }} aria-hidden="true" />
            <span>{label}</span>
            <span className="legend-count">{formatNumber(count)}</span>
          </li>
        ))}
    </ul>
  )
}

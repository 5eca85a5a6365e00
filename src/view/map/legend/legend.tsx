import { lazy, useMemo, useState } from 'react'
import { formatNumber } from '../../../domain/measure/index.ts'
import { PartBoundary } from '../../desk/index.ts'
import { mapText, serviceWords } from '../../text/index.ts'
import { atlasOf } from '../geometry/lands.ts'
import {
  placeServices,
  type ServiceOnMap,
  type LayerClass,
  type LayerMark,
  type LayerSpec,
} from '../../../domain/layers/index.ts'
import { SHAPE_BOX } from '../../../domain/services/index.ts'
import type { Pointing } from '../../charts/index.ts'
import { needsCircles } from '../limites.ts'
import type { Limites } from '../../../workspace/session/index.ts'
import { countWithoutGeometry } from './without-geometry.ts'
import './legend.css'

interface LegendProps {
  readonly spec: LayerSpec
  readonly limites: Limites
  readonly services: readonly ServiceOnMap[]
  /** What is pointed at, for a legend that can be pointed at too. */
  readonly pointing: Pointing
}

const CrossLegend = lazy(() => import('./cross-legend.tsx').then((part) => ({ default: part.CrossLegend })))

const ROOMY = '(min-height: 620px)'

/** Title, unit, classes with their counts, marks, stamps, source and cut-off of the layer on the map. */
export function Legend({ spec, limites, services, pointing }: LegendProps) {
  const [open, setOpen] = useState(() => matchMedia(ROOMY).matches)
  const lost = useMemo(() => countWithoutGeometry(spec, limites), [spec, limites])
  return (
    <details className="legend" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary title={open ? mapText.legend.close : mapText.legend.open}>
        <span className="legend-title">{spec.title}</span>
        {spec.simulated && <span className="legend-stamp">{mapText.legend.simulated}</span>}
      </summary>
      <p className="legend-unit">{spec.unit}</p>
      {spec.cross && (
        <PartBoundary waiting={null}>
          <CrossLegend spec={spec} cross={spec.cross} pointing={pointing} />
        </PartBoundary>
      )}
      <ul className="legend-classes" aria-label={mapText.legend.label}>
        {spec.classes
          .filter((each) => !spec.cross || each.pattern !== undefined)
          .map((each) => (
            <ClassLine key={each.key} drawn={each} />
          ))}
        {spec.marks.map((mark) => (
          <MarkLine key={mark.key} mark={mark} />
        ))}
      </ul>
      <p className="legend-note">{spec.boundaryNote}</p>
      <p className="legend-note">
        {mapText.legend.units(formatNumber(spec.units.size), mapText.levelsPlural[spec.level])}
        {lost > 0 && ` · ${mapText.legend.noGeometry(formatNumber(lost))}`}
      </p>
      {needsCircles(limites, spec.level) && <p className="legend-note">{mapText.legend.circles}</p>}
      {services.length > 0 && <ServiceLines services={services} limites={limites} />}
      <p className="legend-source">{spec.source}</p>
      {limites.brecha.kind === 'esquematico' && <p className="legend-source">{mapText.legend.schematic}</p>}
    </details>
  )
}

function ClassLine({ drawn }: { readonly drawn: LayerClass }) {
  return (
    <li>
      <span
        className={`swatch swatch-${drawn.pattern ?? 'plain'}`}
        style={{ backgroundColor: drawn.color }}
        aria-hidden="true"
      />
      <span>{drawn.label}</span>
      <span className="legend-count">{formatNumber(drawn.count)}</span>
    </li>
  )
}

function MarkLine({ mark }: { readonly mark: LayerMark }) {
  return (
    <li>
      <span className={`swatch swatch-${mark.key}`} aria-hidden="true" />
      <span>{mark.label}</span>
      <span className="legend-count">{formatNumber(mark.count)}</span>
    </li>
  )
}

function ServiceLines({
  services,
  limites,
}: {
  readonly services: readonly ServiceOnMap[]
  readonly limites: Limites
}) {
  const { symbols, unplaced } = useMemo(
    () => placeServices(services, atlasOf(limites).at('provincia').labelPoints),
    [services, limites],
  )
  const types = [...new Map(services.map(({ type, shape }) => [type, shape]))].sort(([a], [b]) => (a < b ? -1 : 1))
  return (
    <>
      <p className="legend-subtitle">{mapText.services.title}</p>
      <ul className="legend-classes">
        {types.map(([type, { path, color }]) => (
          <li key={type}>
            <svg viewBox={`0 0 ${SHAPE_BOX} ${SHAPE_BOX}`} width="16" height="16" aria-hidden="true">
              <path d={path} fill={color} fillRule="evenodd" />
            </svg>
            <span>{serviceWords(type).name}</span>
            <span className="legend-count">
              {formatNumber(symbols.filter((symbol) => symbol.service.type === type).length)}
            </span>
          </li>
        ))}
      </ul>
      {unplaced > 0 && <p className="legend-note">{mapText.services.unplaced(formatNumber(unplaced))}</p>}
    </>
  )
}

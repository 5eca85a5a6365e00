import { lazy, useMemo, useState } from 'react'
import { formatNumber } from '../../../domain/measure/index.ts'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { Disc, LayerClass, LayerMark, LayerSpec, ServiceOnMap } from '../../../domain/layers/index.ts'
import { PartBoundary } from '../../desk/index.ts'
import type { Limites } from '../../../workspace/session/index.ts'
import type { Pointing } from '../../charts/index.ts'
import { mapText } from '../../text/index.ts'
import './legend.css'
import { LegendMore, type LegendSwitch } from './legend-more.tsx'

interface LegendProps {
  /** The layer with only the units that are counted. */
  readonly spec: LayerSpec
  /** The chosen territory whose units are counted; null for all that the layer has. */
  readonly place: string | null
  readonly limites: Limites
  readonly services: readonly ServiceOnMap[]
  /** Which places are in the chosen territory; null for all of them. */
  readonly holds: ((code: Ubigeo) => boolean) | null
  /** What is pointed at, for a legend that can be pointed at too. */
  readonly pointing: Pointing
  /** The numbered discs over the map; their line says what a light one is. */
  readonly discs: ReadonlyMap<Ubigeo, Disc>
  /** The switch of the hatch; null where there is none. */
  readonly hatch: LegendSwitch | null
  /** The switch of the airports whose flights are yet to be confirmed; null where there is none. */
  readonly airports: LegendSwitch | null
}

const CrossLegend = lazy(() => import('./cross-legend.tsx').then((part) => ({ default: part.CrossLegend })))

/** Comes after the first map, also for who loses the connection then. */
export const loadServiceLines = () => import('./service-lines.tsx')
const ServiceStrip = lazy(() => loadServiceLines().then((part) => ({ default: part.ServiceStrip })))
const ServiceLines = lazy(() => loadServiceLines().then((part) => ({ default: part.ServiceLines })))

/** Where it stands beside the country, or below the map: between both it would lie over the first places. */
const ROOMY = '(min-height: 620px) and (min-width: 71.25em), (min-height: 620px) and (max-width: 56.25em)'

/** Title, classes with their counts and what they add up to; unit, bounds, source and the rest are a fold away. */
export function Legend({ spec, place, limites, services, holds, pointing, discs, hatch, airports }: LegendProps) {
  const [open, setOpen] = useState(() => matchMedia(ROOMY).matches)
  const stamp = spec.simulated && <span className="legend-stamp">{mapText.legend.simulated}</span>
  return (
    <details className="legend" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary title={open ? mapText.legend.close : mapText.legend.open}>
        <span className="legend-title">{spec.title}</span>
        {!open && stamp}
      </summary>
      {spec.cross && (
        <PartBoundary waiting={null}>
          <CrossLegend spec={spec} cross={spec.cross} pointing={pointing} />
        </PartBoundary>
      )}
      <ul className="legend-classes" aria-label={mapText.legend.label}>
        {spec.classes
          .filter((each) => hasLine(spec, each))
          .map((each) => (
            <ClassLine key={each.key} drawn={each} />
          ))}
        {spec.marks
          .filter((mark) => mark.key !== 'critico' || hatch?.on === true)
          .map((mark) => (
            <MarkLine key={mark.key} mark={mark} />
          ))}
        {[true, false].map((firm) => (
          <DiscLine
            key={String(firm)}
            firm={firm}
            count={[...discs.values()].filter((disc) => disc.firm === firm).length}
          />
        ))}
      </ul>
      <TotalLine spec={spec} place={place} />
      {services.length > 0 && (
        <PartBoundary waiting={null}>
          <ServiceStrip services={services} holds={holds} place={place} limites={limites} />
        </PartBoundary>
      )}
      <LegendMore spec={spec} limites={limites} hatch={hatch} airports={airports} stamp={stamp}>
        {services.length > 0 && (
          <PartBoundary waiting={null}>
            <ServiceLines services={services} holds={holds} place={place} limites={limites} />
          </PartBoundary>
        )}
      </LegendMore>
    </details>
  )
}

function hasLine({ cross }: LayerSpec, { count, isOptional, pattern }: LayerClass): boolean {
  return (count > 0 || isOptional !== true) && (!cross || pattern !== undefined)
}

/** What the counts add up to, and how many are critical; what could be has its class, with its count. */
function TotalLine({ spec, place }: Pick<LegendProps, 'spec' | 'place'>) {
  const critical = useMemo(() => [...spec.units.values()].filter((unit) => unit.gap === 'si').length, [spec])
  const units = mapText.legend.units(formatNumber(spec.units.size), mapText.levelsPlural[spec.level])
  const within = place === null ? units : mapText.legend.within(units, place)
  return (
    <p className="legend-total">{critical > 0 ? mapText.legend.critical(formatNumber(critical), within) : within}</p>
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

function DiscLine({ firm, count }: { readonly firm: boolean; readonly count: number }) {
  if (count === 0) return null
  return (
    <li>
      <span className={firm ? 'legend-disc legend-disc-firm' : 'legend-disc'} aria-hidden="true">
        1
      </span>
      <span>{firm ? mapText.priority.firm : mapText.priority.unsure}</span>
      <span className="legend-count">{formatNumber(count)}</span>
    </li>
  )
}

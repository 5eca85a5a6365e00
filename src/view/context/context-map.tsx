import { useMemo } from 'react'
import { type Context, type ContextFigure } from '../../domain/context/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { contextLayer } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { QualityMark } from '../figure/index.ts'
import { LayerOfRegions, useRegionShapes } from '../region-map/index.ts'

const NAME = 'contexto'

interface ContextMapProps {
  readonly national: National
  readonly context: Context
  readonly figure: ContextFigure
}

/** A figure of context by region; the table below says the same. */
export function ContextMap({ national, context, figure }: ContextMapProps) {
  const shapes = useRegionShapes()
  const layer = useMemo(
    () => contextLayer(national.country.byLevel.region, context, figure),
    [national, context, figure],
  )
  if (shapes === null) return null
  return (
    <figure className="context-map">
      <LayerOfRegions shapes={shapes} name={NAME} layer={layer} />
      <figcaption>
        <strong>{layer.title}</strong>
        {layer.simulated && <QualityMark quality="simulado" />}
        <ul>
          {layer.classes.map(({ key, color, label, count }) => (
            <li key={key}>
              <span className="map-key" style={{ background: color }} aria-hidden="true" />
              {[label, key === 'sin_dato' ? '' : layer.unit].filter((text) => text !== '').join(' ')}:{' '}
              {formatNumber(count)}
            </li>
          ))}
        </ul>
        <p className="complementary">{layer.source}</p>
      </figcaption>
    </figure>
  )
}

import { useMemo } from 'react'
import type { Actor, CapacityTopic, Survey } from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { needLayer } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { LayerOfRegions, useRegionShapes } from '../region-map/index.ts'

const NAME = 'necesidad'

interface NeedMapProps {
  readonly national: National
  readonly survey: Survey
  readonly actor: Actor | null
  readonly topic: CapacityTopic
}

/** The gap of each region in one topic; the table beside it says the same. */
export function NeedMap({ national, survey, actor, topic }: NeedMapProps) {
  const shapes = useRegionShapes()
  const layer = useMemo(
    () => needLayer(national.country.byLevel.region, 'region', { survey, topic, actor }),
    [national, survey, actor, topic],
  )
  if (shapes === null) return null
  return (
    <figure className="needs-map">
      <figcaption>
        <h2>{layer.title}</h2>
      </figcaption>
      <LayerOfRegions shapes={shapes} name={NAME} layer={layer} />
      <ul className="needs-legend">
        {layer.classes.map(({ key, color, label, count }) => (
          <li key={key}>
            <span className="map-key" style={{ background: color }} aria-hidden="true" />
            {label}: {formatNumber(count)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

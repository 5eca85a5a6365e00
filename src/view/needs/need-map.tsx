import { useMemo } from 'react'
import {
  CAPACITY_TOPIC_NAME,
  explainGap,
  type Actor,
  type CapacityTopic,
  type CapacityGap,
  type Survey,
} from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { RegionMap, RegionShapesDefs, useRegionShapes } from '../region-map/index.ts'
import { needsText } from '../text/index.ts'

const NAME = 'necesidad'
/** Upper ends of the classes of a gap, the last without one. */
const UP_TO = [0, 15, 30]
const HIDDEN = 4
const SILENT = 5

interface NeedMapProps {
  readonly national: National
  readonly survey: Survey
  readonly actor: Actor | null
  readonly topic: CapacityTopic
}

/** The gap of each region in one topic; the table beside it says the same. */
export function NeedMap({ national, survey, actor, topic }: NeedMapProps) {
  const shapes = useRegionShapes()
  const regions = national.country.byLevel.region
  const gaps = useMemo(
    () =>
      new Map(
        regions.map(({ ubigeo, name }) => {
          const unit = { level: 'region', ubigeo } as const
          return [ubigeo as string, { name, gap: survey.gapOf({ unit, actor }, (each) => each.topic === topic) }]
        }),
      ),
    [regions, survey, actor, topic],
  )
  if (shapes === null) return null
  const label = needsText.map(CAPACITY_TOPIC_NAME[topic])
  const classes = [...gaps.values()].map(({ gap }) => classOf(gap))
  return (
    <figure className="needs-map">
      <figcaption>
        <h2>{label}</h2>
      </figcaption>
      <RegionShapesDefs shapes={shapes} name={NAME} />
      <RegionMap
        shapes={shapes}
        name={NAME}
        label={label}
        of={(region) => {
          const told = gaps.get(region)
          if (told === undefined) return { className: `needs-class-${SILENT}`, title: region }
          return { className: `needs-class-${classOf(told.gap)}`, title: explainGap(told.name, told.gap) }
        }}
      />
      <ul className="needs-legend">
        {needsText.mapClasses.map((words, at) => (
          <li key={words}>
            <span className={`needs-key needs-class-${at}`} aria-hidden="true" />
            {words}: {formatNumber(classes.filter((each) => each === at).length)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function classOf({ value, hidden }: CapacityGap): number {
  if (value === null) return hidden === null ? SILENT : HIDDEN
  const at = UP_TO.findIndex((end) => value.gap <= end)
  return at < 0 ? UP_TO.length : at
}

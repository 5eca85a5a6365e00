import { useEffect, useState } from 'react'
import type { HistoryPoint } from '../../domain/cuts/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { RegionMap, RegionShapesDefs, useRegionShapes } from '../region-map/index.ts'
import { historyText } from '../text/index.ts'
import { classAt, sayValue, valueAt, type HistoryMeasure } from './history-words.ts'
import { PointTotals } from './point-totals.tsx'

interface CutPlayerProps {
  readonly country: Country
  readonly points: readonly HistoryPoint[]
  readonly measure: HistoryMeasure
  readonly threshold: number
}

const STEP_MS = 1200
const NAME = 'corte'

/** The map of one cut, with a slider that goes through them and plays them, and all of them small beside it. */
export function CutPlayer({ country, points, measure, threshold }: CutPlayerProps) {
  const shapes = useRegionShapes()
  const [chosen, setChosen] = useState<number | null>(null)
  const [plays, setPlays] = useState(false)
  const at = Math.min(chosen ?? points.length - 1, points.length - 1)
  useEffect(() => {
    if (!plays) return
    const timer = setTimeout(() => {
      if (at + 1 >= points.length) setPlays(false)
      else setChosen(at + 1)
    }, STEP_MS)
    return () => clearTimeout(timer)
  }, [plays, at, points.length])
  const play = () => {
    if (!plays && at === points.length - 1) setChosen(0)
    setPlays(!plays)
  }
  const counts = points.flatMap(({ regions }) => [...(regions?.values() ?? [])].map(({ instruments }) => instruments))
  const limits = { threshold, most: Math.max(1, ...counts) }
  const classOf = (point: HistoryPoint) => (region: string) => {
    const facts = country.byLevel.region.find(({ ubigeo }) => ubigeo === region)
    if (facts === undefined) return { className: 'cut-unknown', title: region }
    const words = sayValue(valueAt(point, facts.ubigeo, measure), measure)
    return { ...classAt(point, facts.ubigeo, measure, limits), title: `${facts.name}: ${words}` }
  }
  const point = points[at]
  if (point === undefined) return null
  return (
    <section className="history-section" aria-label={historyText.maps}>
      <h2>{historyText.maps}</h2>
      <div className="history-slider">
        <button type="button" className="plain-button" onClick={play}>
          {plays ? historyText.pause : historyText.play}
        </button>
        <input
          type="range"
          min={0}
          max={points.length - 1}
          step={1}
          value={at}
          aria-label={historyText.slider}
          aria-valuetext={historyText.pointName(point)}
          onChange={({ target }) => {
            setPlays(false)
            setChosen(Number(target.value))
          }}
        />
        <span aria-live="polite">{historyText.pointName(point)}</span>
      </div>
      <div className="history-maps">
        {shapes !== null && <RegionShapesDefs shapes={shapes} name={NAME} />}
        <figure className="history-large">
          {shapes !== null && (
            <RegionMap shapes={shapes} name={NAME} label={historyText.pointName(point)} of={classOf(point)} />
          )}
          <figcaption>
            <PointTotals point={point} />
          </figcaption>
        </figure>
        <ul className="history-small">
          {points.map((each, index) => (
            <li key={each.id}>
              <button
                type="button"
                className="history-pick"
                aria-pressed={index === at}
                onClick={() => setChosen(index)}
              >
                {shapes !== null && <RegionMap shapes={shapes} name={NAME} label={each.label} of={classOf(each)} />}
                <span className="complementary">{formatDate(each.on)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <p className="complementary">{historyText.legend[measure]}</p>
    </section>
  )
}

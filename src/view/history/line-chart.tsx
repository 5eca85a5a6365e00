import { useRef } from 'react'
import type { HistoryPoint } from '../../domain/cuts/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { useWidth } from '../desk/index.ts'
import { historyText, shellText } from '../text/index.ts'
import { sayValue, valueAt, wholeAt, type HistoryMeasure } from './history-words.ts'

interface LineChartProps {
  readonly country: Country
  readonly points: readonly HistoryPoint[]
  readonly measure: HistoryMeasure
  /** The region whose line stands out; null = the country's. */
  readonly lit: Ubigeo | null
}

/** As wide as its place between these, so that its words are never drawn smaller than they are. */
const WIDTHS = { least: 280, most: 720 }
/** What the day of a cut takes. */
const DAY_WIDTH = 84
const HEIGHT = 220
const EDGE = { left: 64, right: 64, top: 16, bottom: 40 }

/** A line for each region over the cuts, at equal steps; the table below says every value. */
export function LineChart({ country, points, measure, lit }: LineChartProps) {
  const regions = country.byLevel.region
  const place = useRef<HTMLElement>(null)
  const width = useWidth(place, WIDTHS)
  const ofRegion = (region: Ubigeo) => points.map((point) => valueAt(point, region, measure))
  const whole = measure === 'cobertura' ? points.map((point) => wholeAt(point, measure)) : null
  const values = [...regions.flatMap(({ ubigeo }) => ofRegion(ubigeo)), ...(whole ?? [])]
  const most = measure === 'cobertura' ? 1 : Math.max(1, ...values.map((value) => value ?? 0))
  const step = (width - EDGE.left - EDGE.right) / Math.max(1, points.length - 1)
  const x = (at: number) => EDGE.left + at * step
  const every = Math.max(1, Math.ceil(DAY_WIDTH / step))
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / most) * (HEIGHT - EDGE.top - EDGE.bottom)
  const shown = lit === null ? whole : ofRegion(lit)
  const name = lit === null ? shellText.country : (country.at('region', lit)?.name ?? '')
  return (
    <figure className="history-figure" ref={place}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={historyText.chartLabel(historyText.measures[measure], points.length)}
        className="history-chart"
      >
        {[0, most / 2, most].map((value) => (
          <g key={value} className="history-grid">
            <line x1={EDGE.left} x2={width - EDGE.right} y1={y(value)} y2={y(value)} />
            <text x={EDGE.left - 8} y={y(value) + 4} textAnchor="end">
              {measure === 'respuestas' && value !== 0 && value !== 1 ? '' : sayValue(value, measure)}
            </text>
          </g>
        ))}
        {points.map(
          (point, at) =>
            (points.length - 1 - at) % every === 0 && (
              <text key={point.id} x={x(at)} y={HEIGHT - 20} textAnchor="middle" className="history-day">
                {`${formatDate(point.on)}${point.approximate ? ' ≈' : ''}`}
              </text>
            ),
        )}
        {regions.map(({ ubigeo }) => (
          <Line key={ubigeo} values={ofRegion(ubigeo)} x={x} y={y} className="history-line" />
        ))}
        {shown !== null && <Line values={shown} x={x} y={y} className="history-lit" />}
        {shown !== null && <LastWords values={shown} x={x} y={y} name={name} />}
      </svg>
      <figcaption className="complementary">{historyText.chartNote}</figcaption>
    </figure>
  )
}

interface LineProps {
  readonly values: readonly (number | null)[]
  readonly x: (at: number) => number
  readonly y: (value: number) => number
}

/** Broken where a cut does not know; a value alone is a dot. */
function Line({ values, x, y, className }: LineProps & { readonly className: string }) {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
  const d = known
    .map(({ at, value }) => `${values[at - 1] === null || at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`)
    .join('')
  return (
    <g className={className}>
      <path d={d.replace(/^L/, 'M')} />
      {known.map(({ at, value }) => (
        <circle key={at} cx={x(at)} cy={y(value)} r="3" />
      ))}
    </g>
  )
}

function LastWords({ values, x, y, name }: LineProps & { readonly name: string }) {
  const at = values.findLastIndex((value) => value !== null)
  const value = values[at]
  if (value === null || value === undefined) return null
  return (
    <text x={x(at) + 8} y={y(value) - 6} className="history-name" textAnchor={at > 0 ? 'end' : 'start'}>
      {name}
    </text>
  )
}

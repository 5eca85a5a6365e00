import { memo, useId, useMemo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { chartText } from '../text/index.ts'
import { drawAxis, type Axis, type DrawnAxis } from './axis.ts'
import './charts.css'
import { pointAfterKey, pointNear, stackPoints, stackRadius, type ChartPoint } from './points.ts'

/** A rectangle behind the points, in the values of the axes: a class of the map. */
export interface Band {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly color: string
}

export interface Pointing {
  readonly hovered: Ubigeo | null
  readonly selected: Ubigeo | null
  readonly onHover: (code: Ubigeo | null) => void
  readonly onSelect: (code: Ubigeo) => void
}

interface ScatterProps {
  readonly label: string
  readonly points: readonly ChartPoint[]
  readonly x: Axis
  readonly y: Axis
  readonly bands?: readonly Band[]
  readonly size: { readonly width: number; readonly height: number }
  /** Space left of the plot for the labels of the vertical axis. */
  readonly gutter: number
  /** Small, beside a picture that already says what is pointed at: its words are only for readers. */
  readonly compact?: boolean
  readonly pointing: Pointing
}

const TOP = 8
const FOOT = 24
const RIGHT = 14
const REACH = 22
/** Between the labels of the vertical axis and the plot: a stack of points at zero must not cover them. */
const GAP = 13
const RADIUS = 3.5

/**
 * Units on two figures; pointing and choosing are shared with map and lists. One tab stop: arrows move between points,
 * Enter chooses.
 */
export function Scatter({ label, points, x, y, bands = [], size, gutter, compact = false, pointing }: ScatterProps) {
  const helpId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const across = useMemo(() => drawAxis(x, gutter, size.width - RIGHT, 5), [x, gutter, size.width])
  const up = useMemo(() => drawAxis(y, size.height - FOOT, TOP, 5), [y, size.height])
  const { hovered, selected, onHover, onSelect } = pointing
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && hovered !== null) return onSelect(hovered)
    const next = pointAfterKey(event.key, points, hovered ?? selected)
    if (next === null) return
    event.preventDefault()
    onHover(next)
  }
  const near = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box) return null
    const scale = size.width / box.width
    const [left, top] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]
    return pointNear(points, (point) => Math.hypot(across.at(point.x) - left, up.at(point.y) - top), REACH)
  }
  const said = points.find((point) => point.code === hovered) ?? points.find((point) => point.code === selected)
  return (
    <div className={compact ? 'chart chart-compact' : 'chart'}>
      <p className="chart-axis-title">
        ↑ {y.title}
        {compact && ` · → ${x.title}`}
      </p>
      <div
        ref={frame}
        className="chart-frame"
        role="application"
        tabIndex={0}
        aria-label={chartText.application(label)}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => onHover(near(event)?.code ?? null)}
        onPointerLeave={() => onHover(null)}
        onClick={(event) => {
          const point = near(event as unknown as PointerEvent)
          if (point) onSelect(point.code)
        }}
      >
        <svg viewBox={`0 0 ${size.width} ${size.height}`} className="chart-drawing" aria-hidden="true">
          <Ground across={across} up={up} bands={bands} size={size} gutter={gutter} />
          <Points points={points} across={across} up={up} radius={compact ? 2.5 : RADIUS} />
          <Ring point={points.find((point) => point.code === selected)} across={across} up={up} name="selected" />
          <Ring point={points.find((point) => point.code === hovered)} across={across} up={up} name="hovered" />
        </svg>
      </div>
      {!compact && <p className="chart-axis-title chart-axis-x">{x.title} →</p>}
      <p className={compact ? 'hidden-text' : 'chart-said'} id={helpId} aria-live="polite">
        {said ? (
          <>
            <strong>{said.name}</strong>: {said.text}
          </>
        ) : (
          chartText.pointAtOne
        )}
      </p>
    </div>
  )
}

interface Drawn {
  readonly across: DrawnAxis
  readonly up: DrawnAxis
}

const Ground = memo(function Ground({
  across,
  up,
  bands,
  size,
  gutter,
}: Drawn & Pick<ScatterProps, 'size' | 'gutter'> & { readonly bands: readonly Band[] }) {
  const [right, bottom] = [size.width - RIGHT, size.height - FOOT]
  return (
    <g>
      {bands.map(({ x, y, color }) => (
        <rect
          key={`${x[0]}/${y[0]}`}
          x={across.at(x[0])}
          width={Math.max(0, across.at(x[1]) - across.at(x[0]))}
          y={up.at(y[1])}
          height={Math.max(0, up.at(y[0]) - up.at(y[1]))}
          fill={color}
        />
      ))}
      {across.ticks.map((tick) => (
        <Tick key={tick.value} at={tick.at} from={TOP} to={bottom} upright>
          <text x={tick.at} y={bottom + 17} textAnchor="middle">
            {tick.label}
          </text>
        </Tick>
      ))}
      {up.ticks.map((tick) => (
        <Tick key={tick.value} at={tick.at} from={gutter} to={right}>
          <text x={gutter - GAP} y={tick.at + 5} textAnchor="end">
            {tick.label}
          </text>
        </Tick>
      ))}
    </g>
  )
})

function Tick({
  at,
  from,
  to,
  upright = false,
  children,
}: {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly upright?: boolean
  readonly children: ReactNode
}) {
  return (
    <>
      {upright ? (
        <line className="chart-grid" x1={at} x2={at} y1={from} y2={to} />
      ) : (
        <line className="chart-grid" x1={from} x2={to} y1={at} y2={at} />
      )}
      {children}
    </>
  )
}

const Points = memo(function Points({
  points,
  across,
  up,
  radius,
}: Drawn & Pick<ScatterProps, 'points'> & { readonly radius: number }) {
  const stacks = useMemo(() => stackPoints(points).toSorted((a, b) => b.points.length - a.points.length), [points])
  return (
    <g>
      {stacks.map(({ x, y, points: stack }) => {
        const hollow = stack.every((point) => point.inherited)
        const critical = stack.some((point) => point.critical)
        return (
          <circle
            key={`${x}/${y}`}
            className={`chart-point${hollow ? ' chart-hollow' : ''}${critical ? ' chart-critical' : ''}`}
            cx={across.at(x)}
            cy={up.at(y)}
            r={stackRadius(radius, stack.length)}
          />
        )
      })}
    </g>
  )
})

function Ring({
  point,
  across,
  up,
  name,
}: Drawn & { readonly point: ChartPoint | undefined; readonly name: 'selected' | 'hovered' }) {
  if (point === undefined) return null
  return <circle className={`chart-ring chart-ring-${name}`} cx={across.at(point.x)} cy={up.at(point.y)} r={7} />
}

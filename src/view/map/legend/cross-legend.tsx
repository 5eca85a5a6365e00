import { useMemo } from 'react'
import type { Cross, CrossAxis, LayerSpec } from '../../../domain/layers/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import { Scatter, type Axis, type Band, type ChartPoint, type Pointing } from '../../charts/index.ts'
import { chartText, mapText } from '../../text/index.ts'

interface CrossLegendProps {
  readonly spec: LayerSpec
  readonly cross: Cross
  readonly pointing: Pointing
}

const SIZE = { width: 234, height: 76 }

/** The legend of two figures at once: its units as points over the classes they stand in. */
export function CrossLegend({ spec, cross, pointing }: CrossLegendProps) {
  const points = useMemo(() => pointsOf(spec, cross), [spec, cross])
  const bands = useMemo(() => bandsOf(spec, cross), [spec, cross])
  const x = useMemo(() => axisOf(cross.x, 0), [cross])
  const y = useMemo(() => axisOf(cross.y, cross.y.max >= 100 ? 0 : 1), [cross])
  if (points.length === 0) return <p className="legend-note">{chartText.crossEmpty}</p>
  return (
    <>
      <Scatter
        label={chartText.crossLegend}
        points={points}
        x={x}
        y={y}
        bands={bands}
        size={SIZE}
        gutter={44}
        compact
        pointing={pointing}
      />
      <ul className="hidden-text" aria-label={mapText.legend.label}>
        {spec.classes
          .filter((each) => each.pattern === undefined)
          .map((each) => (
            <li key={each.key}>
              {each.label}: {formatNumber(each.count)}
            </li>
          ))}
      </ul>
    </>
  )
}

function pointsOf(spec: LayerSpec, cross: Cross): readonly ChartPoint[] {
  return [...cross.points].flatMap(([code, [x, y]]) => {
    const unit = spec.units.get(code)
    return unit === undefined
      ? []
      : [{ code, name: unit.name, x, y, critical: unit.gap === 'si', inherited: unit.inherited, text: unit.text }]
  })
}

/** Each class as a rectangle, the last of a side reaching the highest value. */
function bandsOf(spec: LayerSpec, { x, y }: Cross): readonly Band[] {
  return y.breaks.flatMap((_, row) =>
    x.breaks.map((__, column) => ({
      x: spanOf(x, column),
      y: spanOf(y, row),
      color: spec.classes[row * x.breaks.length + column]?.color ?? '',
    })),
  )
}

function spanOf({ breaks, max }: CrossAxis, index: number): readonly [number, number] {
  return [breaks[index] ?? 0, breaks[index + 1] ?? Math.max(max, breaks[index] ?? 0)]
}

/** Marked at the bounds of its classes and at its end. */
function axisOf({ title, breaks, max }: CrossAxis, decimals: number): Axis {
  const lowest = breaks[0] ?? 0
  return { title, domain: [lowest, max], ticks: [...breaks, max], format: (value) => formatNumber(value, decimals) }
}

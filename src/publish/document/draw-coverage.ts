import { coverageInterval, coverageShare } from '../../domain/instancias/index.ts'
import { COVERAGE_COLORS, MAP_COLORS } from '../../domain/layers/index.ts'
import { formatShare } from '../../domain/measure/index.ts'
import type { ProvinciaLine } from '../../domain/summary/index.ts'
import { escapeXml, FAMILY, line, SOFT_INK, tag } from '../cartography/index.ts'
import { coverageCell } from './figures.ts'

const CHART = { width: 680, label: 190, bar: 340, row: 26, head: 30, foot: 26 }
const TITLE = 'Cobertura por provincia'

/** A picture as SVG, with its size in pixels of 1/96 inch. */
export interface DrawnChart {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * The coverage of the provincias of a region as bars from 0 to 100 %, those that lack most first, with a mark at the
 * threshold and, in a lighter tone, what is not known could add. Only a critical gap has the colour of the accent.
 */
export function drawCoverage(provincias: readonly ProvinciaLine[], threshold: number): DrawnChart {
  const lines = byCoverage(provincias)
  const height = CHART.head + lines.length * CHART.row + CHART.foot
  const size = { width: CHART.width, height, viewBox: `0 0 ${CHART.width} ${height}` }
  const bars = lines.map((each, at) => drawLine(each, CHART.head + at * CHART.row)).join('')
  const ground = tag('rect', { width: CHART.width, height, fill: MAP_COLORS.halo })
  const isOpen = lines.some(({ coverage }) => coverage.unknown > 0)
  const body = ground + drawThreshold(threshold, height) + bars + drawAxis(height, isOpen)
  return {
    svg: tag(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': FAMILY },
      `<title>${escapeXml(TITLE)}</title>${body}`,
    ),
    width: CHART.width,
    height,
  }
}

/** Those that owe something, the least covered first, those of which nothing is known last. */
export function byCoverage(provincias: readonly ProvinciaLine[]): readonly ProvinciaLine[] {
  const rank = ({ coverage }: ProvinciaLine) => coverageShare(coverage) ?? 2
  return provincias.filter(({ coverage }) => coverage.expected > 0).toSorted((a, b) => rank(a) - rank(b))
}

function drawLine({ facts, coverage, critical }: ProvinciaLine, y: number): string {
  const interval = coverageInterval(coverage) ?? { min: 0, max: 0 }
  const color = critical === 'si' ? COVERAGE_COLORS.critical[1] : COVERAGE_COLORS.calm[1]
  const box = { y: y + 5, height: CHART.row - 10 }
  return [
    line(CHART.label - 10, y + 18, facts.name, { size: 14, color: MAP_COLORS.ink, anchor: 'end' }),
    tag('rect', { x: CHART.label, width: CHART.bar, ...box, fill: 'none', stroke: MAP_COLORS.land }),
    tag('rect', {
      ...{ x: along(interval.min), width: along(interval.max) - along(interval.min), ...box },
      ...{ fill: COVERAGE_COLORS.uncertain, 'fill-opacity': 0.6 },
    }),
    tag('rect', { x: CHART.label, width: along(interval.min) - CHART.label, ...box, fill: color }),
    line(CHART.label + CHART.bar + 10, y + 18, coverageCell(coverage), { size: 14, color: MAP_COLORS.ink }),
  ].join('')
}

function along(share: number): number {
  return CHART.label + share * CHART.bar
}

function drawThreshold(threshold: number, height: number): string {
  const x = along(threshold)
  const mark = { x1: x, x2: x, y1: CHART.head - 4, y2: height - CHART.foot, stroke: MAP_COLORS.ink }
  return (
    tag('line', { ...mark, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }) +
    line(x, CHART.head - 10, `Brecha crítica: menos de ${formatShare(threshold, 0)}`, {
      ...{ size: 12, color: MAP_COLORS.ink, anchor: 'middle' as const },
    })
  )
}

/** The shares under the bars, and what the lighter tone is where there is any. */
function drawAxis(height: number, isOpen: boolean): string {
  const y = height - 8
  const small = { size: 12, color: SOFT_INK }
  const shares = [0, 0.5, 1].map((share) =>
    line(along(share), y, formatShare(share, 0), { ...small, anchor: 'middle' }),
  )
  return shares.join('') + (isOpen ? line(along(1) + 30, y, 'Claro: lo que no se sabe', small) : '')
}

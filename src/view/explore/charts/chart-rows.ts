import type { TerritoryFacts } from '../../../domain/country/index.ts'
import type { ChartAxes, ChartMeasure } from '../../../workspace/choices/index.ts'
import type { ChartPoint, RankedDot } from '../../charts/index.ts'
import { figureOf, isCritical, sayFigure, type ChartSource, type UnitFigure } from './chart-measures.ts'

/** A unit with its two figures. */
export interface ChartRow {
  readonly facts: TerritoryFacts
  readonly x: UnitFigure
  readonly y: UnitFigure
}

export function chartRows(source: ChartSource, units: readonly TerritoryFacts[], axes: ChartAxes): readonly ChartRow[] {
  return units.map((facts) => ({ facts, x: figureOf(source, axes.x, facts), y: figureOf(source, axes.y, facts) }))
}

/** How many units are drawn, and how many are not and why; each unit is counted once. */
export interface ChartAccount {
  readonly drawn: number
  readonly hidden: number
  readonly reserved: number
  readonly without: number
  readonly notOwing: number
}

export function accountOf(rows: readonly ChartRow[]): ChartAccount {
  const either = (row: ChartRow, kind: UnitFigure['kind']) => row.x.kind === kind || row.y.kind === kind
  const notOwing = rows.filter((row) => either(row, 'no_corresponde'))
  const hidden = rows.filter((row) => !notOwing.includes(row) && either(row, 'suprimido'))
  const reserved = rows.filter((row) => ![...notOwing, ...hidden].includes(row) && either(row, 'reservado'))
  const drawn = rows.filter((row) => row.x.kind === 'drawn' && row.y.kind === 'drawn').length
  return {
    drawn,
    hidden: hidden.length,
    reserved: reserved.length,
    notOwing: notOwing.length,
    without: rows.length - drawn - hidden.length - reserved.length - notOwing.length,
  }
}

export function pointsOf(source: ChartSource, rows: readonly ChartRow[], axes: ChartAxes): readonly ChartPoint[] {
  return rows.flatMap(({ facts, x, y }) =>
    x.kind !== 'drawn' || y.kind !== 'drawn'
      ? []
      : [
          {
            code: facts.ubigeo,
            name: facts.name,
            x: x.value,
            y: y.value,
            critical: isCritical(source.national, facts),
            inherited: x.quality === 'heredado' || y.quality === 'heredado',
            text: axes.x === axes.y ? sayFigure(axes.x, x) : `${sayFigure(axes.x, x)}; ${sayFigure(axes.y, y)}`,
          },
        ],
  )
}

/**
 * Units with the figure, the highest first (of coverage the lowest, which is where the gap is); equal ones by their
 * code.
 */
export function dotsOf(
  source: ChartSource,
  units: readonly TerritoryFacts[],
  measure: ChartMeasure,
): readonly RankedDot[] {
  const sign = measure === 'cobertura' ? 1 : -1
  return units
    .flatMap((facts) => {
      const figure = figureOf(source, measure, facts)
      if (figure.kind !== 'drawn') return []
      const { value, low, high, shown, quality } = figure
      return [
        {
          code: facts.ubigeo,
          name: facts.name,
          value,
          low,
          high,
          shown,
          critical: isCritical(source.national, facts),
          inherited: quality === 'heredado',
          text: sayFigure(measure, figure),
        },
      ]
    })
    .sort((a, b) => sign * (a.value - b.value) || (a.code < b.code ? -1 : 1))
}

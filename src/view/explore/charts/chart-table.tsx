import { memo } from 'react'
import { unitKey, type Ubigeo, type UnitLevel } from '../../../domain/territory/index.ts'
import type { ChartAxes, ChartMeasure } from '../../../workspace/choices/index.ts'
import { ColumnHeads } from '../../controls/index.ts'
import { selectUnit, useDesk, useScreen } from '../../desk/index.ts'
import { CHART_MEASURE_NAME, chartText, LEVEL_NAME, MISSING_SHORT } from '../../text/index.ts'
import { sayFigure, type UnitFigure } from './chart-measures.ts'
import type { ChartRow } from './chart-rows.ts'

interface ChartTableProps {
  readonly label: string
  readonly rows: readonly ChartRow[]
  readonly axes: ChartAxes
}

/** The scatter as a table: every unit with both figures, drawn or not. */
export function ChartTable({ label, rows, axes }: ChartTableProps) {
  const level = rows[0]?.facts.level ?? 'provincia'
  return (
    <div className="chart-table" tabIndex={0} role="group" aria-label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <ColumnHeads names={[LEVEL_NAME[level], CHART_MEASURE_NAME[axes.x], CHART_MEASURE_NAME[axes.y]]} />
        </thead>
        <tbody>
          {rows.map(({ facts, x, y }) => (
            <ChartLine
              key={facts.ubigeo}
              code={facts.ubigeo}
              level={facts.level}
              name={facts.name}
              x={textOf(axes.x, x)}
              y={textOf(axes.y, y)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ChartLineProps {
  readonly code: Ubigeo
  readonly level: UnitLevel
  readonly name: string
  readonly x: string
  readonly y: string
}

const ChartLine = memo(function ChartLine({ code, level, name, x, y }: ChartLineProps) {
  const { workspace, screen } = useDesk()
  const key = unitKey({ level, ubigeo: code })
  const lit = useScreen((state) => state.hovered === key)
  return (
    <tr
      className={lit ? 'lit' : undefined}
      onMouseEnter={() => screen.set({ hovered: key })}
      onMouseLeave={() => screen.set({ hovered: null })}
    >
      <th scope="row">
        <button type="button" className="link" onClick={() => selectUnit(workspace, level, code)}>
          {name}
        </button>
      </th>
      <td>{x}</td>
      <td>{y}</td>
    </tr>
  )
})

function textOf(measure: ChartMeasure, figure: UnitFigure): string {
  if (figure.kind === 'drawn') return sayFigure(measure, figure)
  return {
    sin_dato: MISSING_SHORT,
    suprimido: chartText.hiddenShort,
    reservado: chartText.reservedShort,
    no_corresponde: chartText.notOwingShort,
  }[figure.kind]
}

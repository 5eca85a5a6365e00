import { unitKey, codeAt } from '../../../domain/territory/index.ts'
import { useMemo, useState } from 'react'
import type { National } from '../../../domain/criteria/index.ts'
import { CHART_MEASURES, type ChartAxes, type ChartMeasure } from '../../../workspace/choices/index.ts'
import { RankedDots, Scatter, type Pointing } from '../../charts/index.ts'
import { Choice, Segments } from '../../controls/index.ts'
import { selectUnit, useDesk, useScreen, useWorkspace } from '../../desk/index.ts'
import { CHART_MEASURE_NAME, chartText, LEVEL_PLURAL } from '../../text/index.ts'
import { axisFor, type ChartSource } from './chart-measures.ts'
import { accountOf, chartRows, dotsOf, pointsOf, type ChartAccount } from './chart-rows.ts'
import { ChartTable } from './chart-table.tsx'
import { SourceLines } from '../sections/source-lines.tsx'

const SIZE = { width: 470, height: 330 }

/**
 * Two figures of the units on the map set against one another, and one of them in order; linked with map, table and
 * card.
 */
export function ChartsPanel({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const level = useWorkspace((state) => state.choices.mapLevel)
  const axes = useWorkspace((state) => state.choices.axes)
  const source = useChartSource(national)
  const pointing = usePointing()
  const [asTable, setAsTable] = useState(false)
  const units = national.country.byLevel[level]
  const rows = useMemo(() => chartRows(source, units, axes), [source, units, axes])
  const points = useMemo(() => pointsOf(source, rows, axes), [source, rows, axes])
  const x = useMemo(
    () =>
      axisFor(
        source,
        axes.x,
        points.map((point) => point.x),
      ),
    [source, axes.x, points],
  )
  const y = useMemo(
    () =>
      axisFor(
        source,
        axes.y,
        points.map((point) => point.y),
      ),
    [source, axes.y, points],
  )
  const choose = (change: Partial<ChartAxes>) => workspace.choose({ axes: { ...axes, ...change } })
  const options = CHART_MEASURES.map((id) => ({ id, name: CHART_MEASURE_NAME[id] }))
  const label = chartText.scatter(CHART_MEASURE_NAME[axes.x], CHART_MEASURE_NAME[axes.y], LEVEL_PLURAL[level])
  return (
    <article className="card">
      <header className="card-head">
        <h1>{chartText.title(LEVEL_PLURAL[level])}</h1>
      </header>
      <div className="chart-choices">
        <Choice label={chartText.y} value={axes.y} options={options} onChange={(next) => choose({ y: next })} />
        <Choice label={chartText.x} value={axes.x} options={options} onChange={(next) => choose({ x: next })} />
      </div>
      <section className="card-section">
        {points.length === 0 ? (
          <p>{chartText.none}</p>
        ) : (
          <Scatter label={label} points={points} x={x} y={y} size={SIZE} gutter={48} pointing={pointing} />
        )}
        <p className="complementary">
          {accountText(accountOf(rows), rows.length)}. {chartText.marks}
        </p>
        <button type="button" className="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? chartText.hideTable : chartText.showTable}
        </button>
        {asTable && <ChartTable label={label} rows={rows} axes={axes} />}
      </section>
      <Ordered source={source} axes={axes} pointing={pointing} />
      <SourceLines
        country={national.country}
        tables={['instancias', 'violencia', 'poblacion', 'pobreza', 'servicios']}
      />
    </article>
  )
}

/** One of the two figures in order, with the interval of each unit. */
function Ordered({
  source,
  axes,
  pointing,
}: {
  readonly source: ChartSource
  readonly axes: ChartAxes
  readonly pointing: Pointing
}) {
  const level = useWorkspace((state) => state.choices.mapLevel)
  const [side, setSide] = useState<'x' | 'y'>('x')
  const measure: ChartMeasure = axes[side]
  const dots = useMemo(() => dotsOf(source, source.national.country.byLevel[level], measure), [source, level, measure])
  const axis = useMemo(
    () =>
      axisFor(
        source,
        measure,
        dots.map((dot) => dot.high),
      ),
    [source, measure, dots],
  )
  return (
    <section className="card-section">
      <div className="section-head">
        <h2>{chartText.ranked(CHART_MEASURE_NAME[measure])}</h2>
        {axes.x !== axes.y && (
          <Segments
            label={chartText.rankedBy}
            value={side}
            options={(['x', 'y'] as const).map((id) => ({ id, name: CHART_MEASURE_NAME[axes[id]] }))}
            onChange={setSide}
          />
        )}
      </div>
      <p className="complementary">{axis.title}</p>
      {dots.length === 0 ? (
        <p>{chartText.noneRanked}</p>
      ) : (
        <RankedDots
          label={`${LEVEL_PLURAL[level]}: ${chartText.ranked(CHART_MEASURE_NAME[measure])}`}
          dots={dots}
          axis={axis}
          pointing={pointing}
        />
      )}
      <p className="complementary">{chartText.range}</p>
    </section>
  )
}

function useChartSource(national: National): ChartSource {
  const ranking = useWorkspace((state) => state.derived?.ranking ?? null)
  const group = useWorkspace((state) => state.choices.group)
  return useMemo(() => {
    const ranked = new Map((ranking ?? []).map((each) => [unitKey(each.assessment.unit), each]))
    return { national, ranked, group }
  }, [national, ranking, group])
}

/** What is pointed at and chosen, the same for every picture on the screen. */
function usePointing(): Pointing {
  const { workspace, screen } = useDesk()
  const level = useWorkspace((state) => state.choices.mapLevel)
  const selected = useWorkspace(({ choices }) =>
    choices.selection === null ? null : codeAt(choices.mapLevel, unitKey(choices.selection)),
  )
  const hovered = useScreen((state) => codeAt(level, state.hovered))
  return useMemo(
    () => ({
      hovered,
      selected,
      onHover: (code) => screen.set({ hovered: code === null ? null : unitKey({ level, ubigeo: code }) }),
      onSelect: (code) => selectUnit(workspace, level, code),
    }),
    [workspace, screen, level, selected, hovered],
  )
}

function accountText({ drawn, hidden, reserved, without, notOwing }: ChartAccount, of: number): string {
  const parts = [
    chartText.drawn(drawn, of),
    without > 0 ? chartText.without(without) : '',
    hidden > 0 ? chartText.hidden(hidden) : '',
    reserved > 0 ? chartText.reserved(reserved) : '',
    notOwing > 0 ? chartText.notOwing(notOwing) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

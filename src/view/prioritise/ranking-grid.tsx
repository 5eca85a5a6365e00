import { useCallback } from 'react'
import type { Country } from '../../domain/country/index.ts'
import type { RankedTerritory, Weights } from '../../domain/ranking/index.ts'
import { teamOf } from '../../domain/shares/index.ts'
import { isSameUnit, unitKey, type Unit, type UnitKey } from '../../domain/territory/index.ts'
import { placeOf, selectUnit, useDesk } from '../desk/index.ts'
import { useGridRows } from '../grid/index.ts'
import { useTeams } from '../team/index.ts'
import { prioritiseText } from '../text/index.ts'
import { GridHead } from './grid-head.tsx'
import { RankingRow } from './ranking-row.tsx'
import './ranking.css'

const ROW_HEIGHT = 44

interface RankingGridProps {
  readonly country: Country
  readonly ranking: readonly RankedTerritory[]
  readonly weights: Weights
  readonly selected: Unit | null
  /** The order is the last one that could be made, not the present one. */
  readonly stale: boolean
}

/** The ranking as a grid of which only the rows in view exist; one tab stop, moved by the arrows. */
export function RankingGrid({ country, ranking, weights, selected, stale }: RankingGridProps) {
  const { workspace, screen } = useDesk()
  const { shares, teams } = useTeams()
  const criteria = ranking[0]?.assessment.results.map((result) => result.criterion) ?? []
  const choose = useCallback(
    (index: number) => {
      const unit = ranking[index]?.assessment.unit
      if (unit) selectUnit(workspace, unit.level, unit.ubigeo)
    },
    [ranking, workspace],
  )
  const hover = useCallback((hovered: UnitKey | null) => screen.set({ hovered }), [screen])
  const { scroller, rows, tabStop, select, onKeyDown } = useGridRows({
    count: ranking.length,
    rowHeight: ROW_HEIGHT,
    headHeight: 0,
    chosenAt: ranking.findIndex((each) => isSameUnit(each.assessment.unit, selected)),
    chosen: selected === null ? null : unitKey(selected),
    onSelect: choose,
  })
  return (
    <div
      role="grid"
      aria-label={prioritiseText.grid}
      aria-rowcount={ranking.length + 1}
      aria-colcount={5}
      className={stale ? 'rank-grid stale' : 'rank-grid'}
      onKeyDown={onKeyDown}
    >
      <GridHead criteria={criteria} />
      <div role="rowgroup" ref={scroller} className="rank-scroll">
        <div role="presentation" className="rank-canvas" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const ranked = ranking[item.index]
            if (ranked === undefined) return null
            const { unit } = ranked.assessment
            return (
              <RankingRow
                key={unitKey(unit)}
                ranked={ranked}
                weights={weights}
                parent={placeOf(country, unit)}
                team={teamOf(shares, unit.ubigeo)}
                teams={teams}
                total={ranking.length}
                index={item.index}
                top={item.start}
                isTabStop={item.index === tabStop}
                isSelected={isSameUnit(unit, selected)}
                onSelect={select}
                onHover={hover}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

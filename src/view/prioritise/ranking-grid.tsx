import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Country } from '../../domain/country/index.ts'
import type { RankedTerritory, Weights } from '../../domain/ranking/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { placeOf, selectUnit, useDesk } from '../desk/index.ts'
import { prioritiseText } from '../text/index.ts'
import { GridHead } from './grid-head.tsx'
import { rowAfterKey } from './grid-keys.ts'
import { RankingRow } from './ranking-row.tsx'
import { rowsWithTabStop } from './tab-stop.ts'
import './ranking.css'

const ROW_HEIGHT = 56

interface RankingGridProps {
  readonly country: Country
  readonly ranking: readonly RankedTerritory[]
  readonly weights: Weights
  readonly selected: Ubigeo | null
  /** The order is the last one that could be made, not the present one. */
  readonly stale: boolean
}

/** The ranking as a grid of which only the rows in view exist; one tab stop, moved by the arrows. */
export function RankingGrid({ country, ranking, weights, selected, stale }: RankingGridProps) {
  const { workspace, screen } = useDesk()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const wantsFocus = useRef(false)
  const tabStop = Math.min(active, ranking.length - 1)
  const criteria = ranking[0]?.assessment.results.map((result) => result.criterion) ?? []
  const rows = useVirtualizer({
    count: ranking.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    rangeExtractor: rowsWithTabStop(tabStop),
  })
  const select = useCallback(
    (index: number) => {
      const unit = ranking[index]?.assessment.unit
      setActive(index)
      if (unit) selectUnit(workspace, unit.level, unit.ubigeo)
    },
    [ranking, workspace],
  )
  const hover = useCallback((code: Ubigeo | null) => screen.set({ hovered: code }), [screen])
  useFocusWanted(scroller, wantsFocus, tabStop)
  const lastSelected = useRef<Ubigeo | null>(null)
  useEffect(() => {
    if (lastSelected.current === selected) return
    lastSelected.current = selected
    const at = ranking.findIndex((each) => each.assessment.unit.ubigeo === selected)
    if (at < 0) return
    setActive(at)
    rows.scrollToIndex(at, { align: 'auto' })
  }, [selected, ranking, rows])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return select(tabStop)
    }
    const next = rowAfterKey(
      event.key,
      tabStop,
      ranking.length,
      Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT),
    )
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    setActive(next)
    rows.scrollToIndex(next, { align: 'auto' })
  }
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
                key={unit.ubigeo}
                ranked={ranked}
                weights={weights}
                parent={placeOf(country, unit)}
                total={ranking.length}
                index={item.index}
                top={item.start}
                isTabStop={item.index === tabStop}
                isSelected={unit.ubigeo === selected}
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

/** Focuses the row that a key asked for as soon as it has been drawn. */
function useFocusWanted(scroller: RefObject<HTMLElement | null>, wantsFocus: RefObject<boolean>, index: number): void {
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })
}

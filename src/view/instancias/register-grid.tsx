import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Country } from '../../domain/country/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import { placeOf } from '../desk/index.ts'
import { rowAfterKey, rowsWithTabStop } from '../prioritise/index.ts'
import { instanciasText } from '../text/index.ts'
import { COLUMNS, type ColumnKey } from './register-columns.ts'
import type { RegisterSort } from './register-order.ts'
import { RegisterRow } from './register-row.tsx'
import './register.css'

const ROW_HEIGHT = 52
const HEAD_HEIGHT = 48

interface RegisterGridProps {
  readonly country: Country
  readonly records: readonly InstanciaRecord[]
  readonly referenceDate: string
  readonly selected: InstanciaRecord | undefined
  readonly sort: RegisterSort | null
  readonly onSort: (column: ColumnKey) => void
  readonly onSelect: (record: InstanciaRecord) => void
}

/** The register as a grid of which only the rows in view exist; one tab stop, moved by the arrows, Enter opens the card. */
export function RegisterGrid({ country, records, referenceDate, selected, sort, onSort, onSelect }: RegisterGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const wantsFocus = useRef(false)
  const tabStop = Math.min(active, records.length - 1)
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: rowsWithTabStop(tabStop),
  })
  const select = useCallback(
    (index: number) => {
      const record = records[index]
      setActive(index)
      if (record) onSelect(record)
    },
    [records, onSelect],
  )
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${tabStop}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })
  const selectedKey = selected === undefined ? null : `${selected.level}/${selected.unit.ubigeo}`
  const lastSelected = useRef<string | null>(null)
  useEffect(() => {
    if (lastSelected.current === selectedKey) return
    lastSelected.current = selectedKey
    const at = records.findIndex(({ level, unit }) => `${level}/${unit.ubigeo}` === selectedKey)
    if (at < 0) return
    setActive(at)
    rows.scrollToIndex(at, { align: 'auto' })
  }, [selectedKey, records, rows])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('[role="columnheader"]') !== null) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return select(tabStop)
    }
    const next = rowAfterKey(
      event.key,
      tabStop,
      records.length,
      Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1,
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
      ref={scroller}
      aria-label={instanciasText.grid}
      aria-rowcount={records.length + 1}
      aria-colcount={COLUMNS.length}
      className="register-grid"
      onKeyDown={onKeyDown}
    >
      <RegisterHead sort={sort} onSort={onSort} />
      <div role="rowgroup" className="register-canvas" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const record = records[item.index]
          return (
            record && (
              <RegisterRow
                key={`${record.level}/${record.unit.ubigeo}`}
                record={record}
                parent={placeOf(country, record.unit)}
                referenceDate={referenceDate}
                index={item.index}
                top={item.start - HEAD_HEIGHT}
                isTabStop={item.index === tabStop}
                isSelected={`${record.level}/${record.unit.ubigeo}` === selectedKey}
                onSelect={select}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function RegisterHead({ sort, onSort }: Pick<RegisterGridProps, 'sort' | 'onSort'>) {
  return (
    <div role="rowgroup" className="register-head-frame">
      <div role="row" aria-rowindex={1} className="register-head">
        {COLUMNS.map((column) => (
          <span
            key={column}
            role="columnheader"
            aria-sort={sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              className="sort"
              aria-label={instanciasText.sortBy(instanciasText.columns[column])}
              onClick={() => onSort(column)}
            >
              {instanciasText.columns[column]}
              {sort?.column === column && <span aria-hidden="true">{sort.descending ? ' ▼' : ' ▲'}</span>}
            </button>
          </span>
        ))}
      </div>
    </div>
  )
}

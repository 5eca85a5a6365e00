import { unitKey } from '../../domain/territory/index.ts'
import { useCallback } from 'react'
import type { Country } from '../../domain/country/index.ts'
import type { Clock } from '../../domain/instancias/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import type { RegisterQuestion } from '../../workspace/choices/index.ts'
import { placeOf } from '../desk/index.ts'
import { useGridRows } from '../grid/index.ts'
import { instanciasText } from '../text/index.ts'
import { COLUMNS, type ColumnKey } from './register-columns.ts'
import type { RegisterSort } from './register-order.ts'
import { teamOf } from '../../domain/shares/index.ts'
import { useTeams } from '../team/index.ts'
import { RegisterRow } from './register-row.tsx'
import './register.css'

const ROW_HEIGHT = 52
const HEAD_HEIGHT = 48

interface RegisterGridProps {
  readonly country: Country
  readonly records: readonly InstanciaRecord[]
  readonly clock: Clock
  readonly question: RegisterQuestion
  readonly selected: InstanciaRecord | undefined
  readonly sort: RegisterSort | null
  readonly onSort: (column: ColumnKey) => void
  readonly onSelect: (record: InstanciaRecord) => void
}

/**
 * The register as a grid of which only the rows in view exist; one tab stop, moved by the arrows, Enter opens the card.
 */
export function RegisterGrid({
  country,
  records,
  clock,
  question,
  selected,
  sort,
  onSort,
  onSelect,
}: RegisterGridProps) {
  const { shares, teams } = useTeams()
  const selectedKey = selected === undefined ? null : unitKey(selected.unit)
  const choose = useCallback(
    (index: number) => {
      const record = records[index]
      if (record) onSelect(record)
    },
    [records, onSelect],
  )
  const { scroller, rows, tabStop, select, onKeyDown } = useGridRows({
    count: records.length,
    rowHeight: ROW_HEIGHT,
    headHeight: HEAD_HEIGHT,
    chosenAt: records.findIndex((record) => unitKey(record.unit) === selectedKey),
    chosen: selectedKey,
    onSelect: choose,
  })
  return (
    <div
      role="grid"
      ref={scroller}
      aria-label={instanciasText.grid}
      aria-rowcount={records.length + 1}
      aria-colcount={COLUMNS[question].length}
      className={`register-grid asks-${question}`}
      onKeyDown={onKeyDown}
    >
      <RegisterHead question={question} sort={sort} onSort={onSort} />
      <div role="rowgroup" className="register-canvas" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const record = records[item.index]
          return (
            record && (
              <RegisterRow
                key={unitKey(record.unit)}
                record={record}
                parent={placeOf(country, record.unit)}
                team={teamOf(shares, record.unit.ubigeo)}
                teams={teams}
                clock={clock}
                question={question}
                index={item.index}
                top={item.start - HEAD_HEIGHT}
                isTabStop={item.index === tabStop}
                isSelected={unitKey(record.unit) === selectedKey}
                onSelect={select}
              />
            )
          )
        })}
      </div>
    </div>
  )
}

function RegisterHead({ question, sort, onSort }: Pick<RegisterGridProps, 'question' | 'sort' | 'onSort'>) {
  return (
    <div role="rowgroup" className="register-head-frame">
      <div role="row" aria-rowindex={1} className="register-head">
        {COLUMNS[question].map((column) => (
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

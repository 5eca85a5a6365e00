import { memo, useMemo, useState } from 'react'
import type { National } from '../../../domain/criteria/index.ts'
import { qualityOf, type TerritoryFacts } from '../../../domain/country/index.ts'
import { formatNumber, worstOf } from '../../../domain/measure/index.ts'
import { unitKey, type UnitLevel } from '../../../domain/territory/index.ts'
import { createdText, QualityMark } from '../../figure/index.ts'
import { selectUnit, useDesk, useScreen } from '../../desk/index.ts'
import {
  denominatorName,
  ETAPA_NAME,
  exploreText,
  gapText,
  LEVEL_PLURAL,
  MISSING_SHORT,
  QUALITY_NAME,
} from '../../text/index.ts'
import {
  childRow,
  columnsFor,
  sortRows,
  worstFirst,
  type ChildColumn,
  type ChildRow,
  type Sorting,
} from './child-rows.ts'

interface ChildTableProps {
  readonly national: National
  readonly units: readonly TerritoryFacts[]
}

/** The units of a territory, worst first; every column sorts, every name leads on. */
export function ChildTable({ national, units }: ChildTableProps) {
  const level = units[0]?.level ?? 'distrito'
  const [sorting, setSorting] = useState<Sorting>(worstFirst(level))
  const columns = columnsFor(level)
  const rows = useMemo(() => units.map((facts) => childRow(national, facts)), [national, units])
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting])
  const sortBy = (column: ChildColumn) =>
    setSorting((now) => ({ column, descending: now.column === column && !now.descending }))
  if (units.length === 0) return null
  return (
    <>
      <table className="child-table">
        <caption>
          {LEVEL_PLURAL[level]}
          {isSame(sorting, worstFirst(level)) && `, ${exploreText.worstFirst}`}{' '}
          <QualityMark
            quality={worstOf(rows.map((row) => qualityOf(national.country, 'instancias', row.coverage.from)))}
          />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={`column-${column}`} aria-sort={ariaSort(sorting, column)}>
                <button
                  type="button"
                  className="sort"
                  onClick={() => sortBy(column)}
                  title={exploreText.sort(exploreText.columns[column])}
                >
                  {exploreText.columns[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <ChildLine key={row.facts.ubigeo} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      <p className="complementary">
        {noteOf(national, level)}
        {rows.some((row) => row.auroraText?.startsWith('≥')) && ` ${exploreText.leastNote}`}
      </p>
    </>
  )
}

function noteOf(national: National, level: UnitLevel): string {
  if (level === 'distrito') return exploreText.childrenNoteDistrito
  const years = national.biennium === null ? '' : `, ${national.biennium.join('–')}`
  return exploreText.childrenNote(denominatorName(national.country.womenKnown ? 'mujeres' : 'poblacion'), years)
}

function isSame(a: Sorting, b: Sorting): boolean {
  return a.column === b.column && a.descending === b.descending
}

function ariaSort(sorting: Sorting, column: ChildColumn): 'ascending' | 'descending' | 'none' {
  if (sorting.column !== column) return 'none'
  return sorting.descending ? 'descending' : 'ascending'
}

interface ChildLineProps {
  readonly row: ChildRow
  readonly columns: readonly ChildColumn[]
}

const ChildLine = memo(function ChildLine({ row, columns }: ChildLineProps) {
  const { workspace, screen } = useDesk()
  const { ubigeo, level } = row.facts
  const lit = useScreen((state) => state.hovered === unitKey(row.facts))
  return (
    <tr
      className={lit ? 'lit' : undefined}
      onMouseEnter={() => screen.set({ hovered: unitKey(row.facts) })}
      onMouseLeave={() => screen.set({ hovered: null })}
    >
      {columns.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row">
            <button type="button" className="link" onClick={() => selectUnit(workspace, level, ubigeo)}>
              {row.facts.name}
            </button>
          </th>
        ) : (
          <td key={column} className={`column-${column}`}>
            {cellOf(row, column)}
          </td>
        ),
      )}
    </tr>
  )
})

function cellOf(row: ChildRow, column: Exclude<ChildColumn, 'name'>) {
  switch (column) {
    case 'created':
      return `${createdText(row.coverage)} / ${formatNumber(row.coverage.expected)}`
    case 'share':
      return <ShareCell row={row} />
    case 'stage':
      return <StageCell row={row} />
    case 'rate':
      return <RateCell row={row} />
    case 'poverty':
      return row.poverty === null ? <Missing /> : formatNumber(row.poverty, 1)
    case 'aurora':
      return row.auroraText ?? <Missing />
  }
}

function StageCell({ row }: { readonly row: ChildRow }) {
  if (!row.owesStage) return <span className="missing">{exploreText.cercadoShort}</span>
  return row.stage === null ? <Missing /> : ETAPA_NAME[row.stage]
}

function ShareCell({ row }: { readonly row: ChildRow }) {
  if (row.share === null) return <Missing />
  return (
    <>
      {row.critical === 'si' && <span className="critical-dot" role="img" aria-label={gapText.critical} />}
      {formatNumber(row.share * 100, 1)}
    </>
  )
}

function RateCell({ row }: { readonly row: ChildRow }) {
  if (row.rateHidden !== null) return row.rateHidden
  if (row.rate === null) return <Missing />
  const inherited = row.rateInherited
  return (
    <span className={inherited ? 'inherited' : undefined} title={inherited ? QUALITY_NAME.heredado : undefined}>
      {formatNumber(row.rate, 1)}
      {inherited && <span className="hidden-text"> {QUALITY_NAME.heredado}</span>}
    </span>
  )
}

function Missing() {
  return <span className="missing">{MISSING_SHORT}</span>
}

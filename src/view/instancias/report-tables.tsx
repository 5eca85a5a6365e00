import { useState } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { RegionReports, ReportStanding, ReportStop } from '../../domain/register/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { MISSING_SHORT, reportsText } from '../text/index.ts'
import { InstanciaCell } from './instancia-cell.tsx'

type OnOpen = (level: UnitLevel, ubigeo: Ubigeo) => void

interface RegionReportsProps {
  readonly board: readonly RegionReports[]
  readonly stops: readonly ReportStop[]
  readonly onOpen: OnOpen
}

/** How many reports each region owes, and how far those that came have got. */
export function RegionReportsTable({ board, stops, onOpen }: RegionReportsProps) {
  const { columns, byRegion } = reportsText
  return (
    <div className="scroll-sideways">
      <table className="semester-table">
        <caption>{byRegion}</caption>
        <thead>
          <ColumnHeads names={Object.values(columns)} />
        </thead>
        <tbody>
          {board.map((row) => (
            <tr key={row.region.ubigeo}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onOpen('region', row.region.ubigeo)}>
                  {row.region.name}
                </button>
              </th>
              <Counts row={row} stops={stops} />
            </tr>
          ))}
        </tbody>
        {board.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{reportsText.total}</th>
              <Counts row={totalOf(board, stops)} stops={stops} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

type Counted = Omit<RegionReports, 'region'>

function Counts({ row, stops }: { readonly row: Counted; readonly stops: readonly ReportStop[] }) {
  return (
    <>
      <td>{formatNumber(row.owed)}</td>
      <td>{formatNumber(row.delivered)}</td>
      <td>{formatNumber(row.missing)}</td>
      <td>{formatNumber(row.unknown)}</td>
      <td>{reportsText.reached(stops.map((stop) => row.reached[stop]))}</td>
      <td>{reportsText.told(row.recommended)}</td>
      <td>{reportsText.told(row.published)}</td>
      <td>{reportsText.progress(row.done, row.planned)}</td>
    </>
  )
}

function totalOf(board: readonly RegionReports[], stops: readonly ReportStop[]): Counted {
  const sum = (value: (row: RegionReports) => number) => board.reduce((total, row) => total + value(row), 0)
  return {
    owed: sum(({ owed }) => owed),
    delivered: sum(({ delivered }) => delivered),
    missing: sum(({ missing }) => missing),
    unknown: sum(({ unknown }) => unknown),
    reached: Object.fromEntries(stops.map((stop) => [stop, sum(({ reached }) => reached[stop])])) as Record<
      ReportStop,
      number
    >,
    recommended: sum(({ recommended }) => recommended),
    published: sum(({ published }) => published),
    planned: sum(({ planned }) => planned),
    done: sum(({ done }) => done),
  }
}

interface ToldReportsProps {
  readonly country: Country
  readonly told: readonly ReportStanding[]
  readonly stops: readonly ReportStop[]
  readonly onOpen: OnOpen
}

/** Each report or plan of which anything is known. */
export function ToldReportsTable({ country, told, stops, onOpen }: ToldReportsProps) {
  const { toldColumns, listed: title, none } = reportsText
  if (told.length === 0) return <p className="list-empty">{none}</p>
  return (
    <div className="scroll-sideways">
      <table className="semester-table">
        <caption>{title}</caption>
        <thead>
          <ColumnHeads names={Object.values(toldColumns)} />
        </thead>
        <tbody>
          {told.map((each) => (
            <ToldRow
              key={`${each.record.level}/${each.record.unit.ubigeo}`}
              country={country}
              standing={each}
              stops={stops}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** How many are listed before more are asked for. */
const PAGE = 25

/** Which instancias owe the report, by name: it is told that it did not come, or nothing is told of it. */
export function OwedReports({
  country,
  owed,
  onOpen,
}: Omit<ToldReportsProps, 'told' | 'stops'> & { readonly owed: readonly ReportStanding[] }) {
  const [shown, setShown] = useState(PAGE)
  if (owed.length === 0) return null
  return (
    <details>
      <summary>{reportsText.owing(owed.length)}</summary>
      <table className="expiry-table">
        <caption className="hidden-text">{reportsText.owing(owed.length)}</caption>
        <thead>
          <ColumnHeads names={[reportsText.toldColumns.unit, reportsText.toldColumns.delivered]} />
        </thead>
        <tbody>
          {owed.slice(0, shown).map(({ record: { unit, level }, delivered, deliveredOn }) => (
            <tr key={`${level}/${unit.ubigeo}`}>
              <InstanciaCell country={country} unit={unit} level={level} onOpen={onOpen} />
              <td>{reportsText.delivered(delivered, deliveredOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {owed.length > shown && (
        <button type="button" className="plain-button" onClick={() => setShown(shown + PAGE)}>
          {reportsText.moreOwing(owed.length - shown)}
        </button>
      )}
    </details>
  )
}

function ToldRow({
  country,
  standing,
  stops,
  onOpen,
}: Omit<ToldReportsProps, 'told'> & { readonly standing: ReportStanding }) {
  const { record, delivered, deliveredOn, reached, progress, recommendations, recommendedOn } = standing
  const { unit, level } = record
  const way = stops.flatMap((stop) => (reached[stop] === undefined ? [] : [[stop, reached[stop]] as const]))
  return (
    <tr>
      <InstanciaCell country={country} unit={unit} level={level} onOpen={onOpen} />
      <td>{reportsText.delivered(delivered, deliveredOn)}</td>
      <td>{reportsText.way(way)}</td>
      <td>{reportsText.progress(progress.done, progress.planned)}</td>
      <td>{progress.obstacles.join('; ') || MISSING_SHORT}</td>
      <td>{reportsText.recommended(recommendations, recommendedOn)}</td>
    </tr>
  )
}

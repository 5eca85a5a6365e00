import { useState } from 'react'
import { formatDate } from '../../domain/measure/index.ts'
import { travelWords, type Trip } from '../../domain/visits/index.ts'
import { exportTripRequest } from '../../workspace/commands/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { handOver, useDesk } from '../desk/index.ts'
import { planText, tripText } from '../text/index.ts'
import { useVisitDrag } from './drag-visit.ts'
import { shortName } from './short-name.ts'
import type { Planning } from './use-plan.ts'
import './trips.css'

interface TripTableProps {
  readonly trip: Trip
  readonly number: number
  /** Number of its first stop among those of all trips. */
  readonly first: number
  /** Whether a person ordered it by hand. */
  readonly isByHand: boolean
  readonly planning: Planning
  /** The order of its visits by their ids; null = the shortest. */
  readonly onOrder: (ids: readonly string[], wanted: readonly string[] | null) => void
  /** A visit, of this trip or another, was dropped on one of its stops. */
  readonly onDrop: (moved: string, onto: string) => void
}

/** The legs of a trip, and the way to put its stops in another order. */
export function TripTable({ trip, number, first, isByHand, planning, onOrder, onDrop }: TripTableProps) {
  const { leavesOn, stops, back, backOn, hours, base } = trip
  const { legColumns } = planText
  const names = [base.name, ...stops.map(({ visit }) => shortName(planning.nameOf(visit)))]
  const drag = useVisitDrag(onDrop)
  const ids = stops.map(({ visit }) => visit.id)
  const move = (at: number, step: number) => {
    const wanted = [...ids]
    wanted.splice(at + step, 0, ...wanted.splice(at, 1))
    onOrder(ids, wanted)
  }
  return (
    <table className="trip-table">
      <caption>
        {planText.trip(number, leavesOn, backOn)}
        {trip.who !== null && tripText.whoTrip(trip.who)}{' '}
        <span className="complementary">{planText.tripHours(hours)}</span>
        {isByHand && (
          <span className="complementary">
            {' '}
            {tripText.byHand}{' '}
            <button type="button" className="link" onClick={() => onOrder(ids, null)}>
              {tripText.shortest}
            </button>
          </span>
        )}
        {trip.overlong && <Overlong />} <RequestFile trip={trip} number={number} />
      </caption>
      <thead>
        <ColumnHeads names={[legColumns.leg, legColumns.arrives, legColumns.travel, tripText.order]} />
      </thead>
      <tbody>
        {stops.map(({ visit, seat, date, hour, travel }, at) => (
          <tr key={visit.id} className="visit-row" {...drag(visit.id)}>
            <th scope="row">
              {first + at}. {planText.legTo(names[at] ?? '', names[at + 1] ?? '')}
              {seat.borrowed && <span className="complementary"> ({planText.borrowed})</span>}
            </th>
            <td>
              {formatDate(date)} {hour}
            </td>
            <td>{travelWords(travel)}</td>
            <td>
              <OrderButtons name={names[at + 1] ?? ''} at={at} count={stops.length} onMove={(step) => move(at, step)} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{planText.legTo(names[names.length - 1] ?? '', base.name)}</th>
          <td>
            {formatDate(backOn)}, {planText.backTo}
          </td>
          <td>{travelWords(back)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}

/** What the trip asks of the administration, as a document. */
function RequestFile({ trip, number }: Pick<TripTableProps, 'trip' | 'number'>) {
  const { workspace } = useDesk()
  const [failed, setFailed] = useState(false)
  const give = () => {
    setFailed(false)
    exportTripRequest(workspace, trip, number).then(
      (file) => file !== null && handOver(file),
      () => setFailed(true),
    )
  }
  return (
    <>
      <button type="button" className="link trip-request" title={tripText.requestHelp} onClick={give}>
        {tripText.request(number)}
      </button>
      {failed && <span role="alert"> {tripText.requestFailed}</span>}
    </>
  )
}

function Overlong() {
  return (
    <span className="trip-overlong">
      {' '}
      <span aria-hidden="true" className="warning-mark">
        ▲
      </span>{' '}
      {planText.overlong}
    </span>
  )
}

interface OrderButtonsProps {
  readonly name: string
  readonly at: number
  readonly count: number
  readonly onMove: (step: number) => void
}

function OrderButtons({ name, at, count, onMove }: OrderButtonsProps) {
  return (
    <span className="trip-order">
      <button
        type="button"
        className="plain-button"
        aria-label={tripText.up(name)}
        disabled={at === 0}
        onClick={() => onMove(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label={tripText.down(name)}
        disabled={at === count - 1}
        onClick={() => onMove(1)}
      >
        ↓
      </button>
    </span>
  )
}

import { formatDate, joinWords } from '../../domain/measure/index.ts'
import {
  dateVisits,
  ESTIMATE_NOTE,
  travelWords,
  type Itinerary,
  type Plan,
  type Trip,
  type TripRules,
} from '../../domain/visits/index.ts'
import { ColumnHeads, DraftScope, judgeCount } from '../controls/index.ts'
import { planText, shareText } from '../text/index.ts'
import { DayField, LineField } from '../held/index.ts'
import { BaseChoice } from './base-choice.tsx'
import { HoursFile } from './hours-file.tsx'
import { shortName } from './short-name.ts'
import { TripMap } from './trip-map.tsx'
import { useItinerary, type Planning } from './use-plan.ts'
import type { PlanViewProps } from './visit-list.tsx'
import './trips.css'

/** The trips that the plan needs: from where, in what order, on which days; made anew with every change of the plan. */
export function Itineraries({ national, planning }: PlanViewProps) {
  const { plan, rules } = planning
  const itinerary = useItinerary(planning, national)
  const rule = (change: Partial<TripRules>) => planning.change({ ...plan, rules: { ...rules, ...change } })
  return (
    <section className="trips" aria-label={planText.view.itinerario}>
      <DraftScope name="viajes">
        <div className="trip-rules">
          <BaseChoice country={national.country} base={rules.base} onChange={(base) => rule({ base })} />
          <DayField
            label={planText.from}
            value={rules.from}
            isNeeded
            onCommit={(from) => from !== null && rule({ from })}
          />
          <LineField
            label={planText.days}
            figures=""
            value={String(rules.days)}
            judge={judgeCount(1, 60)}
            onCommit={(text) => rule({ days: Number(text) })}
          />
          <LineField
            label={planText.perDay}
            figures=""
            value={String(rules.perDay)}
            judge={judgeCount(1, 12)}
            onCommit={(text) => rule({ perDay: Number(text) })}
          />
        </div>
      </DraftScope>
      {itinerary === null && <p>{planText.noBase}</p>}
      {itinerary !== null && itinerary.trips.length === 0 && <p>{planText.noTrips}</p>}
      {itinerary !== null && itinerary.trips.length > 0 && (
        <>
          <ApplyLine planning={planning} itinerary={itinerary} />
          <TripMap itinerary={itinerary} nameOf={planning.nameOf} />
          {itinerary.trips.map((trip, at) => (
            <TripTable
              key={trip.stops[0]?.visit.id}
              trip={trip}
              number={at + 1}
              before={itinerary.trips.slice(0, at).reduce((sum, { stops }) => sum + stops.length, 0)}
              base={itinerary.base.name}
              planning={planning}
            />
          ))}
        </>
      )}
      {itinerary !== null && itinerary.unplaced.length > 0 && (
        <p>{planText.unplaced(joinWords(itinerary.unplaced.map(planning.nameOf)))}</p>
      )}
      <p className="complementary">{planText.terms}</p>
      <p className="complementary">{ESTIMATE_NOTE}</p>
      <HoursFile country={national.country} planning={planning} />
    </section>
  )
}

/** Whether the plan has these dates, and the way to give them to it in one step. */
function ApplyLine({ planning, itinerary }: { readonly planning: Planning; readonly itinerary: Itinerary }) {
  const dated: Plan = planning.asMayBe(dateVisits({ ...planning.plan, rules: planning.rules }, itinerary))
  const theirs = itinerary.trips.flatMap(({ stops }) => stops.filter(({ visit }) => !planning.mayChange(visit))).length
  const different = dated.visits.filter(
    ({ date, hour }, at) => date !== planning.plan.visits[at]?.date || hour !== planning.plan.visits[at]?.hour,
  ).length
  const left = theirs === 0 ? '' : ` ${shareText.visitsLeft(theirs)}`
  if (different === 0)
    return (
      <p className="trip-apply">
        {planText.applied}
        {left}
      </p>
    )
  return (
    <p className="trip-apply">
      {planText.differs(different)}{' '}
      <button type="button" className="plain-button" onClick={() => planning.change(dated)}>
        {planText.apply}
      </button>
      {left}
    </p>
  )
}

interface TripTableProps {
  readonly trip: Trip
  readonly number: number
  /** How many stops the trips before it have: the map numbers them through. */
  readonly before: number
  readonly base: string
  readonly planning: Planning
}

function TripTable({
  trip: { leavesOn, stops, back, backOn, hours, overlong },
  number,
  before,
  base,
  planning,
}: TripTableProps) {
  const { legColumns } = planText
  const names = [base, ...stops.map(({ visit }) => shortName(planning.nameOf(visit)))]
  return (
    <table className="trip-table">
      <caption>
        {planText.trip(number, leavesOn, backOn)} <span className="complementary">{planText.tripHours(hours)}</span>
        {overlong && (
          <span className="trip-overlong">
            {' '}
            <span aria-hidden="true" className="warning-mark">
              ▲
            </span>{' '}
            {planText.overlong}
          </span>
        )}
      </caption>
      <thead>
        <ColumnHeads names={[legColumns.leg, legColumns.arrives, legColumns.travel]} />
      </thead>
      <tbody>
        {stops.map(({ visit, seat, date, hour, travel }, at) => (
          <tr key={visit.id}>
            <th scope="row">
              {planText.legTo(names[at] ?? '', planText.stop(before + at + 1, names[at + 1] ?? ''))}
              {seat.borrowed && <span className="complementary"> ({planText.borrowed})</span>}
            </th>
            <td>
              {formatDate(date)} {hour}
            </td>
            <td>{travelWords(travel)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{planText.legTo(names[names.length - 1] ?? '', base)}</th>
          <td>
            {formatDate(backOn)}, {planText.backTo}
          </td>
          <td>{travelWords(back)}</td>
        </tr>
      </tbody>
    </table>
  )
}

import { joinWords } from '../../domain/measure/index.ts'
import {
  dateVisits,
  ESTIMATE_NOTE,
  explainLeft,
  orderOf,
  type Itinerary,
  type Plan,
  type TripRules,
} from '../../domain/visits/index.ts'
import { DraftScope, judgeCount, Toggle } from '../controls/index.ts'
import { planText, shareText, tripText } from '../text/index.ts'
import { DayField, LineField } from '../held/index.ts'
import { BudgetPart } from './budget-part.tsx'
import { BaseChoice } from './base-choice.tsx'
import { HoursFile } from './hours-file.tsx'
import { TeamPart } from './team-part.tsx'
import { TripMap } from './trip-map.tsx'
import { TripTable } from './trip-table.tsx'
import { useItinerary, type Planning } from './use-plan.ts'
import type { PlanViewProps } from './visit-list.tsx'
import './trips.css'

type Rule = (change: Partial<TripRules>) => void

/** The trips that the plan needs: who, from where, in what order, on which days; made anew with every change. */
export function Itineraries({ national, planning }: PlanViewProps) {
  const { plan, rules } = planning
  const made = useItinerary(planning, national)
  const rule: Rule = (change) => planning.change({ ...plan, rules: { ...rules, ...change } })
  return (
    <section className="trips" aria-label={planText.view.itinerario}>
      <DraftScope name="viajes">
        <RuleFields national={national} rules={rules} onChange={rule} />
        <TeamPart country={national.country} rules={rules} onChange={(team) => rule({ team })} />
      </DraftScope>
      {made === null && <p>{planText.noBase}</p>}
      <p role="status">{made === 'calculando' ? tripText.working : made === 'falla' ? tripText.failed : ''}</p>
      {typeof made === 'object' && made !== null && <MadeTrips planning={planning} itinerary={made} onRule={rule} />}
      <p className="complementary">{planText.terms}</p>
      <p className="complementary">{tripText.rest}</p>
      <p className="complementary">{ESTIMATE_NOTE}</p>
      <HoursFile country={national.country} planning={planning} />
    </section>
  )
}

interface RuleFieldsProps extends Pick<PlanViewProps, 'national'> {
  readonly rules: TripRules
  readonly onChange: Rule
}

function RuleFields({ national, rules, onChange }: RuleFieldsProps) {
  const hasTeam = (rules.team ?? []).length > 0
  return (
    <div className="trip-rules">
      {!hasTeam && <BaseChoice country={national.country} base={rules.base} onChange={(base) => onChange({ base })} />}
      <DayField
        label={planText.from}
        value={rules.from}
        isNeeded
        onCommit={(from) => from !== null && onChange({ from })}
      />
      {hasTeam && (
        <DayField label={tripText.until} value={rules.until ?? null} onCommit={(until) => onChange({ until })} />
      )}
      {!hasTeam && (
        <LineField
          label={planText.days}
          figures=""
          value={String(rules.days)}
          judge={judgeCount(1, 60)}
          onCommit={(text) => onChange({ days: Number(text) })}
        />
      )}
      <LineField
        label={planText.perDay}
        figures=""
        value={String(rules.perDay)}
        judge={judgeCount(1, 12)}
        onCommit={(text) => onChange({ perDay: Number(text) })}
      />
      <Toggle
        label={tripText.flights}
        help={tripText.flightsHelp}
        on={rules.flights === true}
        onChange={(flights) => onChange({ flights })}
      />
    </div>
  )
}

interface MadeTripsProps {
  readonly planning: Planning
  readonly itinerary: Itinerary
  readonly onRule: Rule
}

function MadeTrips({ planning, itinerary, onRule }: MadeTripsProps) {
  const { trips, left, refused, unplaced } = itinerary
  const orders = planning.rules.orders ?? []
  const order = (ids: readonly string[], wanted: readonly string[] | null) =>
    onRule({
      orders: [...orders.filter((each) => !each.some((id) => ids.includes(id))), ...(wanted === null ? [] : [wanted])],
    })
  const firsts = trips.map((_, at) => 1 + trips.slice(0, at).reduce((sum, { stops }) => sum + stops.length, 0))
  return (
    <>
      {trips.length === 0 && <p>{planText.noTrips}</p>}
      {trips.length + left.length > 0 && <ApplyLine planning={planning} itinerary={itinerary} />}
      {left.length > 0 && <LeftOut planning={planning} left={left} />}
      {refused.length > 0 && <p role="alert">{tripText.refused}</p>}
      {trips.length > 0 && <TripMap itinerary={itinerary} nameOf={planning.nameOf} />}
      {trips.map((trip, at) => {
        const ids = trip.stops.map(({ visit }) => visit.id)
        return (
          <TripTable
            key={ids[0]}
            trip={trip}
            number={at + 1}
            first={firsts[at] ?? 1}
            isByHand={orderOf(ids, orders)?.every((id, place) => id === ids[place]) === true}
            planning={planning}
            onOrder={order}
          />
        )
      })}
      {trips.length > 0 && <BudgetPart planning={planning} itinerary={itinerary} onRule={onRule} />}
      {unplaced.length > 0 && <p>{planText.unplaced(joinWords(unplaced.map(planning.nameOf)))}</p>}
    </>
  )
}

function LeftOut({ planning, left }: Pick<Itinerary, 'left'> & { readonly planning: Planning }) {
  return (
    <section className="trip-left" aria-label={tripText.left(left.length)}>
      <h3>{tripText.left(left.length)}</h3>
      <ul>
        {left.map((each) => (
          <li key={each.visit.id}>{tripText.leftLine(planning.nameOf(each.visit), explainLeft(each))}</li>
        ))}
      </ul>
      <p className="complementary">{tripText.leftHelp}</p>
    </section>
  )
}

/** Whether the plan has these dates, and the way to give them to it in one step. */
function ApplyLine({ planning, itinerary }: { readonly planning: Planning; readonly itinerary: Itinerary }) {
  const dated: Plan = planning.asMayBe(dateVisits({ ...planning.plan, rules: planning.rules }, itinerary))
  const theirs = itinerary.trips.flatMap(({ stops }) => stops.filter(({ visit }) => !planning.mayChange(visit))).length
  const different = dated.visits.filter(
    ({ date, hour, goes }, at) =>
      date !== planning.plan.visits[at]?.date ||
      hour !== planning.plan.visits[at]?.hour ||
      goes?.who !== planning.plan.visits[at]?.goes?.who,
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

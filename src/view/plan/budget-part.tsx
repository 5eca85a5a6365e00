import { yearOf } from '../../domain/calendar/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import {
  budgetOf,
  goalsOf,
  goalYears,
  NO_TARIFFS,
  type Budget,
  type Cost4,
  type GoalLine,
  type Goals,
  type Itinerary,
  type TripRules,
} from '../../domain/visits/index.ts'
import { ColumnHeads, DraftScope, judgeCount, type Judge } from '../controls/index.ts'
import { QualityMark } from '../figure/index.ts'
import { budgetText } from '../text/index.ts'
import { LineField } from '../held/index.ts'
import type { Planning } from './use-plan.ts'
import './team.css'

interface BudgetPartProps {
  readonly planning: Planning
  readonly itinerary: Itinerary
  readonly onRule: (change: Partial<TripRules>) => void
}

const MOST = 9_999_999

/** An amount, or none. */
const judgeSoles: Judge = (text) => (text.trim() === '' ? { taken: '', problem: null } : judgeCount(0, 999_999)(text))

/** What the trips cost under the person's own tariffs, by trip and by month, and the goals of the POI against it. */
export function BudgetPart({ planning, itinerary, onRule }: BudgetPartProps) {
  const { rules, plan } = planning
  const tariffs = rules.tariffs ?? NO_TARIFFS
  const budget = rules.tariffs === undefined ? null : budgetOf(itinerary.trips, rules.tariffs)
  const year = yearOf(rules.from)
  return (
    <section className="trip-budget" aria-label={budgetText.title}>
      <h2>{budgetText.title}</h2>
      <p className="complementary">{budgetText.help}</p>
      <DraftScope name="presupuesto">
        <div className="trip-specialist" role="group" aria-label={budgetText.tariffs}>
          {(['hour', 'flight', 'day', 'visit'] as const).map((kind) => (
            <LineField
              key={kind}
              label={budgetText.tariff[kind]}
              figures=""
              value={tariffs[kind] === null ? '' : String(tariffs[kind])}
              judge={judgeSoles}
              onCommit={(text) => onRule({ tariffs: { ...tariffs, [kind]: text === '' ? null : Number(text) } })}
            />
          ))}
        </div>
        <GoalFields goals={rules.goals ?? []} year={year} onChange={(goals) => onRule({ goals })} />
      </DraftScope>
      {budget === null ? <p>{budgetText.noTariffs}</p> : <CostTables budget={budget} />}
      <GoalTable lines={goalsOf(plan.visits, rules.goals, budget, year)} />
    </section>
  )
}

/** What it costs by trip and by month: an estimate, as the kilometres and hours that it rests on. */
function CostTables({ budget }: { readonly budget: Budget }) {
  return (
    <>
      <table className="trip-table">
        <caption>
          {budgetText.byTrip} <QualityMark quality="estimado" />
        </caption>
        <thead>
          <ColumnHeads names={[budgetText.trip, ...budgetText.costs]} />
        </thead>
        <tbody>
          {budget.trips.map((line, at) => (
            <CostRow key={at} name={budgetText.tripName(at + 1, line.who)} cost={line} />
          ))}
          <CostRow name={budgetText.total} cost={budget.total} />
        </tbody>
      </table>
      <table className="trip-table">
        <caption>
          {budgetText.byMonth} <QualityMark quality="estimado" />
        </caption>
        <thead>
          <ColumnHeads names={[budgetText.month, ...budgetText.costs]} />
        </thead>
        <tbody>
          {budget.months.map((line) => (
            <CostRow key={line.month} name={budgetText.monthName(line.month)} cost={line} />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface GoalFieldsProps {
  readonly goals: readonly Goals[]
  /** The year of the trips, which is always there. */
  readonly year: number
  readonly onChange: (goals: readonly Goals[]) => void
}

/** The goals of each year of the POI multianual; a year is added before the first or after the last. */
function GoalFields({ goals, year, onChange }: GoalFieldsProps) {
  const years = goalYears(goals, year)
  const of = (wanted: number) => goals.find((each) => each.year === wanted) ?? emptyYear(wanted)
  const put = (next: Goals) => onChange([...goals.filter((each) => each.year !== next.year), next].sort(byYear))
  return (
    <>
      {years.map((each) => (
        <div key={each} className="trip-specialist" role="group" aria-label={budgetText.goals(each)}>
          <span className="trip-goal-year">{budgetText.goals(each)}</span>
          {(['visits', 'money', 'spent'] as const).map((kind) => (
            <LineField
              key={kind}
              label={budgetText.goal[kind]}
              figures=""
              value={of(each)[kind] === null ? '' : String(of(each)[kind])}
              judge={judgeSoles}
              onCommit={(text) => put({ ...of(each), [kind]: text === '' ? null : Math.min(MOST, Number(text)) })}
            />
          ))}
          {each !== year && (
            <button type="button" className="link" onClick={() => onChange(goals.filter((own) => own.year !== each))}>
              {budgetText.dropYear(each)}
            </button>
          )}
        </div>
      ))}
      <p className="trip-order">
        {[(years[0] ?? year) - 1, (years.at(-1) ?? year) + 1].map((each) => (
          <button key={each} type="button" className="plain-button" onClick={() => put(emptyYear(each))}>
            {budgetText.addYear(each)}
          </button>
        ))}
      </p>
    </>
  )
}

function emptyYear(year: number): Goals {
  return { year, visits: null, money: null, spent: null }
}

function byYear(a: Goals, b: Goals): number {
  return a.year - b.year
}

function GoalTable({ lines }: { readonly lines: readonly GoalLine[] }) {
  return (
    <table className="trip-table">
      <caption>{budgetText.goalsTitle}</caption>
      <thead>
        <ColumnHeads names={budgetText.goalColumns} />
      </thead>
      <tbody>
        {lines.map(({ kind, from, to, goal, planned, made }) => (
          <tr key={`${kind} ${from} ${to}`}>
            <th scope="row">{budgetText.goalRow(budgetText.goalKind[kind], from, to)}</th>
            {[goal, planned, made].map((value, at) => (
              <td key={at}>
                {value === null ? <span className="missing">{budgetText.unstated}</span> : formatNumber(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CostRow({ name, cost }: { readonly name: string; readonly cost: Cost4 }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[cost.tickets, cost.perDiem, cost.fund].map((value, at) => (
        <td key={at}>
          {value === null ? <span className="missing">{budgetText.unstated}</span> : formatNumber(value)}
        </td>
      ))}
      <td>{cost.isWhole ? formatNumber(cost.total) : budgetText.atLeast(cost.total)}</td>
    </tr>
  )
}

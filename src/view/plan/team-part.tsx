import type { Day } from '../../domain/calendar/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { ubigeo } from '../../domain/territory/index.ts'
import { isSpecialistLabel, unitName, type Specialist, type TripRules } from '../../domain/visits/index.ts'
import { Choice, DraftScope, judgeCount, type Judge } from '../controls/index.ts'
import { planText, tripText } from '../text/index.ts'
import { BaseChoice } from './base-choice.tsx'
import { DayField, LineField } from '../held/index.ts'
import './team.css'

interface TeamPartProps {
  readonly country: Country
  readonly rules: TripRules
  readonly onChange: (team: readonly Specialist[]) => void
}

const MOST_DAYS = 30
const NONE = 'ninguna'

/** Who travels: each by initials or role, from where, for which regions, for how long and when not. */
export function TeamPart({ country, rules, onChange }: TeamPartProps) {
  const team = rules.team ?? []
  const put = (at: number, change: Partial<Specialist>) =>
    onChange(team.map((each, place) => (place === at ? { ...each, ...change } : each)))
  const add = () => {
    const labels = new Set(team.map(({ label }) => label))
    let number = 1
    while (labels.has(`AT-${number}`)) number += 1
    onChange([...team, { label: `AT-${number}`, base: rules.base, regions: [], leave: [], days: rules.days }])
  }
  return (
    <section className="trip-team" aria-label={tripText.team}>
      <h2>{tripText.team}</h2>
      <p className="complementary">{tripText.teamHelp}</p>
      {team.map((each, at) => (
        <DraftScope key={each.label} name={`especialista/${each.label}`}>
          <div className="trip-specialist" role="group" aria-label={tripText.specialist(each.label)}>
            <LineField
              label={tripText.label}
              value={each.label}
              judge={judgeLabel(team, at)}
              onCommit={(label) => put(at, { label })}
            />
            <BaseChoice country={country} base={each.base} onChange={(base) => put(at, { base })} />
            <LineField
              label={tripText.daysAway}
              figures=""
              value={String(each.days)}
              judge={judgeCount(1, MOST_DAYS)}
              onCommit={(text) => put(at, { days: Number(text) })}
            />
            <ShareLine country={country} specialist={each} onChange={(change) => put(at, change)} />
            <LeaveLines specialist={each} from={rules.from} onChange={(change) => put(at, change)} />
            <button
              type="button"
              className="link"
              aria-label={tripText.removeSpecialist(each.label)}
              onClick={() => onChange(team.filter((_, place) => place !== at))}
            >
              {planText.removeFinding}
            </button>
          </div>
        </DraftScope>
      ))}
      <button type="button" className="plain-button" onClick={add}>
        {tripText.addSpecialist}
      </button>
    </section>
  )
}

function judgeLabel(team: readonly Specialist[], at: number): Judge {
  return (text) => {
    const label = text.trim()
    if (!isSpecialistLabel(label)) return { taken: null, problem: tripText.badLabel }
    const isTaken = team.some((each, place) => place !== at && each.label === label)
    return isTaken ? { taken: null, problem: tripText.repeated } : { taken: label, problem: null }
  }
}

interface SpecialistProps {
  readonly specialist: Specialist
  readonly onChange: (change: Partial<Specialist>) => void
}

function ShareLine({ country, specialist, onChange }: SpecialistProps & { readonly country: Country }) {
  const { label, regions } = specialist
  const others = country.byLevel.region.filter((each) => !regions.includes(each.ubigeo))
  const nameOf = (code: string) => unitName(country, 'region', ubigeo(code)).replace(/ \(.*/, '')
  return (
    <div className="trip-share">
      <Choice
        label={tripText.share}
        value={NONE}
        options={[
          { id: NONE, name: regions.length === 0 ? tripText.wholeShare : tripText.addRegion },
          ...others.map((each) => ({ id: each.ubigeo as string, name: nameOf(each.ubigeo) })),
        ]}
        onChange={(code) => code !== NONE && onChange({ regions: [...regions, ubigeo(code)] })}
      />
      {regions.map((code) => (
        <button
          key={code}
          type="button"
          className="trip-region"
          aria-label={tripText.removeRegion(nameOf(code), label)}
          onClick={() => onChange({ regions: regions.filter((each) => each !== code) })}
        >
          {nameOf(code)} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  )
}

function LeaveLines({ specialist: { leave, label }, onChange, from }: SpecialistProps & { readonly from: Day }) {
  const put = (at: number, change: Partial<(typeof leave)[number]>) =>
    onChange({ leave: leave.map((each, place) => (place === at ? { ...each, ...change } : each)) })
  return (
    <div className="trip-leave">
      {leave.map((each, at) => (
        <DraftScope key={`${leave.length}/${at}`} name={`licencia/${at}`}>
          <div className="trip-leave-line" role="group" aria-label={`${tripText.leaveOf(at + 1)}, ${label}`}>
            <DayField
              label={tripText.leaveFrom}
              value={each.from}
              isNeeded
              onCommit={(day) => day !== null && put(at, { from: day, ...(day > each.to ? { to: day } : {}) })}
            />
            <DayField
              label={tripText.leaveTo}
              value={each.to}
              isNeeded
              onCommit={(day) => day !== null && put(at, { to: day, ...(day < each.from ? { from: day } : {}) })}
            />
            <button
              type="button"
              className="link"
              onClick={() => onChange({ leave: leave.filter((_, place) => place !== at) })}
            >
              {tripText.removeLeave}
            </button>
          </div>
        </DraftScope>
      ))}
      <button type="button" className="link" onClick={() => onChange({ leave: [...leave, { from, to: from }] })}>
        {tripText.addLeave}
      </button>
    </div>
  )
}

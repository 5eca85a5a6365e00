import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { peruHolidays } from '../../scripts/feriados/index.ts'
import { repository } from '../../scripts/run-step.ts'
import { parseCountryRows } from '../../src/database/questions/index.ts'
import { calendarOf } from '../../src/domain/calendar/index.ts'
import { assembleCountry, type TerritoryFacts } from '../../src/domain/country/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import {
  addVisits,
  EMPTY_PLAN,
  orderStops,
  planTrips,
  proposeVisit,
  seatOf,
  travelOf,
  type Plan,
  type Specialist,
  type VisitSeed,
} from '../../src/domain/visits/index.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const TIMES = 30
const TERRITORIES = 40
const GOAL_MS = 200

/** Trips of 40 provincias, and the order of 40 stops in one round, which is its heaviest part. */
export async function measureItinerary(): Promise<Section> {
  const rows = parseCountryRows(JSON.parse(readFileSync(join(repository, 'public/data/facts.json'), 'utf8')))
  const country = assembleCountry(rows, [])
  const calendar = calendarOf(peruHolidays())
  const chosen = country.byLevel.provincia.filter((_, at) => at % 4 === 0).slice(0, TERRITORIES)
  const plan = chosen.reduce<Plan>(
    (before, facts) =>
      addVisits(before, [
        proposeVisit(before, { facts, group: 'creacion', on: '2026-11-21', ranked: null, disclosure: SHAREABLE }),
      ]),
    EMPTY_PLAN,
  )
  const rules = { base: ubigeo('1501'), from: '2026-12-01', days: 5, perDay: 2 }
  const seats = [ubigeo('1501'), ...chosen.map((facts) => facts.ubigeo)].flatMap(
    (code) => seatOf(country, 'provincia', code) ?? [],
  )
  const travel = travelOf([])
  const hours = Float64Array.from(seats.flatMap((a) => seats.map((b) => travel(a, b).hours)))
  const [short, long, round] = [
    await sample(() => planTrips(plan, rules, country, calendar)),
    await sample(() => planTrips(plan, { ...rules, days: 60, perDay: 4 }, country, calendar)),
    await sample(() => orderStops(seats.length, (a, b) => hours[a * seats.length + b] ?? 0)),
  ]
  const sixty = country.byLevel.provincia.filter((_, at) => at % 3 === 0).slice(0, TEAM.visits)
  const large = { ...EMPTY_PLAN, visits: sixty.map((facts) => proposeVisit(EMPTY_PLAN, seedOf(facts))) }
  const team = TEAM.bases.map((base, at) => specialistOf(`AT-${at + 1}`, base))
  const teamOf = (flights: boolean) =>
    sample(() => planTrips(large, { ...rules, until: '2027-03-31', flights, team }, country, calendar))
  const goal = { median: GOAL_MS }
  const inASecond = { median: 1_000 }
  return {
    title: `Itinerario de ${TERRITORIES} provincias de todo el país`,
    lines: [
      { name: 'viajes de 5 días, 2 visitas por día', unit: 'ms', samples: short, goal },
      { name: 'un solo viaje de hasta 60 días', unit: 'ms', samples: long, goal },
      { name: 'de ello, ordenar 40 paradas', unit: 'ms', samples: round },
      { name: '60 visitas y 5 especialistas, por tierra', unit: 'ms', samples: await teamOf(false), goal: inASecond },
      { name: 'las mismas, contando vuelos', unit: 'ms', samples: await teamOf(true), goal: inASecond },
    ],
    notes: [
      'Una provincia de cada cuatro, por código, con base en Lima. Hasta 12 lugares el orden es el más corto; con más, a menos de 3 % del óptimo en los casos en que se conoce (tests/domain/visits).',
    ],
  }
}

const TEAM = { visits: 60, bases: ['1501', '0801', '0401', '1301', '1601'] }

function seedOf(facts: TerritoryFacts): VisitSeed {
  return { facts, group: 'creacion', on: '2026-11-21', ranked: null, disclosure: SHAREABLE }
}

function specialistOf(label: string, base: string): Specialist {
  return { label, base: ubigeo(base), regions: [], leave: [], days: 5 }
}

async function sample(run: () => unknown): Promise<readonly number[]> {
  const samples: number[] = []
  for (let time = 0; time <= TIMES; time += 1) samples.push(await timed(run))
  return samples.slice(1)
}

import fc from 'fast-check'
import { ACTORS, CAPACITY_TOPICS, DIMENSIONS } from '../../../../src/domain/capacities/index.ts'
import { GROUPS } from '../../../../src/domain/criteria/index.ts'
import { K_CHOICES } from '../../../../src/domain/disclosure/index.ts'
import type { FieldTrip } from '../../../../src/domain/field/index.ts'
import { QUALITIES } from '../../../../src/domain/measure/index.ts'
import { UNIT_LEVELS } from '../../../../src/domain/territory/index.ts'
import {
  ATTENDEE_LEVELS,
  CONTACT_WAYS,
  INTERVENTIONS,
  MODALITIES,
  VISIT_STATES,
  type Agreed,
  type Attended,
  type Finding,
  type Plan,
  type Specialist,
  type TripRules,
  type Visit,
} from '../../../../src/domain/visits/index.ts'
import type { WorkshopEvent } from '../../../../src/domain/workshops/index.ts'
import {
  among,
  day,
  dayOrNone,
  digest,
  distrito,
  every,
  hourOrNone,
  place,
  region,
  soles,
  some,
  someOnce,
  text,
  word,
} from './every.ts'

const people = fc.integer({ min: 0, max: 9_999 })
const who = fc.constantFrom('ZQ', 'AT-1', 'Especialista 2')
const agreedFields = { text, owner: text, dueOn: dayOrNone }
const agreed = every<Agreed>(agreedFields)
const attended = every<Attended>({
  entity: text,
  level: fc.option(among(ATTENDEE_LEVELS)),
  actor: fc.option(among(ACTORS)),
  ...{ women: people, men: people, unstated: people },
})
const findingFields = { kind: among(['avance', 'nudo']), text, measure: text, owner: text } as const
const finding = every<Finding>(findingFields, 'owner')
const mark = fc.option(fc.integer({ min: 1, max: 5 }))

const visit = every<Visit>(
  {
    ...{ id: word, ubigeo: place, level: among(UNIT_LEVELS), group: among(GROUPS) },
    reason: every<Visit['reason']>(
      {
        ...{ on: day, sentence: text, place: fc.integer({ min: 1, max: 10_000 }), simulated: fc.boolean() },
        disclosure: every<Visit['reason']['disclosure']>({ k: among(K_CHOICES), internal: fc.boolean() }),
      },
      'place',
    ),
    intervention: among(INTERVENTIONS),
    need: every<NonNullable<Visit['need']>>({
      ...{ topic: among(CAPACITY_TOPICS), dimension: among(DIMENSIONS), actor: fc.option(among(ACTORS)), round: word },
    }),
    ...{ participants: some(text), modality: among(MODALITIES), date: dayOrNone, hour: hourOrNone },
    ...{ minutes: fc.integer({ min: 1, max: 1_440 }), fixed: fc.boolean(), notBefore: dayOrNone, notAfter: dayOrNone },
    goes: fc.option(every<NonNullable<Visit['goes']>>({ who, fixed: fc.boolean() })),
    ...{ agenda: text, people: some(text), materials: text, logistics: text },
    ...{ letterSentOn: dayOrNone, link: text, linkSentOn: dayOrNone, platform: text },
    contacts: some(
      every<NonNullable<Visit['contacts']>[number]>({ on: day, way: among(CONTACT_WAYS), said: text, next: text }),
    ),
    ...{ state: among(VISIT_STATES), agreements: text, agreed: some(agreed), attendance: some(attended) },
    findings: some(finding),
    evaluation: every<Visit['evaluation']>({
      ...{ metodologia: mark, logistica: mark, facilitacion: mark, objetivos: mark, satisfaccion: mark, note: text },
    }),
  },
  ...(['need', 'notBefore', 'notAfter', 'goes', 'platform', 'contacts', 'agreed', 'attendance'] as const),
)
const visits = someOnce(visit, ({ id }) => id)

const specialist = every<Specialist>({
  ...{ label: who, base: place, regions: some(region), days: fc.integer({ min: 1, max: 30 }) },
  leave: some(every<Specialist['leave'][number]>({ from: day, to: day })),
})
const rules = every<TripRules>(
  {
    ...{ base: place, from: day, days: fc.integer({ min: 1, max: 60 }), perDay: fc.integer({ min: 1, max: 12 }) },
    ...{ until: dayOrNone, flights: fc.boolean(), team: someOnce(specialist, ({ label }) => label) },
    orders: some(some(word)),
    tariffs: every<NonNullable<TripRules['tariffs']>>({ hour: soles, flight: soles, day: soles, visit: soles }),
    goals: someOnce(
      every<NonNullable<TripRules['goals']>[number]>({
        ...{ year: fc.integer({ min: 2000, max: 2100 }), visits: soles, money: soles, spent: soles },
      }),
      ({ year }) => year,
    ),
  },
  ...(['until', 'flights', 'team', 'orders', 'tariffs', 'goals'] as const),
)

/** Any plan. */
export const plan = every<Plan>(
  {
    ...{ visits, rules: fc.option(rules) },
    hours: some(every<Plan['hours'][number]>({ from: place, to: place, hours: fc.constantFrom(0, 0.5, 12.25, 1_000) })),
    signal: every<NonNullable<Plan['signal']>>({
      ...{ file: text, on: day },
      places: some(every<NonNullable<Plan['signal']>['places'][number]>({ ubigeo: distrito, stable: fc.boolean() })),
    }),
  },
  'signal',
)

/** Any workshops. */
export const workshops = someOnce(
  every<WorkshopEvent>({
    ...{ id: word, label: text, year: fc.integer({ min: 2015, max: 2060 }), date: dayOrNone, hour: hourOrNone },
    ...{ place: text, modality: among(MODALITIES), regions: fc.uniqueArray(region, { maxLength: 2 }) },
    agenda: some(
      every<WorkshopEvent['agenda'][number]>({ minutes: fc.integer({ min: 0, max: 1_440 }), topic: text, by: text }),
    ),
    attendance: some(attended),
    findings: some(every<WorkshopEvent['findings'][number]>({ ...findingFields, region: fc.option(region) }, 'owner')),
    commitments: some(every<WorkshopEvent['commitments'][number]>({ ...agreedFields, region: fc.option(region) })),
  }),
  ({ id }) => id,
)

type Brief = FieldTrip['briefs'][number]

/** Any trips in the field. */
export const trips = someOnce(
  every<FieldTrip>({
    ...{ id: digest, label: text, takenOn: day, simulated: fc.boolean(), taken: visits, visits },
    briefs: some(
      every<Brief>({
        ...{ visit: word, name: text, lines: some(fc.tuple(text, text)), map: place },
        figures: some(
          every<Brief['figures'][number]>({
            ...{ label: text, value: text, quality: fc.option(among(QUALITIES)), source: text },
          }),
        ),
      }),
    ),
    maps: some(every<FieldTrip['maps'][number]>({ of: place, alt: text, svg: text.map((each) => `<svg>${each}`) })),
  }),
  ({ id }) => id,
)

import path from 'node:path'
import { calendarOf } from '../../../../src/domain/calendar/index.ts'
import { criteriaOf, surveyCountry, type National } from '../../../../src/domain/criteria/index.ts'
import { internalName } from '../../../../src/domain/disclosure/index.ts'
import { formatDate, formatNumber } from '../../../../src/domain/measure/index.ts'
import { rankGroup, type RankedTerritory, type Weights } from '../../../../src/domain/ranking/index.ts'
import {
  addVisits,
  dateVisits,
  EMPTY_PLAN,
  explainLeft,
  NO_TARIFFS,
  planTrips,
  proposeVisit,
  travelWords,
  type Itinerary,
  type Plan,
  type Visit,
} from '../../../../src/domain/visits/index.ts'
import { agendaCalendar, agendaWorkbook, stampsOf, type AgendaToPublish } from '../../../../src/publish/agenda/index.ts'
import { tripRequest, withLetterhead, writeDocx } from '../../../../src/publish/document/index.ts'
import { UsageError } from '../../failure.ts'
import type { Terminal } from '../../console.ts'
import { prepare } from '../../country/prepare.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import type { CliScope } from '../../arguments/scope.ts'
import { signedBy } from '../../arguments/signed-by.ts'
import { weightsOf } from '../../arguments/values.ts'
import { readAgendaOptions, type AgendaOptions } from './agenda-options.ts'

/**
 * Runs `agenda`: the first of a group become visits, the visits trips, and the trips a file; gives its exit code 0,
 * throws UsageError and DataError.
 */
export async function runAgenda(args: readonly string[], terminal: Terminal): Promise<0> {
  const options = readAgendaOptions(args)
  const { given } = options
  const weights = weightsOf(given, criteriaOf(options.group))
  const { loaded, parameters, scope, disclosure } = await prepare('agenda', given, terminal)
  const { country } = loaded
  const national = surveyCountry(country, parameters, disclosure)
  const { peruHolidays } = await import('../../../feriados/index.ts')
  const calendar = calendarOf(peruHolidays())
  const plan = planOf(firstOf(options, national, scope, weights), options, national)
  const itinerary = planTrips(plan, options.rules, country, calendar)
  if (itinerary === null)
    throw new UsageError(`--base: no hay ningún territorio con capital conocida de código ${options.rules.base}.`)
  await write(
    options,
    { plan: dateVisits(plan, itinerary), itinerary, rounds: [], national, calendar, today: parameters.referenceDate },
    itinerary,
    terminal,
  )
  await writeRequests(options, national, itinerary, terminal)
  return 0
}

function firstOf(
  { group, level, first }: AgendaOptions,
  national: National,
  scope: CliScope,
  weights: Weights,
): readonly RankedTerritory[] {
  return rankGroup(national, { group, level, scope: scope.holds, weights }).ranking.slice(0, first)
}

function planOf(
  ranking: readonly RankedTerritory[],
  { group, rules }: AgendaOptions,
  { disclosure, parameters }: National,
): Plan {
  return ranking.reduce<Plan>(
    (plan, ranked) =>
      addVisits(plan, [
        proposeVisit(plan, { facts: ranked.assessment.unit, group, on: parameters.referenceDate, ranked, disclosure }),
      ]),
    { ...EMPTY_PLAN, rules },
  )
}

async function write(
  { output, kind }: AgendaOptions,
  agenda: AgendaToPublish,
  itinerary: Itinerary,
  terminal: Terminal,
): Promise<void> {
  const place = internalName(whereTo(output), agenda.national.disclosure)
  for (const stamp of stampsOf(agenda)) terminal.warn(stamp)
  await save(place, kind === 'ics' ? agendaCalendar(agenda, new Date().toISOString()) : agendaWorkbook(agenda))
  for (const line of tripLines(agenda, itinerary)) terminal.out(line)
  terminal.out(`Escrito: ${place}`)
}

/** What each trip asks of the administration, a file each (7.3.1.2 C, R112). */
async function writeRequests(
  { requests, rules, given }: AgendaOptions,
  national: National,
  { trips }: Itinerary,
  terminal: Terminal,
): Promise<void> {
  if (requests === null) return
  const letterhead = await signedBy(given)
  const folder = whereTo(requests)
  await makeFolder(folder)
  for (const [at, trip] of trips.entries()) {
    const request = tripRequest(national, trip, at + 1, rules.tariffs ?? NO_TARIFFS)
    const report = withLetterhead(request, letterhead)
    const place = path.join(folder, `${report.fileName}.docx`)
    await save(place, await writeDocx(report, new Map()))
    terminal.out(`Escrito: ${place}`)
  }
}

function tripLines({ national }: AgendaToPublish, { trips, left, unplaced }: Itinerary): readonly string[] {
  const nameAt = ({ ubigeo, level }: Visit) => `${ubigeo} ${national.country.at(level, ubigeo)?.name ?? ''}`
  const lines = trips.flatMap(({ stops, back, backOn, hours, overlong, base, who }, at) => [
    `Viaje ${at + 1}${who === null ? '' : ` de ${who}`} desde ${base.name}: ${formatNumber(hours, 1)} h de camino${overlong ? '; no cabe en los días pedidos' : ''}`,
    ...stops.map(
      ({ visit, date, hour, travel }) => `  ${formatDate(date)} ${hour}  ${nameAt(visit)}, a ${travelWords(travel)}`,
    ),
    `  ${formatDate(backOn)}        vuelve a ${base.name}, a ${travelWords(back)}`,
  ])
  return [
    ...lines,
    ...left.map((each) => `Queda fuera ${nameAt(each.visit)}: ${explainLeft(each)}`),
    ...unplaced.map((visit) => `Sin lugar en el mapa: ${visit.ubigeo}`),
  ]
}

import { formatNumber, joinWords, leastWords, totalWords, type Source } from '../../domain/measure/index.ts'
import { hiddenShort, showCount, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import type { Consolidated, DepartmentSummary, ServiceEntry, ServicePlace } from '../../domain/summary/index.ts'
import { REFUGE_TYPE, serviceKind, serviceProse } from '../../domain/services/index.ts'
import { serviceWords, subtypeName } from '../../domain/words/index.ts'
import { countCell, NO_DATA, NOT_NAMED, sourceWords } from './figures.ts'
import { heading, paragraph, sourceLine, table, type Block } from './report.ts'
import { BODY_PROSE, bodyShort, indicatorName, indicatorOrder, monthName } from './service-prose.ts'

const NUMERALS = ['1', '2', '3', '4', '5']

/** Sections I–V, the promoted services and the consolidated tables: what seed 004 holds, two tables for each family. */
export function servicesPart(summary: DepartmentSummary, policy: DisclosurePolicy): readonly Block[] {
  const { sections, promoted } = summary
  return [
    heading(1, 'Servicios que opera el MIMP'),
    ...sections.flatMap(({ body, services }, at) => [
      heading(2, BODY_PROSE[body].title),
      paragraph(BODY_PROSE[body].about),
      ...aboutBlocks(services, `${NUMERALS[at] ?? ''}.`),
    ]),
    ...familyBlocks(
      summary,
      sections.flatMap(({ body, services }) => services.map((entry) => ({ ...entry, owner: bodyShort(body) }))),
      'los servicios que opera el MIMP',
      policy,
    ),
    heading(1, 'Servicios que promueve el MIMP'),
    ...aboutBlocks(promoted, ''),
    ...familyBlocks(summary, promoted, 'los servicios que promueve el MIMP', policy),
    heading(1, 'Consolidado de servicios'),
    ...consolidatedTables(summary),
    ...consolidatedSource(summary),
  ]
}

/** The tables of seed 004, and that of other institutions where some row names one of their services. */
function consolidatedTables(summary: DepartmentSummary): readonly Block[] {
  const { operated, coordinated, otherServices } = summary
  return [
    ...consolidatedBlocks('Servicios que el MIMP opera por completo', operated),
    ...consolidatedBlocks('Servicios dados con gobiernos regionales, provinciales y locales', coordinated),
    ...(otherServices.types.length === 0 ? [] : consolidatedBlocks('Servicios de otras instituciones', otherServices)),
    paragraph(
      `${NOT_NAMED} significa que ninguna fila cargada nombra el servicio en esa provincia; no prueba que no exista.`,
    ),
  ]
}

/** The tables' source, when they show any row. */
function consolidatedSource({ sources, servicesLoaded, ...tables }: DepartmentSummary): readonly Block[] {
  const { operated, coordinated, otherServices } = tables
  const shown = [...operated.totals, ...coordinated.totals, ...otherServices.totals].some((each) => each !== null)
  return servicesLoaded && !shown ? [] : [sourceLine(sourceWords(sources, 'servicios'))]
}

/** Services of which something is known, or that are given in the whole region; one of which nothing is, lacks. */
function isTold(entry: ServiceEntry): boolean {
  return entry.total !== null || entry.attendance.length > 0 || !hasSeat(entry)
}

/** Whether a service is somewhere, so that a region of which no row names it lacks data. */
export function hasSeat({ type }: ServiceEntry): boolean {
  return serviceKind(type)?.seat === 'sede'
}

/** The whole name of a service. */
export function titleOf({ type }: ServiceEntry): string {
  return serviceProse(type)?.title ?? type
}

/** What each service of which something is known does; one sentence where nothing is known of any. */
function aboutBlocks(services: readonly ServiceEntry[], number: string): readonly Block[] {
  const items = services.flatMap((entry, nth) => (isTold(entry) ? [aboutWords(entry, `${number}${nth + 1}`)] : []))
  return items.length === 0
    ? [paragraph('Sin dato de sus servicios: están en «Lo que falta».')]
    : [{ kind: 'list', items }]
}

/** A service with the short name of the programme that runs it, where the ministry does. */
interface OwnedEntry extends ServiceEntry {
  readonly owner?: string
}

/** Where the services of a family are and what they report, with one line of sources. */
function familyBlocks(
  summary: DepartmentSummary,
  services: readonly OwnedEntry[],
  family: string,
  policy: DisclosurePolicy,
): readonly Block[] {
  const told = services.filter(isTold)
  return [
    ...placesBlocks(`Dónde están ${family}`, told),
    ...usersBlocks(summary, `Personas usuarias y actividades de ${family}`, told, policy),
    ...familySource(summary, told),
  ]
}

function aboutWords(entry: ServiceEntry, number: string): string {
  const prose = serviceProse(entry.type)
  const target = prose?.target === undefined ? '' : ` Población objetivo: ${prose.target}.`
  const everywhere = entry.total === null && !hasSeat(entry) ? ' Se presta en toda la región, sin sede.' : ''
  return `${number} ${titleOf(entry)}: ${prose?.about ?? ''}${target}${everywhere}`
}

/** One line for a family: the sources of its own rows, and of what its services report. */
function familySource({ sources }: DepartmentSummary, told: readonly ServiceEntry[]): readonly Block[] {
  const own = told.flatMap((entry) => entry.sources)
  const placed = own.filter((source, at) => own.findIndex(({ title }) => title === source.title) === at)
  const reporting = told.some(({ attendance }) => attendance.length > 0) ? sources.filter(isOfAttendance) : []
  const tables = [
    ...(placed.length > 0 ? ['servicios' as const] : []),
    ...(reporting.length > 0 ? ['atenciones' as const] : []),
  ]
  return tables.length === 0 ? [] : [sourceLine(sourceWords([...placed, ...reporting], ...tables))]
}

function isOfAttendance({ table: name }: Source): boolean {
  return name === 'atenciones'
}

/**
 * Where services are beyond what the consolidated tables say of every one: of which kind, and in which distrito. One
 * table for all, with a total of each that is in more than one place.
 */
function placesBlocks(caption: string, told: readonly OwnedEntry[]): readonly Block[] {
  const placed = told.filter(({ places }) => places.some((place) => place.subtype !== '' || hasDistrito(place)))
  if (placed.length === 0) return []
  const all = placed.flatMap(({ places }) => places)
  const shown = {
    owner: placed.some(({ owner }) => owner !== undefined),
    subtype: all.some(({ subtype }) => subtype !== ''),
    distrito: all.some(hasDistrito),
  }
  const columns = [
    ...(shown.owner ? ['Programa'] : []),
    'Servicio',
    ...(shown.subtype ? ['Tipo'] : []),
    'Provincia',
    ...(shown.distrito ? ['Distrito'] : []),
    '>N.°',
  ]
  const rows = placed.flatMap((entry) => [
    ...entry.places.map((place) => placeRow(entry, place, shown)),
    ...(entry.places.length < 2 ? [] : [totalRow(entry, shown)]),
  ])
  return [table(caption, columns, rows)]
}

/** Which columns a table of places has. */
interface PlaceColumns {
  readonly owner: boolean
  readonly subtype: boolean
  readonly distrito: boolean
}

function hasDistrito({ distritos }: ServicePlace): boolean {
  return distritos.length > 0
}

function placeRow(
  { type, owner = NOT_NAMED }: OwnedEntry,
  place: ServicePlace,
  shown: PlaceColumns,
): readonly string[] {
  const distrito = hasDistrito(place) ? joinWords(place.distritos) : type === REFUGE_TYPE ? NOT_NAMED : NO_DATA
  return [
    ...(shown.owner ? [owner] : []),
    columnShort(type),
    ...(shown.subtype ? [place.subtype === '' ? NOT_NAMED : subtypeWords(place)] : []),
    place.provinciaName === '' ? 'Toda la región' : place.provinciaName,
    ...(shown.distrito ? [distrito] : []),
    formatNumber(place.count),
  ]
}

function totalRow({ type, owner = NOT_NAMED, places, total }: OwnedEntry, shown: PlaceColumns): readonly string[] {
  const named = places.some(({ subtype }) => subtype !== '')
  return [
    ...(shown.owner ? [owner] : []),
    `${columnShort(type)}, total`,
    ...(shown.subtype ? [named ? bySubtype(places) : ''] : []),
    '',
    ...(shown.distrito ? [''] : []),
    formatNumber(total ?? 0),
  ]
}

/** "3 regulares y 3 en comisarías". */
function bySubtype(places: readonly ServicePlace[]): string {
  const counts = new Map<string, number>()
  for (const { subtype, count } of places) counts.set(subtype, (counts.get(subtype) ?? 0) + count)
  return joinWords(
    [...counts].map(
      ([subtype, count]) => `${formatNumber(count)} ${subtype === '' ? 'sin tipo' : subtypeName(subtype, count)}`,
    ),
  )
}

function subtypeWords({ subtype, count }: ServicePlace): string {
  const words = subtype === '' ? NO_DATA : subtypeName(subtype, count)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What services report in the latest year and month, one table for all. */
function usersBlocks(
  { periods: { year, month } }: DepartmentSummary,
  caption: string,
  told: readonly OwnedEntry[],
  policy: DisclosurePolicy,
): readonly Block[] {
  const owned = told.some(({ owner, attendance }) => owner !== undefined && attendance.length > 0)
  const rows = told.flatMap(({ type, owner = NOT_NAMED, attendance }) =>
    attendance
      .toSorted((a, b) => indicatorOrder(a.indicator) - indicatorOrder(b.indicator))
      .map(({ indicator, ofYear, ofMonth, people }) => [
        ...(owned ? [owner] : []),
        columnShort(type),
        indicatorName(indicator),
        ...(year === null ? [] : [valueCell(ofYear, people, policy)]),
        ...(month === null ? [] : [valueCell(ofMonth, people, policy)]),
      ]),
  )
  if (rows.length === 0) return []
  const columns = [
    ...(owned ? ['Programa'] : []),
    ...['Servicio', 'Personas y actividades'],
    ...(year === null ? [] : [`>Año ${year}`]),
    ...(month === null ? [] : [`>${monthName(month)}`]),
  ]
  return [table(caption, columns, rows)]
}

/** A count of people obeys the disclosure door; one of actions is written as it is. */
function valueCell(value: number | null, people: boolean, policy: DisclosurePolicy): string {
  if (value === null) return NO_DATA
  const shown = people ? showCount(value, policy) : null
  if (shown?.kind === 'missing') return hiddenShort(shown.reason, policy.k) ?? NO_DATA
  return formatNumber(value)
}

function consolidatedBlocks(title: string, { types, rows, totals, total }: Consolidated): readonly Block[] {
  if (totals.every((each) => each === null))
    return [paragraph(`${title}: sin dato; ninguna fila cargada los nombra en la región.`)]
  const body = rows.map((row) => [
    row.name === '' ? 'Toda la región' : row.name,
    ...row.counts.map(countCell),
    row.counts.every((count) => count === null) ? NOT_NAMED : leastWords(row.total),
  ])
  const columns = ['Provincia', ...types.map((type) => `>${columnShort(type)}`), '>Total']
  return [
    table(title, columns, body, [
      'Total',
      ...totals.map((each) => (each === null ? NO_DATA : formatNumber(each))),
      total.known.length === 0 ? NO_DATA : leastWords(total),
    ]),
    ...(total.unknown.length === 0 ? [] : [paragraph(`Total: ${totalCell({ total })}.`)]),
  ]
}

/** "16", "al menos 16 (CEM, ER, HRT)" or "sin dato" (METHOD §2). */
export function totalCell({ total }: Pick<Consolidated, 'total'>): string {
  return totalWords(total, columnShort) ?? NO_DATA
}

/** The short name of a type, as columns have it. */
function columnShort(type: string): string {
  return serviceKind(type)?.column ?? serviceWords(type).short
}

/** What the abbreviations of the tables stand for. */
export function glossaryPart({ sections, promoted, otherServices }: DepartmentSummary): readonly Block[] {
  const told = [...sections.flatMap(({ services }) => services), ...promoted].filter(isTold).map(({ type }) => type)
  const types = [...new Set([...told, ...otherServices.types])]
  const words = types
    .filter((type) => columnShort(type) !== serviceWords(type).name)
    .map((type) => `${columnShort(type)}: ${serviceWords(type).name}`)
  return words.length === 0 ? [] : [heading(2, 'Abreviaturas'), paragraph(`${words.join('. ')}.`)]
}

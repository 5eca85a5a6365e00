import { formatNumber, joinWords, leastWords, totalWords, type Source } from '../../domain/measure/index.ts'
import { hiddenShort, showCount, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import type {
  AttendanceLine,
  Consolidated,
  DepartmentSummary,
  ServiceEntry,
  ServicePlace,
} from '../../domain/summary/index.ts'
import { serviceKind, serviceProse, typesWhere } from '../../domain/services/index.ts'
import { serviceWords, subtypeName } from '../../domain/words/index.ts'
import { countCell, NO_DATA, NOT_NAMED, sourceWords } from './figures.ts'
import { heading, paragraph, sourceLine, table, type Block } from './report.ts'
import { BODY_PROSE, indicatorName, indicatorOrder, monthName } from './service-prose.ts'

const NUMERALS = ['1', '2', '3', '4', '5']

/** Sections I–V, the promoted services and the two consolidated tables, in the shape of seed 004. */
export function servicesPart(summary: DepartmentSummary, policy: DisclosurePolicy): readonly Block[] {
  const sections = summary.sections.flatMap(({ body, services }, at) => [
    heading(2, BODY_PROSE[body].title),
    paragraph(BODY_PROSE[body].about),
    ...services.flatMap((entry, nth) =>
      entryBlocks(summary, entry, heading(3, nameOf(entry, `${NUMERALS[at] ?? ''}.${nth + 1}`)), policy),
    ),
  ])
  const promoted = summary.promoted.flatMap((entry, nth) =>
    entryBlocks(summary, entry, heading(2, nameOf(entry, `${nth + 1}.`)), policy),
  )
  return [
    heading(1, 'Servicios que opera el MIMP'),
    ...noUsers(summary),
    ...sections,
    heading(1, 'Servicios que promueve el MIMP'),
    ...promoted,
    heading(1, 'Consolidado de servicios'),
    ...consolidatedTables(summary),
    ...consolidatedSource(summary),
  ]
}

/** The tables of seed 004, and that of other institutions where some row names one of their services. */
function consolidatedTables(summary: DepartmentSummary): readonly Block[] {
  const { operated, coordinated, otherServices } = summary
  return [
    ...consolidatedBlocks(summary, 'Servicios que el MIMP opera por completo', operated),
    ...consolidatedBlocks(summary, 'Servicios dados con gobiernos regionales, provinciales y locales', coordinated),
    ...(otherServices.types.length === 0
      ? []
      : consolidatedBlocks(summary, 'Servicios de otras instituciones', otherServices)),
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

function noUsers({ periods }: DepartmentSummary): readonly Block[] {
  if (periods.year !== null || periods.month !== null) return []
  return [
    paragraph(
      'Personas usuarias de los servicios: sin dato en esta región. Para completarlas cargue la tabla «Personas usuarias» (hay una plantilla en Datos).',
    ),
  ]
}

function nameOf({ type }: ServiceEntry, number: string): string {
  return `${number} ${serviceProse(type)?.title ?? type}`
}

function entryBlocks(
  summary: DepartmentSummary,
  entry: ServiceEntry,
  title: Block,
  policy: DisclosurePolicy,
): readonly Block[] {
  const prose = serviceProse(entry.type)
  const name = prose?.title ?? entry.type
  const users = usersBlocks(summary, entry, name, policy)
  const source = [
    ...(entry.total === null ? [] : ['servicios' as const]),
    ...(users.length > 0 ? ['atenciones' as const] : []),
  ]
  return [
    title,
    paragraph(prose?.about ?? ''),
    ...(prose?.target === undefined ? [] : [paragraph(`Población objetivo: ${prose.target}.`)]),
    ...coverageBlocks(entry, name),
    ...users,
    ...(source.length === 0
      ? []
      : [sourceLine(sourceWords([...entry.sources, ...summary.sources.filter(isOfAttendance)], ...source))]),
  ]
}

function isOfAttendance({ table: name }: Source): boolean {
  return name === 'atenciones'
}

function coverageBlocks({ type, places, total }: ServiceEntry, name: string): readonly Block[] {
  if (serviceKind(type)?.seat !== 'sede' && total === null)
    return [paragraph('Cobertura: se presta en toda la región y no tiene sede por provincia.')]
  if (total === null)
    return [
      paragraph(
        'Cobertura: sin dato. Ninguna fila cargada nombra este servicio en la región; cargue una tabla de servicios que lo incluya.',
      ),
    ]
  const [withSubtype, withDistrito] = [
    places.some(({ subtype }) => subtype !== ''),
    places.some(({ distritos }) => distritos.length > 0),
  ]
  const rowOf = (place: ServicePlace) => [
    ...(withSubtype ? [subtypeWords(place)] : []),
    place.provinciaName === '' ? 'Toda la región' : place.provinciaName,
    ...(withDistrito ? [place.distritos.length === 0 ? NO_DATA : joinWords(place.distritos)] : []),
    formatNumber(place.count),
  ]
  const columns = [...(withSubtype ? ['Tipo'] : []), 'Provincia', ...(withDistrito ? ['Distrito'] : []), '>N.°']
  return [
    table(`Cobertura: ${name}`, columns, places.map(rowOf), [
      'Total',
      ...columns.slice(2).map(() => ''),
      formatNumber(total),
    ]),
    ...(withSubtype ? [paragraph(`Por tipo: ${bySubtype(places)}.`)] : []),
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

function usersBlocks(
  { periods }: DepartmentSummary,
  { attendance }: ServiceEntry,
  name: string,
  policy: DisclosurePolicy,
): readonly Block[] {
  if (attendance.length === 0) return []
  const columns = [
    'Usuarias y usuarios',
    ...(periods.year === null ? [] : [`>Año ${periods.year}`]),
    ...(periods.month === null ? [] : [`>${monthName(periods.month)}`]),
  ]
  const rowOf = (line: AttendanceLine) => [
    indicatorName(line.indicator),
    ...(periods.year === null ? [] : [valueCell(line.ofYear, line.people, policy)]),
    ...(periods.month === null ? [] : [valueCell(line.ofMonth, line.people, policy)]),
  ]
  return [
    table(
      `Usuarias y usuarios: ${name}`,
      columns,
      attendance.toSorted((a, b) => indicatorOrder(a.indicator) - indicatorOrder(b.indicator)).map(rowOf),
    ),
  ]
}

/** A count of people obeys the disclosure door; one of actions is written as it is. */
function valueCell(value: number | null, people: boolean, policy: DisclosurePolicy): string {
  if (value === null) return NO_DATA
  const shown = people ? showCount(value, policy) : null
  if (shown?.kind === 'missing') return hiddenShort(shown.reason, policy.k) ?? NO_DATA
  return formatNumber(value)
}

function consolidatedBlocks(
  summary: DepartmentSummary,
  title: string,
  { types, rows, totals, total }: Consolidated,
): readonly Block[] {
  if (!summary.servicesLoaded) return [heading(2, title), paragraph('Sin dato: cargue una tabla de servicios.')]
  if (totals.every((each) => each === null))
    return [heading(2, title), paragraph('Sin dato: ninguna fila cargada nombra estos servicios en la región.')]
  const body = rows.map((row) => [
    row.name === '' ? 'Toda la región' : row.name,
    ...row.counts.map(countCell),
    row.counts.every((count) => count === null) ? NOT_NAMED : leastWords(row.total),
  ])
  const columns = ['Provincia', ...types.map((type) => `>${columnShort(type)}`), '>Total']
  return [
    heading(2, title),
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

function columnShort(type: string): string {
  return serviceKind(type)?.column ?? serviceWords(type).short
}

/** What the abbreviations of the tables stand for. */
export function glossaryPart(): readonly Block[] {
  return [
    heading(1, 'Glosario'),
    {
      kind: 'list',
      items: typesWhere(({ inEveryTable }) => inEveryTable).map(
        (type) => `${serviceProse(type)?.title ?? type}: ${serviceProse(type)?.about ?? ''}`,
      ),
    },
  ]
}

import { qualityAt, sourcesOfRegion, type TerritoryFacts } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { INTERNAL_STAMP, internalName } from '../../domain/disclosure/index.ts'
import {
  formatDate,
  formatNumber,
  formatPercent,
  type Measure,
  type Quality,
  type Source,
} from '../../domain/measure/index.ts'
import { distritosLacking, type DistritosLacking } from '../../domain/summary/index.ts'
import { regionOf, upTo, type Ubigeo } from '../../domain/territory/index.ts'
import type { Etapa } from '../../domain/instancias/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'
import { NO_DATA, simulatedWarning, sourceWords, stageCell } from './figures.ts'
import { plainName } from './plain-name.ts'
import { heading, sourceLine, table, type Block, type Report } from './report.ts'

/** The distritos of a region for which no instancia was created, and those of which nobody said. */
export interface LackingList {
  readonly region: TerritoryFacts
  readonly referenceDate: string
  readonly lacking: DistritosLacking
  readonly sources: readonly Source[]
  provinciaOf(distrito: TerritoryFacts): string
  qualityOf(distrito: TerritoryFacts): Quality
  stageOf(distrito: TerritoryFacts): Measure<Etapa>
}

/** Throws a RangeError where the country has no such region. */
export function lackingList(national: National, code: Ubigeo): LackingList {
  const { country, parameters } = national
  const region = country.at('region', code)
  if (region === undefined) throw new RangeError(`no region ${code}`)
  return {
    region,
    referenceDate: parameters.referenceDate,
    lacking: distritosLacking(national, ({ ubigeo }) => regionOf(ubigeo) === code),
    sources: sourcesOfRegion(country, code, ['instancias', 'poblacion', 'pobreza'], []),
    provinciaOf: ({ ubigeo }) => country.at('provincia', upTo('provincia', ubigeo))?.name ?? ubigeo,
    qualityOf: (facts) => qualityAt(country, 'instancias', facts),
    stageOf: ({ ubigeo }) => national.stageOf('distrito', ubigeo),
  }
}

/** The name of the file of a list, without its ending. */
export function lackingFileName({ region, referenceDate, sources }: LackingList, { disclosure }: National): string {
  const stamp = isSimulated(sources) ? '-simulado' : ''
  return internalName(`distritos-sin-instancia-${plainName(region.name)}-${referenceDate}${stamp}`, disclosure)
}

function isSimulated(sources: readonly Source[]): boolean {
  return sources.some(({ quality }) => quality === 'simulado')
}

/** The list as a document: how many first, then one table by provincia, and those of which nothing is known. */
export function lackingReport(list: LackingList, national: National): Report {
  const { region, referenceDate, lacking, sources } = list
  return {
    title: `Distritos sin instancia de ${region.name}`,
    subtitle: `Situación al ${formatDate(referenceDate)}`,
    stamps: [
      ...(isSimulated(sources) ? ['CONTIENE DATOS SIMULADOS'] : []),
      ...(national.disclosure.internal ? [INTERNAL_STAMP] : []),
    ],
    made: 'Elaborado con Brecha sobre los datos cargados',
    fileName: lackingFileName(list, national),
    blocks: [
      ...simulatedWarning(sources),
      heading(1, 'Lo que hay que saber'),
      { kind: 'list', items: [...findings(list)] },
      ...byProvincia(list),
      ...listPart('Distritos sin instancia', lacking.without, list),
      ...listPart('Distritos de los que no hay dato', lacking.unknown, list),
      sourceLine(sourceWords(sources, 'instancias', 'poblacion', 'pobreza')),
    ],
  }
}

function findings(list: LackingList): readonly string[] {
  const { region } = list
  const { owing, without, unknown } = list.lacking
  const all = formatNumber(owing)
  if (owing === 0) return [`En ${region.name} no se espera ninguna instancia distrital.`]
  if (unknown.length === owing)
    return [`De los ${all} distritos de ${region.name} que deben una instancia no hay dato.`]
  const first = `De los ${all} distritos de ${region.name} que deben una instancia, ${formatNumber(without.length)} no ${without.length === 1 ? 'la tiene creada' : 'la tienen creada'}.`
  return [
    first,
    ...(unknown.length === 0 ? [] : [`De ${formatNumber(unknown.length)} no hay dato.`]),
    ...whereMost(list),
    ...mostPeople(list),
  ]
}

/** The provincia that lacks most, where there are several and one stands out. */
function whereMost({ lacking: { without }, provinciaOf }: LackingList): readonly string[] {
  const counts = new Map<string, number>()
  for (const facts of without) counts.set(provinciaOf(facts), (counts.get(provinciaOf(facts)) ?? 0) + 1)
  const [most, next] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (most === undefined || next === undefined || most[1] === next[1]) return []
  return [`Donde más faltan es en ${most[0]}: ${formatNumber(most[1])}.`]
}

/** The distrito of most people, where the population of each that lacks it is known. */
function mostPeople({ lacking: { without } }: LackingList): readonly string[] {
  const known = without.flatMap(({ name, population }) => (population === null ? [] : [{ name, population }]))
  const [most] = known.toSorted((a, b) => b.population - a.population)
  if (most === undefined || known.length < Math.max(2, without.length)) return []
  return [`El más poblado de los que no la tienen es ${most.name}, con ${formatNumber(most.population)} habitantes.`]
}

/** How many lack it in each provincia, with the totals that the findings say. */
function byProvincia(list: LackingList): readonly Block[] {
  const { without, unknown, owing } = list.lacking
  const names = [...new Set([...without, ...unknown].map(list.provinciaOf))].sort((a, b) => a.localeCompare(b, 'es'))
  if (names.length === 0) return []
  const count = (found: readonly TerritoryFacts[], name: string) =>
    formatNumber(found.filter((each) => list.provinciaOf(each) === name).length)
  return [
    table(
      'Por provincia',
      ['Provincia', '>Sin instancia', '>Sin dato'],
      names.map((name) => [name, count(without, name), count(unknown, name)]),
      [`Total, de ${formatNumber(owing)}`, formatNumber(without.length), formatNumber(unknown.length)],
    ),
  ]
}

function listPart(title: string, found: readonly TerritoryFacts[], list: LackingList): readonly Block[] {
  if (found.length === 0) return []
  const rows = ordered(found, list).map((facts) => [
    list.provinciaOf(facts),
    facts.name,
    facts.ubigeo,
    stageCell(list.stageOf(facts)),
    facts.population === null ? NO_DATA : formatNumber(facts.population),
    facts.povertyRate === null ? NO_DATA : formatPercent(facts.povertyRate),
  ])
  return [heading(1, title), table(title, ['Provincia', 'Distrito', 'Código', 'Etapa', '>Población', '>Pobreza'], rows)]
}

function ordered(found: readonly TerritoryFacts[], { provinciaOf }: LackingList): readonly TerritoryFacts[] {
  return found.toSorted(
    (a, b) => provinciaOf(a).localeCompare(provinciaOf(b), 'es') || a.name.localeCompare(b.name, 'es'),
  )
}

/** The same list as rows that the import of the matrix reads: `etapa` is empty where nobody said. */
export function lackingTable(list: LackingList): WorkbookSheet {
  const { lacking, region, sources } = list
  const rows = [
    ...ordered(lacking.without, list).map((facts) => rowOf(facts, list)),
    ...ordered(lacking.unknown, list).map((facts) => rowOf(facts, list)),
  ]
  const cited = sourceWords(sources, 'instancias', 'poblacion', 'pobreza')
  return {
    name: 'instancias',
    above: [
      ...(isSimulated(sources) ? ['CONTIENE DATOS SIMULADOS: no sirve para decidir ni para citarse.'] : []),
      `Distritos sin instancia de ${region.name}. ${findings(list).join(' ')} ${cited}`,
    ],
    rows: [['ubigeo', 'nivel', 'etapa', 'provincia', 'distrito', 'poblacion', 'pobreza', 'calidad'], ...rows],
  }
}

function rowOf(facts: TerritoryFacts, { provinciaOf, qualityOf, stageOf }: LackingList) {
  const stage = stageOf(facts)
  return [
    ...[facts.ubigeo, 'distrital', stage.kind === 'known' ? stage.value : 'sin_dato', provinciaOf(facts), facts.name],
    ...[facts.population ?? '', facts.povertyRate ?? '', qualityOf(facts)],
  ]
}

import { coverageInterval, coverageShare, createdIn, type InstrumentEstado } from '../instancias/index.ts'
import {
  formatDate,
  formatNumber,
  formatOrdinal,
  formatShare,
  joinDenied,
  joinWords,
  type TableName,
} from '../measure/index.ts'
import { capital, denominatorName, ETAPA_NAME, INSTANCIA_LEVEL_NAME, INSTRUMENT_NAME } from '../words/index.ts'
import type { RankedTerritory } from '../ranking/index.ts'
import type { DepartmentSummary, InstrumentLine, ProvinciaLine } from './department.ts'
import type { AnnualSummary } from './annual.ts'
import type { SetCoverage } from './roll-up.ts'

/**
 * What a person would say aloud of a region, one sentence, and the tables that it is made from; each of its numbers
 * stands in a table of the same summary.
 */
export interface Headline {
  readonly text: string
  readonly tables: readonly TableName[]
}

/** Provincias that are named at the most as those that lack most; where more are equal, none stands out. */
const NAMED = 3

/** What stands out of a region, the most telling first: at most five sentences, none on what is not known to be so. */
export function departmentHeadlines(summary: DepartmentSummary): readonly Headline[] {
  const used = summary.coverage.coverage.find(({ definition }) => definition === summary.definition)
  return [
    used === undefined ? null : coverageHeadline(summary.region.name, used),
    used === undefined ? null : gapHeadline(used, summary.threshold, leastWords(summary.provincias)),
    instanciaHeadline(summary),
    violenceHeadline(summary),
    priorityHeadline(summary),
  ].filter((headline) => headline !== null)
}

/** What stands out of a year in the country, the most telling first. */
export function annualHeadlines(summary: AnnualSummary): readonly Headline[] {
  const used = summary.whole.coverage.find(({ definition }) => definition === 'municipal')
  return [
    used === undefined ? null : coverageHeadline('el país', used),
    used === undefined ? null : gapHeadline(used, summary.threshold, leastRegion(summary.regions)),
    changeHeadline(summary),
  ].filter((headline) => headline !== null)
}

/** "; la región con menos cobertura es Ucayali (4,2 %)"; empty where none surely is. */
function leastRegion(regions: AnnualSummary['regions']): string {
  const words = leastRegionWords(regions)
  return words === null ? '' : `; ${words}`
}

/** "la región con menos cobertura es Ucayali (4,2 %)"; null where what is not known could make another one be it. */
function leastRegionWords(regions: AnnualSummary['regions']): string | null {
  const known = regions.flatMap(({ facts, all }) => {
    const [share, interval] = [coverageShare(all), coverageInterval(all)]
    return interval === null ? [] : [{ name: facts.name, share, interval }]
  })
  const [least] = known.toSorted((a, b) => a.interval.max - b.interval.max)
  if (least === undefined || least.share === null || least.interval.max > least.interval.min) return null
  const isOnly = known.every((each) => each === least || each.interval.min > least.interval.max)
  return isOnly ? `la región con menos cobertura es ${least.name} (${formatShare(least.share)})` : null
}

/** The region that surely has the least coverage, where there are others. */
export function leastRegionHeadline({ regions }: AnnualSummary): Headline | null {
  const words = regions.length < 2 ? null : leastRegionWords(regions)
  return words === null ? null : { text: `${capital(words)}.`, tables: ['instancias'] }
}

/** The levels whose created instancias changed between the two days. */
export function changeHeadline({ changes, from, to }: AnnualSummary): Headline | null {
  const moved = changes.filter(({ before, after }) => before !== after)
  if (changes.length === 0) return null
  const days = `Entre el ${formatDate(from)} y el ${formatDate(to)}`
  const words = moved.map(
    ({ level, before, after }) =>
      `las de nivel ${INSTANCIA_LEVEL_NAME[level].toLowerCase()} pasaron de ${formatNumber(before)} a ${formatNumber(after)}`,
  )
  const text =
    words.length === 0
      ? `${days} ninguna ordenanza con fecha creó una instancia.`
      : `${days}, de las creadas con fecha, ${joinWords(words)}.`
  return { text, tables: ['instancias'] }
}

/** "Moquegua tiene 3 de las 6 instancias que se esperan (50,0 %)."; null where none is expected. */
export function coverageHeadline(name: string, { coverage }: Pick<SetCoverage, 'coverage'>): Headline | null {
  const tables: Headline['tables'] = ['instancias']
  const [created, share, interval] = [createdIn(coverage), coverageShare(coverage), coverageInterval(coverage)]
  const expected = formatNumber(coverage.expected)
  if (interval === null) return null
  if (created === null || share === null)
    return { text: `De las ${expected} instancias que se esperan en ${name} no hay dato de ninguna.`, tables }
  const open =
    coverage.unknown === 0
      ? ''
      : `; de ${formatNumber(coverage.unknown)} no hay dato, y con ellas podría llegar a ${formatShare(interval.max)}`
  return {
    text: `${capital(name)} tiene ${formatNumber(created)} de las ${expected} instancias que se esperan (${formatShare(share)})${open}.`,
    tables,
  }
}

/** How many provincias have a critical gap, and where most lack, in words; null where nothing is known of any. */
function gapHeadline(
  { provincias, critical, unknown }: SetCoverage,
  threshold: number,
  least: string,
): Headline | null {
  if (provincias === 0 || unknown === provincias) return null
  const below = `en brecha crítica (menos de ${formatShare(threshold, 0)})`
  const doubt = unknown === 0 ? '' : `, y de ${formatNumber(unknown)} no se sabe`
  return { text: `${criticalWords(provincias, critical)} ${below}${doubt}${least}.`, tables: ['instancias'] }
}

/** "; donde más faltan es en Chota (1 de 19)"; empty where nowhere stands out. */
function leastWords(lines: readonly ProvinciaLine[]): string {
  const places = leastCovered(lines).map(
    ({ facts, coverage }) => `${facts.name} (${formatNumber(coverage.created)} de ${formatNumber(coverage.expected)})`,
  )
  return places.length === 0 ? '' : `; donde más faltan es en ${joinWords(places)}`
}

function criticalWords(provincias: number, critical: number): string {
  if (provincias === 1) return `Su única provincia ${critical === 1 ? 'está' : 'no está'}`
  const all = formatNumber(provincias)
  if (critical === 0) return `Ninguna de sus ${all} provincias está`
  return `${formatNumber(critical)} de sus ${all} provincias ${critical === 1 ? 'está' : 'están'}`
}

/** The provincias where surely most instancias lack; none where all are alike or what is not known could change it. */
function leastCovered(lines: readonly ProvinciaLine[]): readonly ProvinciaLine[] {
  const surely = ({ coverage }: ProvinciaLine) => coverage.expected - coverage.created - coverage.unknown
  const most = Math.max(0, ...lines.map(surely))
  const found = lines.filter((line) => surely(line) === most)
  const isOpen = lines.some(({ coverage }) => coverage.unknown > 0 && coverage.expected - coverage.created >= most)
  return most === 0 || isOpen || found.length > NAMED || found.length === lines.length ? [] : found
}

function instanciaHeadline({ regionStage, instruments, referenceDate }: DepartmentSummary): Headline {
  const tables: Headline['tables'] = ['instancias', 'instrumentos']
  const stage =
    regionStage.kind === 'known'
      ? `La instancia regional está en la etapa «${ETAPA_NAME[regionStage.value].toLowerCase()}»`
      : 'De la instancia regional no hay dato'
  const groups = [
    naming('tiene', instruments, ['formulado', 'aprobado', 'implementado', 'desactualizado'], referenceDate),
    naming('elabora', instruments, ['en_elaboracion'], referenceDate),
    naming('no tiene', instruments, ['no_tiene'], referenceDate),
  ].filter((group) => group !== '')
  const unknown = instruments.filter(({ fact }) => fact === undefined).map(nameOf)
  if (unknown.length === instruments.length)
    return { text: `${stage}; de sus instrumentos de gestión no hay dato.`, tables }
  const last = unknown.length === 0 ? [] : [`no hay dato de ${joinWords(unknown)}`]
  return { text: `${stage}; ${[...groups, ...last].join('; ')}.`, tables }
}

/** "tiene reglamento interno y plan de trabajo (venció el 31 dic. 2025)". */
function naming(
  verb: string,
  instruments: readonly InstrumentLine[],
  states: readonly InstrumentEstado[],
  referenceDate: string,
): string {
  const inThem = instruments.filter(({ fact }) => fact !== undefined && states.includes(fact.estado))
  if (inThem.length === 0) return ''
  const names = inThem.map((line) => {
    const until = line.fact?.validUntil ?? null
    return until !== null && until < referenceDate ? `${nameOf(line)} (venció el ${formatDate(until)})` : nameOf(line)
  })
  return `${verb} ${verb.startsWith('no ') ? joinDenied(names) : joinWords(names)}`
}

function nameOf({ kind }: InstrumentLine): string {
  return INSTRUMENT_NAME[kind].toLowerCase()
}

/** The rate of the biennium and how its two years compare; nothing where there is no rate to say. */
function violenceHeadline({ rate, caseYears }: DepartmentSummary): Headline | null {
  if (rate.kind === 'missing') return null
  const { biennium, inherited } = rate.value
  const [before, after] = biennium.map((year) =>
    caseYears.find((each) => each.year === year && each.months === null && each.cases.kind === 'known'),
  )
  const years =
    before?.cases.kind === 'known' && after?.cases.kind === 'known' && inherited !== true
      ? `; ${fromTo([before.year, before.cases.value], [after.year, after.cases.value])}`
      : ''
  return rateHeadline('En', rate, years)
}

/** "En 2024–2025 se atendieron 52,3 casos por 10 000 habitantes y año (registro CEM)."; null where there is no rate. */
export function rateHeadline(where: string, rate: DepartmentSummary['rate'], after = ''): Headline | null {
  if (rate.kind === 'missing') return null
  const { per10k, denominator, biennium, register, inherited } = rate.value
  const own = inherited === true ? ', que es la tasa de su departamento' : ''
  return {
    text: `${where} ${biennium.join('–')} se atendieron ${formatNumber(per10k, 1)} casos por 10 000 ${denominatorName(denominator)} y año (registro ${register})${own}${after}.`,
    tables: ['violencia', 'poblacion'],
  }
}

/** "los casos subieron de 1 669 en 2024 a 1 771 en 2025". */
function fromTo([before, were]: readonly [number, number], [after, are]: readonly [number, number]): string {
  if (were === are) return `los casos fueron ${formatNumber(were)} en ${before} y también en ${after}`
  const verb = are > were ? 'subieron' : 'bajaron'
  return `los casos ${verb} de ${formatNumber(were)} en ${before} a ${formatNumber(are)} en ${after}`
}

function priorityHeadline({ priorities, ranked }: DepartmentSummary): Headline | null {
  const [first] = priorities
  if (first === undefined || priorities.length < 2) return null
  const equal = priorities.filter(({ place }) => place === first.place)
  if (equal.length > NAMED) return null
  const names = joinWords(equal.map(({ assessment }) => assessment.unit.name))
  const whose =
    equal.length === 1
      ? `Su provincia de mayor prioridad para crear instancias es ${names}`
      : `Sus provincias de mayor prioridad para crear instancias son ${names}`
  return {
    text: `${whose}, en el puesto ${formatOrdinal(first.place)} de ${formatNumber(ranked)}${openPlaces(first)}.`,
    tables: ['instancias', 'violencia', 'pobreza'],
  }
}

/** How far what is not known could move a place; empty where it could not. */
export function openPlaces({ bestPlace, worstPlace }: RankedTerritory): string {
  return bestPlace === worstPlace
    ? ''
    : `, que con lo que no se sabe podría ser del ${formatOrdinal(bestPlace)} al ${formatOrdinal(worstPlace)}`
}

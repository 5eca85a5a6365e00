import { coverageShare, isCreated, type Coverage } from '../../domain/instancias/index.ts'
import { formatNumber, formatShare, joinWords, type Source } from '../../domain/measure/index.ts'
import type { FindingKind, SetCoverage, WorkshopFinding, WorkshopSummary } from '../../domain/summary/index.ts'
import { isInherited } from '../../domain/violence/index.ts'
import { explainAttendance, type AttendanceTotals } from '../../domain/visits/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { NBSP, sayFinding, workshopWords } from './workshop-words.ts'

/** What a slide says aloud, as its title: a finding with its number, or its topic where nothing is known of it. */
const topics = workshopWords

/** Letters that a title holds in its two lines. */
const ROOM = 100

function oneOf(full: string, short: string): string {
  return full.length <= ROOM ? full : short
}

/** How many provincias have a critical gap, and of how many it is not known (METHOD §2). */
export function criticalTitle({ critical, unknown, provincias }: Omit<SetCoverage, 'coverage' | 'definition'>): string {
  if (provincias === 0) return topics.map.title
  if (provincias === 1) return onlyTitle(critical, unknown)
  const of = formatNumber(provincias)
  const rest = unknown === 0 ? '' : `; de ${formatNumber(unknown)} no se sabe`
  if (unknown === provincias) return `No se sabe cuáles de las ${of} provincias están en brecha crítica`
  if (critical === 0)
    return unknown === 0
      ? `Ninguna de las ${of} provincias está en brecha crítica`
      : `Ninguna provincia con dato está en brecha crítica${rest}`

  return `${formatNumber(critical)} de ${of} provincias en brecha crítica${rest}`
}

/** Callao has one provincia. */
function onlyTitle(critical: number, unknown: number): string {
  if (unknown === 1) return 'No se sabe si su única provincia está en brecha crítica'
  return `Su única provincia ${critical === 1 ? 'está' : 'no está'} en brecha crítica`
}

/** Provincias named in a title; more are counted. */
const NAMED = 3

/** The provincias of the lowest coverage that is known; null where none is. */
export function lowestTitle(
  provincias: readonly { readonly name: string; readonly coverage: Coverage }[],
): string | null {
  const known = provincias.flatMap(({ name, coverage }) => {
    const share = coverageShare(coverage)
    return share === null ? [] : [{ name, shown: formatShare(share), share }]
  })
  const low = known.toSorted((a, b) => a.share - b.share)[0]
  if (low === undefined) return null
  if (provincias.length === 1) return `${low.name}: cobertura de ${low.shown}`
  const names = known.filter(({ shown }) => shown === low.shown).map(({ name }) => name)
  const whose = names.length > NAMED ? `${formatNumber(names.length)} provincias` : joinWords(names)
  return oneOf(
    `La menor cobertura conocida, ${low.shown}, es la de ${whose}`,
    `La menor cobertura conocida: ${low.shown}`,
  )
}

/** The lowest and the highest coverage that is known, under the denominator in use. */
export function coverageTitle({ byGap }: WorkshopSummary): string {
  const known = byGap.flatMap(({ facts, inUse }) => {
    const share = coverageShare(inUse)
    return share === null ? [] : [{ name: facts.name, share }]
  })
  const [low] = known
  const high = known.at(-1)
  if (low === undefined || high === undefined) return 'No se sabe la cobertura de ninguna región'
  if (low.share === high.share)
    return known.length === 1
      ? `${low.name} tiene ${formatShare(low.share)} de las instancias que se esperan`
      : `Las ${formatNumber(known.length)} regiones con dato tienen la misma cobertura: ${formatShare(low.share)}`
  return oneOf(
    `De ${formatShare(low.share)} en ${low.name} a ${formatShare(high.share)} en ${high.name}: la cobertura conocida`,
    `La cobertura conocida va de ${formatShare(low.share)} a ${formatShare(high.share)}`,
  )
}

/** What the choice of the denominator changes of the whole, where all four are known. */
export function definitionTitle({ whole }: WorkshopSummary): string {
  const shares = whole.coverage.flatMap(({ coverage }) => coverageShare(coverage) ?? [])
  const [only] = shares
  if (only === undefined) return 'No se sabe la cobertura con ninguno de los denominadores'
  if (shares.length === 1) return `Solo con un denominador se sabe la cobertura: ${formatShare(only)}`
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  if (formatShare(low) === formatShare(high))
    return `Con cualquier denominador, la cobertura conocida es ${formatShare(low)}`
  return `Según el denominador, la cobertura conocida va de ${formatShare(low)} a ${formatShare(high)}`
}

/** IRC, provincial and district instancias that are known to be created, of those that are expected. */
export function levelTitle({ regions }: WorkshopSummary): string {
  const irc = regions.filter(({ stage }) => stage.kind === 'known' && isCreated(stage.value)).length
  const sum = (of: 'provincial' | 'distrital') =>
    regions.reduce(
      ({ created, expected, unknown }, region) => ({
        created: created + region[of].created,
        expected: expected + region[of].expected,
        unknown: unknown + region[of].unknown,
      }),
      { created: 0, expected: 0, unknown: 0 },
    )
  const [provincial, distrital] = [sum('provincial'), sum('distrital')]
  const unknown = regions.some(({ stage }) => stage.kind === 'missing') || provincial.unknown + distrital.unknown > 0
  const parts = [
    `${formatNumber(irc)} de ${formatNumber(regions.length)} regionales`,
    `${formatNumber(provincial.created)} de ${formatNumber(provincial.expected)} provinciales`,
    `${formatNumber(distrital.created)} de ${formatNumber(distrital.expected)} distritales`,
  ]
  return `Instancias creadas${unknown ? ', al menos' : ''}: ${parts[0]}, ${parts[1]} y ${parts[2]}`
}

/** The highest rate that may be shown. */
export function rateTitle({ regions }: WorkshopSummary): string {
  const rates = regions.flatMap(({ facts, rate }) =>
    rate.kind === 'known' ? [{ name: facts.name, per10k: rate.value.per10k, inherited: isInherited(rate) }] : [],
  )
  const top = rates.toSorted((a, b) => b.per10k - a.per10k)[0]
  if (top === undefined) return 'Ninguna región tiene una tasa de violencia que mostrar'
  const figure = `${formatNumber(top.per10k, 1)} casos por 10${NBSP}000${top.inherited ? ' (heredada)' : ''}`
  return rates.length === 1
    ? `${top.name}: ${figure} al año`
    : `${top.name} tiene la tasa más alta de las que se conocen: ${figure}`
}

/** How many of the regions have a plan in force, the instrument that the others serve (7.3.3). */
export function instrumentTitle(summary: WorkshopSummary): string {
  const count = (kind: FindingKind) =>
    summary.regions.filter(({ findings }) =>
      findings.some(
        (finding) =>
          finding.kind === kind &&
          finding.subject.about === 'instrumento' &&
          finding.subject.instrument === 'plan_trabajo',
      ),
    ).length
  const [held, unknown] = [count('avance'), count('por_saber')]
  if (unknown === summary.regions.length) return 'No se sabe qué regiones tienen plan de trabajo vigente'
  const rest = unknown === 0 ? '' : `; de ${formatNumber(unknown)} no se sabe`
  return held === 0
    ? `Ninguna región con dato tiene plan de trabajo vigente${rest}`
    : `${formatNumber(held)} de ${formatNumber(summary.regions.length)} regiones con plan de trabajo vigente${rest}`
}

/** What most regions have, lack, or do not know. */
export function findingTitle(summary: WorkshopSummary, kind: FindingKind): string {
  const [most] = findingTally(summary, kind)
  const { none, found } = FINDING_SAID[kind]
  if (most === undefined) return none
  return `${found}: ${most.said} (${formatNumber(most.names.length)} de ${formatNumber(summary.regions.length)} regiones)`
}

const FINDING_SAID: Readonly<Record<FindingKind, { readonly none: string; readonly found: string }>> = {
  avance: { none: 'Ningún avance consta en las tablas', found: 'Lo más extendido' },
  nudo: { none: 'Ningún nudo consta en las tablas', found: 'El nudo más repetido' },
  por_saber: { none: 'No falta saber nada de las tablas', found: 'Lo que más falta saber' },
}

const SAID_AT: Readonly<Record<FindingKind, 0 | 1 | 2>> = { avance: 0, nudo: 1, por_saber: 2 }

/** What the tables say of the regions, each with the names of those it holds of, the most frequent first. */
export function findingTally(
  { regions }: Pick<WorkshopSummary, 'regions'>,
  kind: FindingKind,
): readonly { readonly said: string; readonly names: readonly string[] }[] {
  const held = new Map<string, string[]>()
  const said = ({ subject }: WorkshopFinding) => sayFinding(subject)[SAID_AT[kind]]
  for (const { facts, findings } of regions)
    for (const text of new Set(findings.filter((finding) => finding.kind === kind).map(said)))
      held.set(text, [...(held.get(text) ?? []), facts.name])
  return [...held].map(([text, names]) => ({ said: text, names })).toSorted((a, b) => b.names.length - a.names.length)
}

/** The region of the lowest coverage and the provincia of the first place. */
export function gapTitle({ byGap, priorities }: WorkshopSummary): string {
  const worst = byGap.find(({ inUse }) => coverageShare(inUse) !== null)
  const first = priorities[0]
  if (worst === undefined && first === undefined) return topics.gaps.title
  if (worst === undefined) return `${first?.assessment.unit.name ?? ''} tiene el primer puesto de estas regiones`
  const lowest = `${worst.facts.name} tiene la menor cobertura conocida`
  return first === undefined ? lowest : oneOf(`${lowest}; ${first.assessment.unit.name}, el primer puesto`, lowest)
}

/** How much of what the slides say is made up, as their table of sources says it. */
export function sourcesTitle(sources: readonly Pick<Source, 'quality'>[]): string {
  const made = sources.filter(({ quality }) => quality === 'simulado').length
  const all = formatNumber(sources.length)
  if (sources.length === 0) return topics.sources.title
  if (made === 0)
    return sources.length === 1 ? 'La única fuente es de datos reales' : `Ninguna de las ${all} fuentes es simulada`
  if (made === sources.length) return 'Todas las fuentes son simuladas: nada de esto sirve para decidir'
  return `${formatNumber(made)} de ${all} fuentes ${made === 1 ? 'es simulada' : 'son simuladas'}: lo que sale de ahí no sirve para decidir`
}

/** Who came, by sex; of nobody there is no slide. */
export function attendedTitle(total: AttendanceTotals): string {
  return oneOf(`Asistieron ${explainAttendance(total)}`, `Asistieron ${formatNumber(total.people)} personas`)
}

/** How many regions committed themselves to something; null while the slide is a form to be filled in. */
export function commitmentsTitle({ regions }: WorkshopSummary, event: WorkshopEvent | null): string | null {
  const written = (event?.commitments ?? []).filter(({ text }) => text !== '')
  const own = regions.filter(({ facts }) => written.some(({ region }) => region === facts.ubigeo)).length
  if (written.length === 0) return null
  if (own === 0) return 'Los compromisos son de todas las regiones juntas; ninguna escribió uno propio'
  return `${formatNumber(own)} de ${formatNumber(regions.length)} regiones con compromisos propios`
}

import { hiddenShort, INTERNAL_STAMP, internalName, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import {
  formatDate,
  formatNumber,
  formatOrdinal,
  formatPercent,
  formatShare,
  joinWords,
} from '../../domain/measure/index.ts'
import { profileHeadlines, type DistritosLacking, type TerritoryProfile } from '../../domain/summary/index.ts'
import {
  denominatorName,
  INSTANCIA_LEVEL_NAME,
  INSTRUMENT_ESTADO_NAME,
  INSTRUMENT_NAME,
  QUALITY_NAME,
  serviceWords,
} from '../../domain/words/index.ts'
import { createdOfExpected, NO_DATA, sourceWords, stageCell, verdictWord } from './figures.ts'
import { headlinesAlone } from './headlines-part.ts'
import { plainName } from './plain-name.ts'
import { sourceLine, table, type Block, type Report } from './report.ts'

/** The name of the small map of a profile. */
export const PROFILE_PICTURE = 'ficha'
/** Distritos that are named at most: the sheet is of one page. */
const NAMED = 10

/**
 * A provincia or a distrito on one page: what stands out, its map and its figures; the stamp at the head of the page
 * and each finding say what is invented.
 */
export function territoryProfile(profile: TerritoryProfile, policy: DisclosurePolicy): Report {
  const { facts, provincia, region, referenceDate, simulated, sources } = profile
  const where = facts.level === 'provincia' ? `Región ${region}` : `Provincia de ${provincia.name}, región ${region}`
  return {
    title: `${facts.level === 'provincia' ? 'Provincia' : 'Distrito'} de ${facts.name}`,
    subtitle: `${where}. Código ${facts.ubigeo}. Situación al ${formatDate(referenceDate)}`,
    stamps: [...(simulated ? ['CONTIENE DATOS SIMULADOS'] : []), ...(policy.internal ? [INTERNAL_STAMP] : [])],
    made: 'Elaborado con Brecha sobre los datos cargados',
    fileName: profileFileName(facts, { referenceDate, simulated }, policy),
    blocks: [
      ...headlinesAlone(profileHeadlines(profile), sources),
      mapOf(profile),
      table('En cifras', ['De qué', 'Dato'], rowsOf(profile, policy)),
      sourceLine(sourceWords(sources, 'instancias', 'instrumentos', 'violencia', 'pobreza', 'poblacion', 'servicios')),
    ],
  }
}

/** What the sheet of a territory is called; it needs not be made to know. */
export function profileFileName(
  { level, ubigeo, name }: TerritoryProfile['facts'],
  { referenceDate, simulated }: Pick<TerritoryProfile, 'referenceDate' | 'simulated'>,
  policy: DisclosurePolicy,
): string {
  return internalName(
    `ficha-${level}-${ubigeo}-${plainName(name)}-${referenceDate}${simulated ? '-simulado' : ''}`,
    policy,
  )
}

function mapOf({ provincia, lacking }: TerritoryProfile): Block {
  const counts = `${formatNumber(lacking.without.length)} sin instancia y ${formatNumber(lacking.unknown.length)} sin dato, de ${formatNumber(lacking.owing)} que la deben`
  return {
    kind: 'picture',
    name: PROFILE_PICTURE,
    caption: `Provincia de ${provincia.name}: distritos con instancia creada y sin ella`,
    alt: `Mapa de la provincia de ${provincia.name} por distritos: ${counts}.`,
  }
}

function rowsOf(profile: TerritoryProfile, policy: DisclosurePolicy): readonly (readonly string[])[] {
  const { coverage, critical, threshold, provincia, lacking, facts } = profile
  return [
    [`Instancia ${INSTANCIA_LEVEL_NAME[profile.level].toLowerCase()}`, stageRow(profile)],
    ...(profile.stage === null ? [] : [['Instrumentos de gestión', instrumentsRow(profile)]]),
    [`Instancias creadas en la provincia de ${provincia.name}`, createdOfExpected(coverage)],
    [
      `Brecha crítica (menos de ${formatShare(threshold, 0)})`,
      coverage.expected === 0 ? 'no se espera' : verdictWord(critical),
    ],
    ['Distritos sin instancia', lackingWords(lacking)],
    ['Prioridad de la provincia para crear instancias', placeRow(profile)],
    ['Incidencia de violencia en la provincia', rateRow(profile, policy)],
    ['Pobreza monetaria', povertyRow(profile)],
    [
      'Población',
      facts.population === null
        ? NO_DATA
        : `${formatNumber(facts.population)}${facts.populationYear === null ? '' : ` (${facts.populationYear})`}`,
    ],
    ['Servicios', servicesRow(profile)],
  ]
}

function stageRow({ stage, facts }: TerritoryProfile): string {
  if (stage === null) return 'no se espera'
  const created = facts.createdOn === null ? '' : `creada el ${formatDate(facts.createdOn)}`
  return [stageCell(stage), facts.ordenanza ?? '', created].filter((part) => part !== '').join('; ')
}

function instrumentsRow({ instruments }: TerritoryProfile): string {
  const said = instruments.map(
    ({ kind, fact }) =>
      `${INSTRUMENT_NAME[kind]}: ${fact === undefined ? NO_DATA : INSTRUMENT_ESTADO_NAME[fact.estado].toLowerCase()}`,
  )
  return instruments.every(({ fact }) => fact === undefined) ? NO_DATA : said.join('; ')
}

/** "2 de 5: Carumas y Samegua"; beyond a few, the rest counted. */
function lackingWords({ owing, without, unknown }: DistritosLacking): string {
  if (owing === 0) return 'no se espera'
  if (unknown.length === owing) return NO_DATA
  const names = without.slice(0, NAMED).map(({ name }) => name)
  const rest = without.length - names.length
  const named = rest > 0 ? [...names, `${formatNumber(rest)} más`] : names
  const said = `${formatNumber(without.length)} de ${formatNumber(owing)}${named.length === 0 ? '' : `: ${joinWords(named)}`}`
  return unknown.length === 0 ? said : `${said}; de ${formatNumber(unknown.length)} no hay dato`
}

function placeRow({ place, ranked }: TerritoryProfile): string {
  if (place === null) return 'no figura: no le falta ninguna'
  const { bestPlace, worstPlace } = place
  const open =
    bestPlace === worstPlace ? '' : ` (podría ser del ${formatOrdinal(bestPlace)} al ${formatOrdinal(worstPlace)})`
  return `${formatOrdinal(place.place)}${place.tied ? ' (empate)' : ''} de ${formatNumber(ranked)}${open}`
}

function rateRow({ rate }: TerritoryProfile, { k }: DisclosurePolicy): string {
  if (rate.kind === 'missing') return hiddenShort(rate.reason, k) ?? NO_DATA
  const { per10k, denominator, biennium, register, inherited } = rate.value
  const own = inherited === true ? '; tasa de su departamento' : ''
  return `${formatNumber(per10k, 1)} casos por 10 000 ${denominatorName(denominator)} y año, ${biennium.join('–')}; registro ${register}${own}; ${QUALITY_NAME[rate.quality]}`
}

function povertyRow({ poverty }: TerritoryProfile): string {
  if (poverty.kind === 'missing') return NO_DATA
  const { percent, low, high, year } = poverty.value
  const between = low === null || high === null ? '' : ` (entre ${formatPercent(low)} y ${formatPercent(high)})`
  return `${formatPercent(percent)}${between}${year === null ? '' : `, ${year}`}; ${QUALITY_NAME[poverty.quality]}`
}

function servicesRow({ services }: TerritoryProfile): string {
  if (services.length === 0) return `${NO_DATA}: ninguna fila los nombra`
  return services.map(({ type, count }) => `${serviceWords(type).short} ${formatNumber(count)}`).join(', ')
}

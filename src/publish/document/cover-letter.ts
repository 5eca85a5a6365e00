import { yearOf } from '../../domain/calendar/index.ts'
import { isLetterheadEmpty, type Letterhead } from '../../domain/letterhead/index.ts'
import { internalName, INTERNAL_STAMP, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { formatDate, formatNumber, formatOrdinal } from '../../domain/measure/index.ts'
import { departmentHeadlines, type DepartmentSummary } from '../../domain/summary/index.ts'
import { isLimaMetropolitana, type Ubigeo } from '../../domain/territory/index.ts'
import { glance } from './department-report.ts'
import { createdOfExpected, NOT_NAMED, simulatedWarning, verdictWord } from './figures.ts'
import { headlinesPart } from './headlines-part.ts'
import { plainName } from './plain-name.ts'
import { paragraph, table, type Block, type Report } from './report.ts'

const BLANK = '__________'

/** A letter to a regional government, or a note inside the ministry: both carry a summary. */
export type CoverKind = 'oficio' | 'memorando'

const TITLE: Readonly<Record<CoverKind, string>> = { oficio: 'Oficio', memorando: 'Memorando' }

/** The oficio or the memorando that goes with the summary of a region, to be numbered and signed; posts, no names. */
export function coverLetter(
  kind: CoverKind,
  summary: DepartmentSummary,
  policy: DisclosurePolicy,
  letterhead: Letterhead,
): Report {
  const { region, referenceDate, simulated } = summary
  const place = letterhead.place.trim() === '' ? BLANK : letterhead.place.trim()
  return {
    title: `${TITLE[kind]} N.° ${BLANK}-${yearOf(referenceDate)}`,
    subtitle: `${place}, ${BLANK}`,
    stamps: [...(simulated ? ['CONTIENE DATOS SIMULADOS'] : []), ...(policy.internal ? [INTERNAL_STAMP] : [])],
    made: `Proyecto de ${kind}: revíselo, numérelo y fírmelo`,
    fileName: internalName(`${kind}-${plainName(region.name)}-${referenceDate}`, policy),
    isForm: true,
    blocks: [
      ...addressee(kind, summary),
      paragraph(
        `Asunto: Situación de las instancias de concertación de ${region.name} al ${formatDate(referenceDate)}`,
      ),
      paragraph(
        `${kind === 'oficio' ? 'Tengo el agrado de dirigirme a usted para hacerle llegar' : 'Por el presente le remito'} el resumen ejecutivo de ${region.name} sobre las instancias de concertación de la Ley N.° 30364, que se adjunta. Lo principal es lo siguiente.`,
      ),
      ...bodyOf(summary, policy),
      ...['Adjunto: resumen ejecutivo de la región.', 'Atentamente,', BLANK, signer(letterhead)].map(paragraph),
    ],
  }
}

function bodyOf(summary: DepartmentSummary, policy: DisclosurePolicy): readonly Block[] {
  return [
    ...simulatedWarning(summary.sources),
    ...headlinesPart(departmentHeadlines(inBrief(summary)), summary.sources),
    ...glance(summary, policy),
    ...provinciasPart(summary),
  ]
}

/** What the tables of the letter show: the years of the cases and the expiries are in the summary that goes with it. */
function inBrief(summary: DepartmentSummary): DepartmentSummary {
  const instruments = summary.instruments.map(({ kind, fact }) => ({
    kind,
    fact: fact === undefined ? undefined : { ...fact, validUntil: null },
  }))
  return { ...summary, caseYears: [], instruments }
}

/** Each provincia with what it has and its place in the country. */
function provinciasPart({ provincias, priorities, ranked }: DepartmentSummary): readonly Block[] {
  if (provincias.length === 0) return []
  const standingOf = (code: Ubigeo) => {
    const found = priorities.find(({ assessment }) => assessment.unit.ubigeo === code)
    if (found === undefined) return NOT_NAMED
    const { place, bestPlace, worstPlace } = found
    const open = bestPlace === worstPlace ? '' : ` (del ${formatOrdinal(bestPlace)} al ${formatOrdinal(worstPlace)})`
    return `${formatOrdinal(place)}${open}`
  }
  return [
    table(
      `Sus provincias, y su puesto entre ${formatNumber(ranked)} para crear instancias`,
      ['Provincia', 'Creadas de las esperadas', 'Brecha crítica', 'Puesto'],
      provincias.map(({ facts, coverage, critical }) => [
        facts.name,
        createdOfExpected(coverage),
        coverage.expected === 0 ? 'no se espera' : verdictWord(critical),
        standingOf(facts.ubigeo),
      ]),
    ),
  ]
}

function addressee(kind: CoverKind, { region }: DepartmentSummary): readonly Block[] {
  if (kind === 'memorando') return [paragraph(`Para: ${BLANK}`), paragraph(`De: ${BLANK}`)]
  const lima = isLimaMetropolitana(region.ubigeo)
  return [
    paragraph(`Señor/a: ${lima ? 'Alcalde o alcaldesa de Lima' : 'Gobernador o gobernadora regional'}`),
    paragraph(lima ? 'Municipalidad Metropolitana de Lima' : `Gobierno Regional de ${region.name}`),
  ]
}

function signer(letterhead: Letterhead): string {
  if (isLetterheadEmpty(letterhead)) return BLANK
  const said = [letterhead.office, letterhead.entity].map((text) => text.trim()).filter((text) => text !== '')
  return said.length === 0 ? BLANK : said.join(', ')
}

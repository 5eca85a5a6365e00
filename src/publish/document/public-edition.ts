import type { DisclosurePolicy } from '../../domain/disclosure/index.ts'
import type { Coverage } from '../../domain/instancias/index.ts'
import { countWords } from '../../domain/layers/index.ts'
import { formatDate, formatNumber, formatShare } from '../../domain/measure/index.ts'
import { CHECKS } from '../../domain/register/index.ts'
import {
  addReports,
  publicHeadlines,
  type EvaluatedRegion,
  type SemesterReports,
  type YearEvaluation,
} from '../../domain/summary/index.ts'
import { capital, CHECK_NAME, ETAPA_NAME, INSTANCIA_LEVEL_NAME } from '../../domain/words/index.ts'
import { publishedContext } from './context-part.ts'
import {
  coverageCell,
  createdOfExpected,
  NO_DATA,
  receivedOfOwed,
  simulatedWarning,
  sourceWords,
  stageCell,
  statedCount,
} from './figures.ts'
import { headlinesPart } from './headlines-part.ts'
import { heading, pageHeading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'
import { monthOf } from './service-prose.ts'

/** Steps of a region that are named one by one; of the others its page says how many there are. */
const NAMED = 8

/**
 * The edition for the public (7.3.4.10): progress, results and knots, a page for each region. Null while small counts
 * are shown, since they would be in it; what was typed in free text is never in it.
 */
export function publicEdition(evaluation: YearEvaluation, policy: DisclosurePolicy): Report | null {
  if (policy.internal) return null
  const { annual, regions, sources, simulated } = evaluation
  const { year, referenceDate } = annual
  return {
    title: `Rendición de cuentas sobre las instancias de concertación, ${year}`,
    subtitle: `Situación al ${formatDate(referenceDate)}`,
    stamps: simulated ? ['CONTIENE DATOS SIMULADOS'] : [],
    made: `Elaborado con Brecha sobre los datos cargados. ${capital(monthOf(referenceDate))}`,
    fileName: `rendicion-de-cuentas-${year}-al-${referenceDate}`,
    blocks: [
      ...simulatedWarning(sources),
      ...headlinesPart(publicHeadlines(evaluation), sources),
      ...countryPart(evaluation),
      ...regionsPart(evaluation),
      ...regions.flatMap((region) => [
        ...regionPage(region, policy),
        sourceLine(sourceWords(sources, 'instancias', 'instrumentos', 'violencia')),
        ...publishedContext(annual.context, region.annual.facts),
      ]),
    ],
  }
}

function countryPart({ annual, semesters, sources }: YearEvaluation): readonly Block[] {
  const [municipal] = annual.whole.coverage
  const reports = semesters.map((each) => each.reports)
  return [
    heading(1, 'El país en breve'),
    paragraph(
      'Una instancia de concertación reúne en cada región, provincia y distrito a las entidades y organizaciones que previenen y atienden la violencia contra las mujeres y los integrantes del grupo familiar (Ley N.° 30364).',
    ),
    table(
      'Avance del país',
      ['Qué', 'Cuánto'],
      [
        ...(municipal === undefined ? [] : createdRows(municipal.coverage)),
        ['Creadas o instaladas en el año', statedCount(annual.steps.length)],
        ['Informes de seguimiento recibidos', receivedOfOwed(addReports(reports))],
        ['Acciones de los planes ejecutadas', doneWords(addReports(reports))],
        ['Nudos por resolver', statedCount(annual.mismatches.length)],
      ],
    ),
    ...(annual.mismatches.length === 0 ? [] : [knotsTable('Nudos por resolver en el país', annual.mismatches)]),
    sourceLine(sourceWords(sources, 'instancias', 'instrumentos')),
  ]
}

function createdRows(coverage: Coverage): readonly string[][] {
  const unknown = [['Instancias de las que no hay dato', formatNumber(coverage.unknown)]]
  return [
    ['Instancias provinciales y distritales creadas', createdOfExpected(coverage)],
    ...(coverage.unknown === 0 ? [] : unknown),
  ]
}

function regionsPart({ regions, sources }: YearEvaluation): readonly Block[] {
  return [
    heading(1, 'Las regiones'),
    table(
      'Por región',
      ['Región', 'Instancia regional', '>Cobertura', '>Avance del plan'],
      regions.map(({ annual: { facts, stage, all }, reports: ofRegion }) => [
        facts.name,
        stageCell(stage),
        coverageCell(all),
        progress(ofRegion),
      ]),
    ),
    sourceLine(sourceWords(sources, 'instancias')),
  ]
}

function progress({ done, planned }: SemesterReports): string {
  return planned === 0 ? NO_DATA : formatShare(done / planned)
}

function regionPage(region: EvaluatedRegion, policy: DisclosurePolicy): readonly Block[] {
  const { annual, reports, cases } = region
  const { facts, stage, provincial, distrital } = annual
  const ofCases = cases.map(({ year, months, cases: count }) => [
    `Casos de violencia registrados, ${year}${months === null ? '' : ` (${months}, año sin terminar)`}`,
    countWords(count, policy.k),
  ])
  return [
    pageHeading(facts.name),
    table(
      `Avance: ${facts.name}`,
      ['Qué', 'Cuánto'],
      [
        ['Instancia regional', stageCell(stage)],
        ['Instancias provinciales creadas', createdOfExpected(provincial)],
        ['Instancias distritales creadas', createdOfExpected(distrital)],
        ['Informes de seguimiento recibidos', receivedOfOwed(reports)],
        ['Acciones de sus planes ejecutadas', doneWords(reports)],
        ...ofCases,
      ],
    ),
    ...results(region),
    ...knots(region),
  ]
}

function doneWords({ done, planned }: SemesterReports): string {
  return planned === 0 ? NO_DATA : `${formatNumber(done)} de ${formatNumber(planned)} (${formatShare(done / planned)})`
}

function results({ steps }: EvaluatedRegion): readonly Block[] {
  const title = 'Resultados del año'
  if (steps.length === 0)
    return [heading(2, title), paragraph('No consta ninguna instancia creada ni instalada en el año.')]
  const items = steps
    .slice(0, NAMED)
    .map(
      ({ name, level, step, on }) =>
        `${name} (${INSTANCIA_LEVEL_NAME[level].toLowerCase()}): ${ETAPA_NAME[step].toLowerCase()} el ${formatDate(on)}.`,
    )
  const left = steps.length - items.length
  return [heading(2, title), { kind: 'list', items: left > 0 ? [...items, `Y ${formatNumber(left)} más.`] : items }]
}

function knots({ mismatches }: EvaluatedRegion): readonly Block[] {
  const title = 'Nudos por resolver'
  if (mismatches.length === 0)
    return [heading(2, title), paragraph('Con lo que consta, nada contradice los Lineamientos.')]
  return [heading(2, title), knotsTable(title, mismatches)]
}

function knotsTable(title: string, mismatches: EvaluatedRegion['mismatches']): Block {
  const rows = CHECKS.flatMap((check) => {
    const count = mismatches.filter((each) => each.check === check).length
    return count === 0 ? [] : [[CHECK_NAME[check], formatNumber(count)]]
  })
  return table(title, ['Nudo', '>Instancias'], rows)
}

import { INTERNAL_STAMP, internalName, withoutReserved, type DisclosurePolicy } from '../../domain/disclosure/index.ts'
import { formatDate, formatNumber, formatShare } from '../../domain/measure/index.ts'
import { CHECKS } from '../../domain/register/index.ts'
import {
  evaluationHeadlines,
  type EvaluatedRegion,
  type EvaluatedSemester,
  type MadeVisits,
  type Told,
  type YearEvaluation,
} from '../../domain/summary/index.ts'
import { EVALUATED_NAME, INTERVENTION } from '../../domain/visits/index.ts'
import { capital, CHECK_ADVICE, CHECK_CLAUSE, CHECK_NAME, INSTANCIA_LEVEL_NAME } from '../../domain/words/index.ts'
import { cutsPart } from './cuts-part.ts'
import { headlinesPart } from './headlines-part.ts'
import { coverageCell, NO_DATA, receivedOfOwed, simulatedWarning, sourceWords, statedCount } from './figures.ts'
import { legalPart } from './legal-part.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'
import { monthOf } from './service-prose.ts'

/** The report of evaluation at the end of the assistance (7.3.4.8): results, what stood in the way, proposals. */
export function evaluationReport(evaluation: YearEvaluation, policy: DisclosurePolicy): Report {
  const { annual, sources, simulated } = evaluation
  const { year, referenceDate } = annual
  return {
    title: `Informe de evaluación de la asistencia técnica, ${year}`,
    subtitle: `Lineamientos, 7.3.4.8. Situación al ${formatDate(referenceDate)}`,
    stamps: [...(simulated ? ['CONTIENE DATOS SIMULADOS'] : []), ...(policy.internal ? [INTERNAL_STAMP] : [])],
    made: `Elaborado con Brecha sobre los datos cargados. ${capital(monthOf(referenceDate))}`,
    fileName: internalName(`informe-de-evaluacion-${year}-al-${referenceDate}`, policy),
    blocks: [
      ...simulatedWarning(sources),
      ...headlinesPart(evaluationHeadlines(evaluation), sources),
      heading(1, 'Análisis cuantitativo: metas y resultados'),
      ...createdPart(evaluation),
      ...actionsPart(evaluation.semesters),
      ...interventionsPart(evaluation),
      ...marksPart(evaluation.visits),
      ...regionsPart(evaluation.regions),
      sourceLine(sourceWords(sources, 'instancias', 'instrumentos')),
      ...cutsPart(annual.cuts),
      heading(1, 'Análisis cualitativo: qué lo explica'),
      ...toldPart('Qué dificultó las acciones', evaluation.difficulties),
      ...toldPart('Qué avanzó, según las visitas', evaluation.visits.advances),
      ...knotsPart(evaluation.visits),
      ...toldPart('Qué recomendó el nivel superior', evaluation.recommendations),
      ...proposals(evaluation),
      ...legalPart(),
    ],
  }
}

function createdPart({ annual: { changes, from, to } }: YearEvaluation): readonly Block[] {
  const title = 'Instancias creadas al comenzar y al terminar'
  const rows = changes.map(({ level, before, after, undated }) => [
    INSTANCIA_LEVEL_NAME[level],
    ...[before, after, after - before, undated].map((count) => formatNumber(count)),
  ])
  const columns = ['Nivel', `>Al ${formatDate(from)}`, `>Al ${formatDate(to)}`, '>Diferencia', '>Creadas sin fecha']
  return [heading(2, title), table(title, columns, rows)]
}

function actionsPart(semesters: readonly EvaluatedSemester[]): readonly Block[] {
  const title = 'Planes de trabajo: lo programado y lo ejecutado'
  const rows = semesters.map(({ semester, reports }) => [
    semester,
    receivedOfOwed(reports),
    ...(reports.planned === 0 ? [NO_DATA, NO_DATA] : [formatNumber(reports.planned), formatNumber(reports.done)]),
    shareOf(reports.done, reports.planned),
  ])
  const columns = ['Semestre', '>Informes recibidos', '>Acciones', '>Ejecutadas', '>Avance']
  return [heading(2, title), table(title, columns, rows)]
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? NO_DATA : formatShare(part / whole)
}

function interventionsPart({ annual: { activity } }: YearEvaluation): readonly Block[] {
  const title = 'Intervenciones de la asistencia técnica'
  const rows = activity.interventions
    .filter(({ planned }) => planned > 0)
    .map(({ kind, planned, made }) => [
      INTERVENTION[kind].name,
      formatNumber(planned),
      formatNumber(made),
      shareOf(made, planned),
    ])
  if (rows.length === 0)
    return [heading(2, title), paragraph('Sin dato: el plan de visitas no tiene ninguna en el año.')]
  const sum = (of: 'planned' | 'made') => activity.interventions.reduce((total, each) => total + each[of], 0)
  const [planned, made] = [sum('planned'), sum('made')]
  const whole = ['Total', formatNumber(planned), formatNumber(made), shareOf(made, planned)]
  return [heading(2, title), table(title, ['Intervención', '>Programadas', '>Ejecutadas', '>Avance'], rows, whole)]
}

/** The marks of the interventions made, on each aspect; no mean of what nobody marked. */
function marksPart({ made, marks }: MadeVisits): readonly Block[] {
  if (made === 0) return []
  const title = 'Valoración de las intervenciones ejecutadas, de 1 a 5'
  const rows = marks.map(({ aspect, given, sum }) => [
    EVALUATED_NAME[aspect],
    `${formatNumber(given)} de ${formatNumber(made)}`,
    given === 0 ? NO_DATA : formatNumber(sum / given, 1),
  ])
  return [heading(2, title), table(title, ['Aspecto', '>Intervenciones valoradas', '>Promedio'], rows)]
}

function regionsPart(regions: readonly EvaluatedRegion[]): readonly Block[] {
  const title = 'Por región'
  const rows = regions.map(({ annual, steps, reports, mismatches }) => [
    annual.facts.name,
    coverageCell(annual.all),
    statedCount(steps.length),
    receivedOfOwed(reports),
    shareOf(reports.done, reports.planned),
    statedCount(mismatches.length),
  ])
  const columns = ['Región', '>Cobertura', '>Creadas o instaladas', '>Informes', '>Avance del plan', '>Nudos']
  return [
    heading(2, title),
    table(title, columns, rows),
    paragraph('Nudos: lo que consta y no concuerda con los Lineamientos. Lo que está sin dato no cuenta.'),
  ]
}

function toldPart(title: string, told: readonly Told[]): readonly Block[] {
  if (told.length === 0) return [heading(2, title), paragraph('Sin dato: nada consta en el año.')]
  const rows = told.map(({ place, text }) => [place, withoutReserved(text).text])
  return [heading(2, title), table(title, ['Lugar', 'Como se escribió'], rows)]
}

function knotsPart({ knots }: MadeVisits): readonly Block[] {
  const title = 'Nudos críticos hallados en las visitas y medidas correctivas'
  if (knots.length === 0) return [heading(2, title), paragraph('Sin dato: nada consta en el año.')]
  const rows = knots.map(({ place, text, measure }) => [
    place,
    ...[text, measure].map((written) => (written.trim() === '' ? NO_DATA : withoutReserved(written).text)),
  ])
  return [heading(2, title), table(title, ['Lugar', 'Nudo crítico', 'Medida correctiva'], rows)]
}

/** What is proposed for each knot that was found, and room for what the specialist proposes. */
function proposals({ annual: { mismatches } }: YearEvaluation): readonly Block[] {
  const title = 'Propuesta de mejora'
  const found = CHECKS.flatMap((check) => {
    const count = mismatches.filter((each) => each.check === check).length
    return count === 0 ? [] : [{ check, count }]
  }).toSorted((one, other) => other.count - one.count)
  const rows = found.map(({ check, count }) => [
    `${CHECK_NAME[check]} (${CHECK_CLAUSE[check]})`,
    formatNumber(count),
    CHECK_ADVICE[check],
    '',
    '',
  ])
  const room = Array.from({ length: 3 }, () => ['Otro nudo:', '', '', '', ''])
  return [
    heading(1, title),
    table(title, ['Nudo', '>Instancias', 'Propuesta', 'A cargo de', 'Plazo'], [...rows, ...room]),
    paragraph('De lo más frecuente a lo menos. Complete quién se encarga y el plazo, y agregue lo que falte.'),
  ]
}

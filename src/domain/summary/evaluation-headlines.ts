import { formatNumber, formatShare, joinWords } from '../measure/index.ts'
import { CHECKS, type CheckKey } from '../register/index.ts'
import { CHECK_NAME } from '../words/index.ts'
import { addReports, type SemesterReports, type YearEvaluation } from './evaluation.ts'
import { changeHeadline, coverageHeadline, type Headline } from './headlines.ts'

/** Knots that are named at the most where they are equally frequent. */
const NAMED = 2

/** What stands out of the assistance of a year: what changed, what was done of the plan, what stands in the way. */
export function evaluationHeadlines({ annual, semesters }: YearEvaluation): readonly Headline[] {
  const last = semesters.filter(({ reports }) => reports.owed > 0 && reports.unknown < reports.owed).at(-1)
  return [
    changeHeadline(annual),
    interventionsHeadline(annual.activity.interventions),
    last === undefined ? null : reportsHeadline(`Del semestre ${last.semester}`, last.reports),
    knotHeadline(annual.mismatches.map(({ check }) => check)),
  ].filter((headline) => headline !== null)
}

/** The same of what the public is told: how far the country came, and what is left to solve. */
export function publicHeadlines({ annual, semesters }: YearEvaluation): readonly Headline[] {
  const used = annual.whole.coverage.find(({ definition }) => definition === 'municipal')
  const reports = addReports(semesters.map((each) => each.reports))
  return [
    used === undefined ? null : coverageHeadline('el país', used),
    annual.steps.length === 0
      ? null
      : {
          text: `En el año ${annual.steps.length === 1 ? 'consta 1 paso' : `constan ${formatNumber(annual.steps.length)} pasos`} de creación o instalación.`,
          tables: ['instancias'] as const,
        },
    reports.owed > 0 && reports.unknown < reports.owed ? reportsHeadline('Del año', reports) : null,
    annual.mismatches.length === 0
      ? null
      : {
          text: `${annual.mismatches.length === 1 ? 'Queda 1 nudo' : `Quedan ${formatNumber(annual.mismatches.length)} nudos`} por resolver: lo que consta y no concuerda con los Lineamientos.`,
          tables: ['instancias', 'instrumentos'] as const,
        },
  ].filter((headline) => headline !== null)
}

function interventionsHeadline(interventions: YearEvaluation['annual']['activity']['interventions']): Headline | null {
  const sum = (of: (each: (typeof interventions)[number]) => number) =>
    interventions.reduce((total, each) => total + of(each), 0)
  const [planned, made] = [sum((each) => each.planned), sum((each) => each.made)]
  if (planned === 0) return null
  return {
    text: `Se ejecutaron ${formatNumber(made)} de las ${formatNumber(planned)} intervenciones programadas (${formatShare(made / planned)}).`,
    tables: [],
  }
}

function reportsHeadline(when: string, { owed, delivered, unknown }: SemesterReports): Headline {
  const doubt = unknown === 0 ? '' : `; de ${formatNumber(unknown)} no hay dato`
  return {
    text: `${when} se recibieron ${formatNumber(delivered)} de los ${formatNumber(owed)} informes de seguimiento que se esperan${doubt}.`,
    tables: ['instancias'],
  }
}

/** The knot that most instancias have; none where more than a few are alike. */
function knotHeadline(found: readonly CheckKey[]): Headline | null {
  const counts = CHECKS.map((check) => ({ check, count: found.filter((each) => each === check).length }))
  const most = Math.max(0, ...counts.map(({ count }) => count))
  const first = counts.filter(({ count }) => count === most)
  if (most === 0 || first.length > NAMED) return null
  const names = joinWords(first.map(({ check }) => `«${CHECK_NAME[check]}»`))
  const each = most === 1 ? '1 instancia' : `${formatNumber(most)} instancias`
  return {
    text:
      first.length === 1
        ? `Lo que más estorba es ${names}: ${each}.`
        : `Lo que más estorba es ${names}: ${each} en cada caso.`,
    tables: ['instancias', 'instrumentos'],
  }
}

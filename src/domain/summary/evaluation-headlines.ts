import { formatNumber, formatShare, joinWords } from '../measure/index.ts'
import { CHECKS, type CheckKey } from '../register/index.ts'
import { CHECK_NAME } from '../words/index.ts'
import { addReports, type SemesterReports, type YearEvaluation } from './evaluation.ts'
import { changeHeadline, coverageHeadline, leastRegionHeadline, type Headline } from './headlines.ts'

/** What would tell it. */
const TO_TELL = ': hace falta registrar los que se reciben y las acciones que dicen'
/** Knots that are named at the most where they are equally frequent. */
const NAMED = 2

/**
 * What stands out of the assistance of a year: what changed, what was done of the plan, what stands in the way; and
 * what nobody has told, since that too decides what is to be done.
 */
export function evaluationHeadlines({ annual, semesters }: YearEvaluation): readonly Headline[] {
  const last = semesters.filter(({ reports }) => isTold(reports)).at(-1)
  const whole = addReports(semesters.map((each) => each.reports))
  return [
    changeHeadline(annual),
    leastRegionHeadline(annual),
    interventionsHeadline(annual.activity.interventions),
    last === undefined
      ? untoldHeadline(whole, TO_TELL)
      : reportsHeadline(`Del semestre ${last.semester}`, last.reports),
    knotHeadline(annual.mismatches.map(({ check }) => check)),
  ].filter((headline) => headline !== null)
}

/** The same of what the public is told: how far the country came, and what is left to solve. */
export function publicHeadlines({ annual, semesters }: YearEvaluation): readonly Headline[] {
  const used = annual.whole.coverage.find(({ definition }) => definition === 'municipal')
  const reports = addReports(semesters.map((each) => each.reports))
  return [
    used === undefined ? null : coverageHeadline('el país', used),
    leastRegionHeadline(annual),
    stepsHeadline(annual.steps.length),
    isTold(reports) ? reportsHeadline('Del año', reports) : untoldHeadline(reports),
    leftHeadline(annual.mismatches.map(({ check }) => check)),
  ].filter((headline) => headline !== null)
}

function isTold({ owed, unknown }: SemesterReports): boolean {
  return owed > 0 && unknown < owed
}

/** That no report is known of, though there should be some, and what follows; null where none is due. */
function untoldHeadline({ owed }: SemesterReports, after = ''): Headline | null {
  const text = `No se sabe si los informes de seguimiento se presentaron${after}.`
  return owed === 0 ? null : { text, tables: ['instancias'] }
}

function stepsHeadline(count: number): Headline {
  const text =
    count === 0
      ? 'No consta ninguna instancia creada ni instalada en el año; solo cuentan las que tienen fecha.'
      : `En el año ${count === 1 ? 'consta 1 paso' : `constan ${formatNumber(count)} pasos`} de creación o instalación.`
  return { text, tables: ['instancias'] }
}

/** How many knots are left, and which is the most frequent; null where nothing is known to be one. */
function leftHeadline(found: readonly CheckKey[]): Headline | null {
  if (found.length === 0) return null
  const { names, most, isOnly } = mostFrequent(found)
  const each =
    names === '' || most === found.length
      ? ''
      : `; ${isOnly ? 'el más frecuente es' : 'los más frecuentes son'} ${names}`
  return {
    text: `${found.length === 1 ? 'Queda 1 nudo' : `Quedan ${formatNumber(found.length)} nudos`} por resolver: lo que consta y no concuerda con los Lineamientos${each}.`,
    tables: ['instancias', 'instrumentos'],
  }
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

/** The knot that most instancias have; null where more than a few are alike. */
function knotHeadline(found: readonly CheckKey[]): Headline | null {
  const { names, most, isOnly } = mostFrequent(found)
  if (names === '') return null
  const each = most === 1 ? '1 instancia' : `${formatNumber(most)} instancias`
  return {
    text: `Lo que más estorba es ${names}: ${each}${isOnly ? '' : ' en cada caso'}.`,
    tables: ['instancias', 'instrumentos'],
  }
}

/** The checks that most instancias fail, named where they are few. */
function mostFrequent(found: readonly CheckKey[]) {
  const counts = CHECKS.map((check) => ({ check, count: found.filter((each) => each === check).length }))
  const most = Math.max(0, ...counts.map(({ count }) => count))
  const first = counts.filter(({ count }) => count === most)
  const names = most === 0 || first.length > NAMED ? [] : first.map(({ check }) => `«${CHECK_NAME[check]}»`)
  return { names: joinWords(names), most, isOnly: first.length === 1 }
}

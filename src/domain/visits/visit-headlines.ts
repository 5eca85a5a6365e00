import { formatDate, formatNumber, joinWords } from '../measure/index.ts'
import { agreedOf } from './agreed.ts'
import { explainAttendance, totalAttended } from './attendance.ts'
import { EVALUATED, type Evaluation, type Finding, type Visit } from './plan.ts'
import { EVALUATED_NAME, VISIT_STATE_NAME } from './visit-words.ts'

/** Aspects that are named at the most as those with the lowest mark. */
const NAMED = 2

/** What stands out of one intervention, the most telling first; of one that was not made, only how far it has come. */
export function visitHeadlines(visit: Visit): readonly string[] {
  const { state, date, attendance = [], evaluation } = visit
  const day = date === null ? 'sin fecha' : `con fecha ${formatDate(date)}`
  if (state !== 'ejecutada')
    return [
      `La intervención no se ha ejecutado: está ${VISIT_STATE_NAME[state].toLowerCase()}, ${day}.`,
      visit.letterSentOn === null
        ? 'De la comunicación oficial no hay dato.'
        : `La comunicación oficial se envió el ${formatDate(visit.letterSentOn)}.`,
    ]
  return [
    date === null
      ? 'La intervención se ejecutó; no hay dato de la fecha.'
      : `La intervención se ejecutó el ${formatDate(date)}.`,
    attendance.length === 0
      ? 'De la asistencia no hay dato.'
      : `Asistieron ${explainAttendance(totalAttended(attendance))}.`,
    agreedHeadline(visit),
    knotsHeadline(visit),
    markHeadline(evaluation),
  ].filter((headline) => headline !== null)
}

/** What was found of a kind, without the lines that nobody filled in. */
export function foundIn({ findings }: Pick<Visit, 'findings'>, kind: Finding['kind']): readonly Finding[] {
  return findings.filter((each) => each.kind === kind && says(`${each.text}${kind === 'nudo' ? each.measure : ''}`))
}

/** Whether a text says something, without the characters that no document can hold. */
function says(text: string): boolean {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').trim() !== ''
}

function agreedHeadline(visit: Visit): string {
  const agreed = agreedOf(visit)
  if (agreed.length === 0) return 'No consta ningún acuerdo.'
  const [first] = agreed.flatMap(({ dueOn }) => dueOn ?? []).toSorted()
  const due = first === undefined ? 'sin fecha' : `el primero, hasta el ${formatDate(first)}`
  return agreed.length === 1
    ? `Se tomó 1 acuerdo${first === undefined ? ', sin fecha' : `, hasta el ${formatDate(first)}`}.`
    : `Se tomaron ${formatNumber(agreed.length)} acuerdos, ${due}.`
}

function knotsHeadline(visit: Visit): string | null {
  const knots = foundIn(visit, 'nudo')
  if (knots.length === 0) return null
  const found =
    knots.length === 1 ? 'Se halló 1 nudo crítico' : `Se hallaron ${formatNumber(knots.length)} nudos críticos`
  const open = knots.flatMap(({ measure }, at) => (says(measure) ? [] : [formatNumber(at + 1)]))
  if (open.length === 0) return `${found}, ${knots.length === 1 ? 'con' : 'todos con'} su medida correctiva.`
  const which = open.length === knots.length ? '' : ` ${open.length === 1 ? 'del' : 'de los'} N.° ${joinWords(open)}`
  return `${found}; falta la medida correctiva${which}.`
}

function markHeadline(evaluation: Evaluation): string | null {
  const given = EVALUATED.flatMap((aspect) => {
    const mark = evaluation[aspect]
    return mark === null ? [] : [{ aspect, mark }]
  })
  const least = Math.min(...given.map(({ mark }) => mark))
  const lowest = given.filter(({ mark }) => mark === least)
  if (given.length < 2) return null
  if (lowest.length === given.length) return `Todas las notas que se dieron son ${formatNumber(least)}, de 1 a 5.`
  if (lowest.length > NAMED) return null
  const names = joinWords(lowest.map(({ aspect }) => EVALUATED_NAME[aspect].toLowerCase()))
  return `La nota más baja, ${formatNumber(least)} (de 1 a 5), es la de ${names}.`
}

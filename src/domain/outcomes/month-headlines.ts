import { formatNumber } from '../measure/index.ts'
import { agreedOf, foundIn } from '../visits/index.ts'
import { explainCame, type MonthOfPlan } from './month-of-plan.ts'

/** What stands out of a month of the plan: what was executed, who came, what was left, and the year so far. */
export function monthHeadlines(month: MonthOfPlan): readonly string[] {
  const { planned, executed, toDate } = month
  if (planned.length === 0) return ['En el mes no hubo intervenciones con fecha.', ...yearHeadline(toDate)]
  return [
    `Se ejecutaron ${formatNumber(executed.length)} de ${formatNumber(planned.length)} intervenciones con fecha en el mes.`,
    ...(executed.length === 0 ? [] : [explainCame(month, executed.length), leftHeadline(month)]),
    ...yearHeadline(toDate),
  ]
}

function leftHeadline({ executed }: MonthOfPlan): string {
  const agreed = executed.flatMap(agreedOf).length
  const knots = executed.flatMap((visit) => foundIn(visit, 'nudo')).length
  const agreedWords =
    agreed === 0 ? 'ningún acuerdo' : `${formatNumber(agreed)} ${agreed === 1 ? 'acuerdo' : 'acuerdos'}`
  const knotWords =
    knots === 0 ? 'ningún nudo crítico' : `${formatNumber(knots)} ${knots === 1 ? 'nudo crítico' : 'nudos críticos'}`
  return `De lo ejecutado constan ${agreedWords} y ${knotWords}.`
}

function yearHeadline({ planned, executed }: MonthOfPlan['toDate']): readonly string[] {
  if (planned === 0) return []
  return [`En lo que va del año se ejecutaron ${formatNumber(executed)} de ${formatNumber(planned)}.`]
}

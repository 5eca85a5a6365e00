import { yearOf } from '../../domain/calendar/index.ts'
import { QUALITY_NAME } from '../../domain/words/index.ts'
import { budgetOf, goalsOf, type Cost4 } from '../../domain/visits/index.ts'
import type { WorkbookCell, WorkbookSheet } from '../workbook/index.ts'
import { stamped, type AgendaToPublish } from './agenda.ts'

const BUDGET = [
  'De qué',
  'Va',
  'Mes',
  'Días',
  'Horas de camino',
  'Vuelos',
  'Visitas',
  'Pasajes (S/)',
  'Viáticos (S/)',
  'Fondo por encargo (S/)',
  'Total (S/)',
  'Calidad',
]

/** The budget by trip and by month under the person's tariffs, and the goals of the POI against it (R112, R117). */
export function budgetSheet(agenda: AgendaToPublish): WorkbookSheet {
  const { rules, visits } = agenda.plan
  const { itinerary } = agenda
  if (rules?.tariffs === undefined || itinerary === null)
    return stamped(agenda, 'Presupuesto', BUDGET, [padded('Sin tarifas: escríbalas en Itinerario')])
  const budget = budgetOf(itinerary.trips, rules.tariffs)
  const trips = budget.trips.map((line, at) => [
    ...[`Viaje ${at + 1}`, line.who ?? '', line.month, line.days, line.groundHours, line.flights, line.visits],
    ...costCells(line),
  ])
  const months = budget.months.map((line) => ['Mes', '', line.month, '', '', '', '', ...costCells(line)])
  const total = ['Total', '', '', '', '', '', '', ...costCells(budget.total)]
  const year = yearOf(rules.from)
  const goals = goalsOf(visits, rules.goals, budget, year).map(({ kind, from, to, goal, planned, made }) =>
    padded(
      `Meta del POI ${from === to ? from : `${from} a ${to}`}, ${kind}: ${goal ?? 'sin dato'}; planificado ${planned ?? 'sin dato'}; ejecutado ${made ?? 'sin dato'}`,
    ),
  )
  return stamped(agenda, 'Presupuesto', BUDGET, [...trips, ...months, total, ...goals])
}

function costCells({ tickets, perDiem, fund, total, isWhole }: Cost4): readonly WorkbookCell[] {
  const parts = [tickets, perDiem, fund].map((each) => each ?? 'sin dato')
  return [...parts, total, isWhole ? QUALITY_NAME.estimado : `${QUALITY_NAME.estimado}; al menos: faltan tarifas`]
}

function padded(text: string): readonly WorkbookCell[] {
  return [text, ...BUDGET.slice(1).map(() => '')]
}

import { MONTH_NAMES } from '../../domain/calendar/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the budget of the trips and of changing many visits at once. */
export const budgetText = {
  title: 'Presupuesto de los viajes',
  help: 'En soles, con las tarifas que usted escriba: es una estimación del plan, no un gasto. Lo que deje en blanco queda sin dato, no en cero. El viático cuenta cada día fuera.',
  tariffs: 'Tarifas en soles',
  tariff: {
    hour: 'Pasaje por hora de camino',
    flight: 'Pasaje por vuelo',
    day: 'Viático por día',
    visit: 'Fondo por encargo por visita',
  },
  goals: (year: number) => `Metas del POI ${year}`,
  goalsTitle: 'Metas del POI, por año',
  addYear: (year: number) => `Agregar ${year}`,
  dropYear: (year: number) => `Quitar ${year}`,
  goalRow: (kind: string, from: number, to: number) => `${kind} ${from === to ? from : `${from} a ${to}`}`,
  goal: { visits: 'Meta de visitas', money: 'Meta en soles', spent: 'Soles ejecutados' },
  goalColumns: ['Meta', 'Prevista', 'Planificado', 'Ejecutado'],
  goalKind: { visitas: 'Visitas', soles: 'Soles' },
  unstated: 'sin dato',
  atLeast: (soles: number) => `al menos ${formatNumber(soles)}`,
  noTariffs: 'Escriba una tarifa para ver lo que costaría cada viaje y cada mes.',
  byTrip: 'Por viaje',
  byMonth: 'Por mes',
  trip: 'Viaje',
  month: 'Mes',
  costs: ['Pasajes', 'Viáticos', 'Fondo por encargo', 'Total'],
  total: 'Total',
  tripName: (number: number, who: string | null) => `Viaje ${formatNumber(number)}${who === null ? '' : `, ${who}`}`,
  monthName: (month: string) => `${MONTH_NAMES[Number(month.slice(5)) - 1] ?? month} de ${month.slice(0, 4)}`,
} as const

/** Words of the cells of the list of visits that are written in place. */
export const cellText = {
  when: (name: string) => `Cambiar fecha y hora de ${name}`,
  state: (name: string) => `Cambiar estado de ${name}`,
  stateIs: (name: string, state: string) => `${name} queda como «${state}».`,
  nobody: 'Quien toque',
  done: 'Listo',
} as const

export const manyText = {
  title: 'Cambiar varias visitas',
  choose: (name: string) => `Elegir ${name}`,
  chooseAll: 'Elegir todas',
  chosen: (count: number) => (count === 1 ? '1 visita elegida' : `${formatNumber(count)} visitas elegidas`),
  keep: 'Dejar como está',
  apply: 'Cambiar las elegidas',
  none: 'Quitar elección',
  changed: (count: number, left: number) =>
    `Se cambió en ${formatNumber(count)}.${left > 0 ? ` ${formatNumber(left)} no: son de otro equipo o su fecha aún no llega.` : ''} Puede deshacerlo.`,
} as const

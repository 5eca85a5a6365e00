/** One point of the agenda of a workshop. */
export interface AgendaItem {
  readonly minutes: number
  readonly topic: string
  /** The office that leads it, never a person; empty for none. */
  readonly by: string
}

/** When a workshop begins while nobody has said. */
const USUAL_HOUR = '09:00'
const EACH_REGION = 10
const LEAST_FOR_REGIONS = 30

/** The agenda that S2 suggests: ten minutes for each region. */
export function proposedAgenda(regions: number): readonly AgendaItem[] {
  return [
    { minutes: 20, topic: 'Bienvenida y objetivos', by: 'DPVLV' },
    { minutes: 40, topic: 'Situación de las instancias: cobertura, brechas e incidencia', by: 'DPVLV' },
    {
      minutes: Math.max(LEAST_FOR_REGIONS, EACH_REGION * regions),
      topic: 'Avances de cada región en sus funciones',
      by: 'Gobiernos regionales',
    },
    { minutes: 20, topic: 'Pausa', by: '' },
    { minutes: 60, topic: 'Nudos críticos y aspectos de mejora, en grupos', by: 'Equipos regionales' },
    { minutes: 40, topic: 'Mecanismos de fortalecimiento y compromisos', by: 'Todas las regiones' },
    { minutes: 20, topic: 'Evaluación y cierre', by: 'DPVLV' },
  ]
}

/** A point of the agenda with the clock: HH:MM, past midnight from 00:00 again. */
export interface TimedItem extends AgendaItem {
  readonly from: string
  readonly to: string
}

/** The agenda by the clock, from the hour at which it begins; null = nine in the morning. */
export function timedAgenda(agenda: readonly AgendaItem[], hour: string | null): readonly TimedItem[] {
  const [hours = 0, minutes = 0] = (hour ?? USUAL_HOUR).split(':').map(Number)
  let minute = hours * 60 + minutes
  return agenda.map((item) => {
    const from = clock(minute)
    minute += item.minutes
    return { ...item, from, to: clock(minute) }
  })
}

/** How long it takes, in minutes. */
export function agendaMinutes(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((total, { minutes }) => total + minutes, 0)
}

function clock(minute: number): string {
  const ofDay = minute % (24 * 60)
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

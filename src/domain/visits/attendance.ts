import type { Actor } from '../capacities/index.ts'
import { formatNumber, joinWords } from '../measure/index.ts'

export const ATTENDEE_LEVELS = ['nacional', 'regional', 'provincial', 'distrital'] as const
/** Level of government of an entity that came. */
export type AttendeeLevel = (typeof ATTENDEE_LEVELS)[number]

/** How many came for an entity, never who (7.3.1.2 B.4.i). */
export interface Attended {
  /** As it was written; empty where the register does not say. */
  readonly entity: string
  readonly level: AttendeeLevel | null
  readonly actor: Actor | null
  readonly women: number
  readonly men: number
  /** Of whom the register does not say the sex. */
  readonly unstated: number
}

export const NOBODY: Attended = { entity: '', level: null, actor: null, women: 0, men: 0, unstated: 0 }

/** How many came, of how many entities. */
export interface AttendanceTotals {
  readonly women: number
  readonly men: number
  readonly unstated: number
  readonly people: number
  readonly entities: number
}

/** The sum of several registers; an entity counts once however it is repeated. */
export function totalAttended(attended: readonly Attended[]): AttendanceTotals {
  const sum = (of: (each: Attended) => number) => attended.reduce((total, each) => total + of(each), 0)
  const [women, men, unstated] = [sum((each) => each.women), sum((each) => each.men), sum((each) => each.unstated)]
  const named = attended.filter((each) => each.entity !== '' && peopleOf(each) > 0)
  const entities = new Set(named.map(({ entity }) => entity.toLowerCase())).size
  return { women, men, unstated, people: women + men + unstated, entities }
}

/** How many came for one entity. */
export function peopleOf({ women, men, unstated }: Attended): number {
  return women + men + unstated
}

/** The totals in one phrase: «24 personas de 8 entidades: 15 mujeres y 9 hombres». */
export function explainAttendance({ women, men, unstated, people, entities }: AttendanceTotals): string {
  const parts = [
    ...(women > 0 ? [`${formatNumber(women)} ${women === 1 ? 'mujer' : 'mujeres'}`] : []),
    ...(men > 0 ? [`${formatNumber(men)} ${men === 1 ? 'hombre' : 'hombres'}`] : []),
    ...(unstated > 0 ? [`${formatNumber(unstated)} sin dato de sexo`] : []),
  ]
  const of = entities === 0 ? '' : ` de ${formatNumber(entities)} ${entities === 1 ? 'entidad' : 'entidades'}`
  const detail = parts.length === 0 ? '' : `: ${joinWords(parts)}`
  return `${formatNumber(people)} ${people === 1 ? 'persona' : 'personas'}${of}${detail}`
}

import { addDays, calendarOf, type Calendar, type Day } from '../calendar/index.ts'
import { regionOf, type Ubigeo } from '../territory/index.ts'

/** Days of leave, both ends counted. */
export interface Leave {
  readonly from: Day
  readonly to: Day
}

/** Somebody who travels, told by initials or role and never by name. */
export interface Specialist {
  readonly label: string
  readonly base: Ubigeo
  /** Regions of her share; none = all. */
  readonly regions: readonly Ubigeo[]
  readonly leave: readonly Leave[]
  /** Most days away in a row, the way back counted. */
  readonly days: number
}

const INITIALS = /^\p{Lu}{1,4}[ -]?\d{0,2}$/u
const ROLE =
  /^(?:especialista|coordinador|coordinadora|facilitador|facilitadora|consultor|consultora|asistente|equipo)(?: (?:t[eé]cnic[oa]|legal|social|regional|norte|sur|centro|oriente))?(?: (?:\d{1,2}|[A-Z]))?$/iu

/** Whether a label says initials («ZQ», «AT-1») or a role («Especialista 2»), and so no name. */
export function isSpecialistLabel(text: string): boolean {
  return INITIALS.test(text) || ROLE.test(text)
}

/** Whether the place is of her share. */
export function isOfShare({ regions }: Pick<Specialist, 'regions'>, code: Ubigeo): boolean {
  return regions.length === 0 || regions.includes(regionOf(code))
}

/** Leave of years is not a leave: more days than these are not looked at. */
const LONGEST_LEAVE = 366

/** The calendar of a specialist: her days of leave are no working days. */
export function calendarOfSpecialist({ leave }: Pick<Specialist, 'leave'>, calendar: Calendar): Calendar {
  const off = leave.flatMap(({ from, to }) => {
    const days: Day[] = []
    for (let day = from; day <= to && days.length < LONGEST_LEAVE; day = addDays(day, 1)) days.push(day)
    return days.filter((day) => calendar.holidayOn(day) === null).map((date) => ({ date, name: 'Licencia' }))
  })
  return off.length === 0 ? calendar : calendarOf([...calendar.holidays, ...off])
}

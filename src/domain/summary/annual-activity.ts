import { NO_CONTEXT, type Context } from '../context/index.ts'
import { ALIGNED_WITH, type AlignedWith, type Edit } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import {
  INITIATIVE_TYPES,
  INSTANCIA_LEVELS,
  isCreated,
  type InitiativeType,
  type InstanciaLevel,
  type Semester,
} from '../instancias/index.ts'
import type { InstanciaRecord } from '../register/index.ts'
import { INTERVENTIONS, type InterventionKind, type Visit } from '../visits/index.ts'

/**
 * What there is besides the country, of which the reports of a year tell: a person's statements and visits, and the
 * context of the territories.
 */
export interface AnnualPapers {
  readonly edits: readonly Edit[]
  readonly visits: readonly Visit[]
  readonly context: Context
}

export const NO_PAPERS: AnnualPapers = { edits: [], visits: [], context: NO_CONTEXT }

/** The reports of one half-year from the created instancias of a level; of the rest of them nothing is known. */
export interface ReportsOfLevel {
  readonly semester: Semester
  readonly level: InstanciaLevel
  /** Instancias known to be created, which owe one. */
  readonly owed: number
  readonly delivered: number
  readonly missing: number
}

/** Sessions held in the year by the instancias of a level, and how many instancias told of any. */
interface SessionsOfLevel {
  readonly level: InstanciaLevel
  readonly instancias: number
  readonly ordinary: number
  readonly extraordinary: number
}

/** How many of those that told are aligned with a norm or a planning document, and how many are not. */
interface AlignmentCount {
  readonly document: AlignedWith
  readonly yes: number
  readonly no: number
}

/** What really came in a year (7.3.4.9): reports, sessions, alignment, initiatives and interventions made. */
export interface AnnualActivity {
  readonly reports: readonly ReportsOfLevel[]
  readonly sessions: readonly SessionsOfLevel[]
  readonly alignment: readonly AlignmentCount[]
  readonly initiatives: readonly {
    readonly type: InitiativeType
    readonly byLevel: Readonly<Record<InstanciaLevel, number>>
  }[]
  readonly interventions: readonly {
    readonly kind: InterventionKind
    readonly made: number
    readonly planned: number
  }[]
}

/** Counts what came in a year, from the register's records and what the person keeps. */
export function activityOf(
  national: National,
  records: readonly InstanciaRecord[],
  year: number,
  { edits, visits }: AnnualPapers,
): AnnualActivity {
  const semesters: readonly Semester[] = [`${year}-1`, `${year}-2`]
  const inYear = (day: string | null) => day !== null && day.startsWith(`${year}-`)
  return {
    reports: semesters.flatMap((semester) => INSTANCIA_LEVELS.map((level) => reportsOf(records, level, semester))),
    sessions: INSTANCIA_LEVELS.map((level) => sessionsOf(records, level, inYear)),
    alignment: ALIGNED_WITH.map((document) => alignmentOf(edits, document)),
    initiatives: INITIATIVE_TYPES.map((type) => ({ type, byLevel: initiativesOf(national, type) })),
    interventions: INTERVENTIONS.map((kind) => {
      const dated = visits.filter(({ intervention, date }) => intervention === kind && inYear(date))
      return { kind, planned: dated.length, made: dated.filter(({ state }) => state === 'ejecutada').length }
    }),
  }
}

function reportsOf(records: readonly InstanciaRecord[], level: InstanciaLevel, semester: Semester): ReportsOfLevel {
  const owing = records.filter(
    (each) => each.level === level && each.stage.kind === 'known' && isCreated(each.stage.value),
  )
  const told = owing.flatMap(({ activity }) => activity?.reports.filter((report) => report.semester === semester) ?? [])
  return {
    semester,
    level,
    owed: owing.length,
    delivered: told.filter(({ deliveredOn }) => deliveredOn !== null).length,
    missing: told.filter(({ deliveredOn }) => deliveredOn === null).length,
  }
}

function sessionsOf(
  records: readonly InstanciaRecord[],
  level: InstanciaLevel,
  inYear: (day: string) => boolean,
): SessionsOfLevel {
  const held = records
    .filter((each) => each.level === level)
    .map(({ activity }) => (activity?.sessions ?? []).filter(({ date }) => inYear(date)))
    .filter((sessions) => sessions.length > 0)
  const all = held.flat()
  const extraordinary = all.filter((session) => session.extraordinary).length
  return { level, instancias: held.length, ordinary: all.length - extraordinary, extraordinary }
}

function alignmentOf(edits: readonly Edit[], document: AlignedWith): AlignmentCount {
  const told = edits.flatMap((edit) => (edit.about === 'alineamiento' ? [edit.aligned[document]] : []))
  return {
    document,
    yes: told.filter((answer) => answer === true).length,
    no: told.filter((answer) => answer === false).length,
  }
}

function initiativesOf({ country }: National, type: InitiativeType): Readonly<Record<InstanciaLevel, number>> {
  const count = (level: InstanciaLevel) =>
    country.rows.initiatives.filter((row) => row.level === level && row.type === type).length
  return { regional: count('regional'), provincial: count('provincial'), distrital: count('distrital') }
}

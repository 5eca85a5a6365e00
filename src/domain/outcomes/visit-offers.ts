import type { Day } from '../calendar/index.ts'
import type { Edit, InstanciaEdit, Written } from '../country/index.ts'
import { INSTRUMENTS, UNIT_LEVEL, type InstrumentKind } from '../instancias/index.ts'
import { formatDate } from '../measure/index.ts'
import { isWithin } from '../territory/index.ts'
import type { InterventionKind, Visit } from '../visits/index.ts'
import { activityStatement, instanciaStatement, instrumentStatement, type InstanciaRecord } from '../register/index.ts'

/** What an executed visit may have changed in the register; a person accepts each (7.3.1.2 C). */
export interface VisitOffers {
  /** The instancia of the visit, where its session of that day is not in the register yet. */
  readonly session: InstanciaRecord | null
  /** Instancias of the territory without an ordenanza in the register. */
  readonly ordenanzas: readonly InstanciaRecord[]
  /** The instancia of the visit and its instruments that are not approved in the register. */
  readonly instruments: { readonly record: InstanciaRecord; readonly pending: readonly InstrumentKind[] } | null
}

const NOTHING: VisitOffers = { session: null, ordenanzas: [], instruments: null }
/** Interventions that work with an instancia; the others train persons. */
const WITH_INSTANCIA: readonly InterventionKind[] = ['promocion_creacion', 'fortalecimiento', 'acompanamiento']
const APPROVED = ['aprobado', 'implementado']

/** What a visit offers; nothing before it is executed on a day. */
export function offersOf(records: readonly InstanciaRecord[], visit: Visit): VisitOffers {
  const { state, date, intervention, level, ubigeo } = visit
  if (state !== 'ejecutada' || date === null || !WITH_INSTANCIA.includes(intervention)) return NOTHING
  const own = records.find((each) => UNIT_LEVEL[each.level] === level && each.unit.ubigeo === ubigeo)
  const inside = records.filter((each) => isInside(each, visit))
  const pending = own === undefined ? [] : INSTRUMENTS.filter((kind) => !isApproved(own, kind))
  const isThere = own !== undefined && !(own.stage.kind === 'known' && own.stage.value === 'sin_instancia')
  const isTold = own?.activity?.sessions.some((session) => session.date === date) ?? false
  return {
    session: isThere && !isTold ? own : null,
    ordenanzas: inside.filter((each) => (instanciaStatement(each).ordenanza ?? '') === ''),
    instruments: isThere && pending.length > 0 ? { record: own, pending } : null,
  }
}

/** The instancia of the visit, and those of the distritos of a provincia. */
function isInside({ level, unit }: InstanciaRecord, visit: Visit): boolean {
  if (UNIT_LEVEL[level] === visit.level) return unit.ubigeo === visit.ubigeo
  return visit.level === 'provincia' && level === 'distrital' && isWithin(unit.ubigeo, visit.ubigeo)
}

function isApproved({ instruments }: InstanciaRecord, kind: InstrumentKind): boolean {
  return APPROVED.includes(instruments[kind].stated?.estado ?? '')
}

/** The session that the visit accompanied, among those of the register. */
export function acceptSession(record: InstanciaRecord, on: Day, extraordinary: boolean): Edit {
  const before = activityStatement(record)
  const session = { date: on, extraordinary, inconsistencias: null }
  return withVisit({ ...before, sessions: [...before.sessions, session] }, on)
}

/** Stages before an ordenanza creates the instancia. */
const BEFORE_CREATION: readonly InstanciaEdit['etapa'][] = ['sin_dato', 'sin_instancia', 'en_proceso']

/** The ordenanza that was received: with it the instancia is created, if it was not further yet. */
export function acceptOrdenanza(record: InstanciaRecord, on: Day, ordenanza: string, createdOn: Day | null): Edit {
  const before = instanciaStatement(record)
  const etapa = BEFORE_CREATION.includes(before.etapa) ? 'creada' : before.etapa
  return withVisit(
    { ...before, etapa, ordenanza, createdOn: createdOn ?? before.createdOn, receivedOn: before.receivedOn ?? on },
    on,
  )
}

/** The instrument that was approved. */
export function acceptInstrument(record: InstanciaRecord, on: Day, kind: InstrumentKind, approvedOn: Day): Edit {
  return withVisit({ ...instrumentStatement(record, kind), estado: 'aprobado', approvedOn }, on)
}

/** The statement with where it comes from, unless its note says something else. */
function withVisit<E extends Written>(edit: E, on: Day): E {
  return edit.note === '' ? { ...edit, note: `Recogido en la visita del ${formatDate(on)}.` } : edit
}

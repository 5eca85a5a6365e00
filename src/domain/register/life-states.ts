import { type Day, yearOf } from '../calendar/index.ts'
import { isCreated, isHeld, isInForce, isOwed, type Clock, type InstrumentKind } from '../instancias/index.ts'
import { rowsOf, said } from '../life/index.ts'
import { followUp } from './follow-up.ts'
import { membership } from './membership.ts'
import type { InstanciaRecord } from './register.ts'

/** The steps that the file of an instancia shows, in the order of its life. */
export const FILE_STEPS = [
  'mecanismo_previo',
  'expediente',
  'ordenanza',
  'instalacion',
  'conduccion',
  'miembros',
  'soporte',
  'reglamento',
  'sesiones',
  'acuerdos',
  'diagnostico',
  'plan',
  'acciones',
  'alineamiento',
  'observatorio',
  'protocolo',
  'sensibilizacion',
  'emergencia',
] as const
export type FileStep = (typeof FILE_STEPS)[number]

/**
 * How a step stands: `sin_dato` is not known, `opcional` is owed by nobody, `no_aplica` is behind or does not arise.
 */
export type StepState = 'hecho' | 'en_curso' | 'falta' | 'sin_dato' | 'opcional' | 'no_aplica'

/** A step with how it stands, and since when where that is known. */
export interface StepStanding {
  readonly step: FileStep
  readonly state: StepState
  readonly on: Day | null
}

/** How every step of the instancia stands at the clock's day, in their order. */
export function stepStandings(record: InstanciaRecord, clock: Clock): readonly StepStanding[] {
  return FILE_STEPS.map((step) => standingOf(record, step, clock))
}

/** How one step of the instancia stands at the clock's day. */
export function standingOf(record: InstanciaRecord, step: FileStep, clock: Clock): StepStanding {
  const { state, on = null } = STANDING[step](record, clock)
  return { step, state, on }
}

/** The first step that asks for something; null when none does. */
export function nextStep(standings: readonly StepStanding[]): FileStep | null {
  const asks = (state: StepState) => state === 'falta' || state === 'en_curso' || state === 'sin_dato'
  return standings.find(({ step, state }) => ASKED.has(step) && asks(state))?.step ?? null
}

/** Steps that are next in their turn; the others are done along with them. */
const ASKED: ReadonlySet<FileStep> = new Set<FileStep>([
  'expediente',
  'ordenanza',
  'instalacion',
  'conduccion',
  'miembros',
  'reglamento',
  'sesiones',
  'diagnostico',
  'plan',
  'acciones',
  'alineamiento',
  'protocolo',
  'sensibilizacion',
])

type Standing = { readonly state: StepState; readonly on?: Day | null }
type Judge = (record: InstanciaRecord, clock: Clock) => Standing

const UNKNOWN: Standing = { state: 'sin_dato' }

function instrument(kind: InstrumentKind): Judge {
  return ({ instruments, level }, clock) => {
    const { stated } = instruments[kind]
    if (stated === undefined) return isOwed(kind, level) ? UNKNOWN : { state: 'opcional' }
    const held = kind === 'plan_trabajo' ? isInForce(stated, clock) : isHeld(stated)
    if (held === 'si') {
      const stale = stated.estado === 'desactualizado' || stated.inconsistencias === true
      return { state: stale ? 'en_curso' : 'hecho', on: stated.approvedOn }
    }
    if (held === 'sin_dato') return UNKNOWN
    if (stated.estado === 'no_tiene') return { state: isOwed(kind, level) ? 'falta' : 'opcional' }
    return { state: stated.estado === 'en_elaboracion' || stated.estado === 'formulado' ? 'en_curso' : 'falta' }
  }
}

const STANDING: Readonly<Record<FileStep, Judge>> = {
  mecanismo_previo: ({ life }) => {
    const rows = rowsOf(life, 'mecanismo_previo')
    const exists = said(life, 'mecanismo_previo', 'mecanismo_existe')
    if (rows.length > 0) {
      const over = rows.every(({ estado }) => estado === 'adecuado' || estado === 'culminado')
      return { state: over ? 'hecho' : 'en_curso' }
    }
    return exists === null ? UNKNOWN : { state: exists === 'no' ? 'no_aplica' : 'en_curso' }
  },
  expediente: (record) => {
    const of = (key: string) => said(record.life, 'expediente', key)
    if (of('proyecto_ordenanza') === 'si') return { state: 'hecho', on: of('proyecto_ordenanza_fecha') }
    const begun = [of('expediente'), of('informe_sustentatorio')]
    if (begun.includes('si')) return { state: 'en_curso', on: of('expediente_fecha') }
    if (hasOrdenanza(record)) return { state: 'no_aplica' }
    return begun.includes('no') ? { state: 'falta' } : UNKNOWN
  },
  ordenanza: (record) => {
    const { unit, own, stage } = record
    if (hasOrdenanza(record)) {
      const wrong = own?.inconsistencias === true || (own?.aspects.length ?? 0) > 0
      return { state: wrong ? 'en_curso' : 'hecho', on: unit.createdOn }
    }
    return stage.kind === 'known' && !isCreated(stage.value) ? { state: 'falta' } : UNKNOWN
  },
  instalacion: ({ unit, stage }) => {
    if (unit.installedOn !== null) return { state: 'hecho', on: unit.installedOn }
    const installed = stage.kind === 'known' && (stage.value === 'instalada' || stage.value === 'operativa')
    return stage.kind === 'known' && !installed ? { state: 'falta' } : UNKNOWN
  },
  conduccion: ({ life }) => {
    const posts = [said(life, 'conduccion', 'presidencia'), said(life, 'conduccion', 'secretaria')]
    const told = posts.filter((post) => post !== null).length
    if (told === 0) return UNKNOWN
    const isUnfit = said(life, 'conduccion', 'secretaria_idoneidad') === 'no'
    return { state: told === 2 && !isUnfit ? 'hecho' : 'en_curso', on: said(life, 'conduccion', 'secretaria_desde') }
  },
  miembros: (record, clock) => {
    const { entities, designated, organisations, needed } = membership(record, clock.referenceDate)
    if (entities === 0) return UNKNOWN
    return { state: designated === entities && organisations >= needed ? 'hecho' : 'en_curso' }
  },
  soporte: ({ life }) => {
    const answers = ['equipo_tecnico', 'mecanismo_igualdad', 'seguridad_ciudadana'].map((key) =>
      said(life, 'soporte', key),
    )
    if (answers.every((each) => each === null)) return { state: 'opcional' }
    return { state: answers.every((each) => each === 'si') ? 'hecho' : 'en_curso' }
  },
  reglamento: instrument('reglamento_interno'),
  sesiones: ({ activity }) => {
    if (activity === null) return UNKNOWN
    const last = activity.sessions
      .map(({ date }) => date)
      .toSorted()
      .at(-1)
    return last === undefined ? { state: 'falta' } : { state: 'hecho', on: last }
  },
  acuerdos: ({ life }, { referenceDate }) => {
    const { all, open } = followUp(life, 'acuerdos', referenceDate)
    if (all === 0) return UNKNOWN
    return { state: open > 0 ? 'en_curso' : 'hecho' }
  },
  diagnostico: instrument('diagnostico'),
  plan: instrument('plan_trabajo'),
  acciones: ({ life }) => {
    const rows = rowsOf(life, 'acciones')
    if (rows.length === 0) return UNKNOWN
    return { state: rows.every(({ estado }) => estado === 'ejecutada') ? 'hecho' : 'en_curso' }
  },
  alineamiento: ({ aligned }) => {
    const answers = Object.values(aligned?.aligned ?? {})
    if (answers.length === 0) return UNKNOWN
    return { state: answers.every((holds) => holds) ? 'hecho' : 'en_curso' }
  },
  observatorio: instrument('observatorio'),
  protocolo: (record, clock) => {
    const held = instrument('protocolo_adecuado')(record, clock)
    const kept = said(record.life, 'protocolo', 'protocolo_cumplimiento')
    return held.state === 'hecho' && kept !== null && kept !== 'si' ? { ...held, state: 'en_curso' } : held
  },
  sensibilizacion: ({ life, level }, { referenceDate }) => {
    const days = rowsOf(life, 'sensibilizacion').flatMap(({ fecha }) => fecha ?? [])
    const last = days.toSorted().at(-1)
    if (last === undefined) return level === 'regional' ? { state: 'opcional' } : UNKNOWN
    return { state: yearOf(last) === yearOf(referenceDate) ? 'hecho' : 'falta', on: last }
  },
  emergencia: ({ life }, { referenceDate }) => {
    const holds = said(life, 'emergencia', 'emergencia')
    const until = said(life, 'emergencia', 'emergencia_hasta')
    if (until !== null && until < referenceDate) return { state: 'no_aplica', on: until }
    if (holds !== 'si') return { state: holds === 'no' ? 'no_aplica' : 'opcional' }
    const adapted = said(life, 'emergencia', 'emergencia_plan') === 'si'
    return { state: adapted ? 'hecho' : 'falta', on: said(life, 'emergencia', 'emergencia_desde') }
  },
}

function hasOrdenanza({ unit }: InstanciaRecord): boolean {
  return unit.ordenanza !== null || unit.createdOn !== null
}

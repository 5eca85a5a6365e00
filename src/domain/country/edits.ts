import type { Day } from '../calendar/index.ts'
import {
  instanciaKey,
  type EtapaRow,
  type InitiativeType,
  type InstrumentEstado,
  type InstrumentKind,
  type Semester,
} from '../instancias/index.ts'
import { OWN_STATEMENT, type SourceKeys } from '../measure/index.ts'
import type { LifeStep, LifeValues } from '../life/index.ts'
import { unitKey } from '../territory/index.ts'
import type { CoordemunaFact, CountryRows, InitiativeFact, InstrumentFact, TerritoryFacts } from './facts.ts'
import type { LifeEdit } from './life-edit.ts'
import type { NeedsEdit } from './needs.ts'
import { stateServices, type ServicesEdit } from './state-services.ts'
import type { Written } from './written.ts'

/**
 * Stage, ordenanza and acta of an instancia (7.3.1.2 A.2.i), and whether it keeps a directorio: never what is in it.
 */
export interface InstanciaEdit extends Written {
  readonly about: 'instancia'
  readonly etapa: EtapaRow
  readonly ordenanza: string | null
  readonly createdOn: Day | null
  readonly installedOn: Day | null
  readonly directorio: boolean | null
  readonly inconsistencias: boolean | null
  /** What of the ordenanza is inconsistent or to be updated. */
  readonly aspects: readonly OrdenanzaAspect[]
}

export const ORDENANZA_ASPECTS = ['miembros', 'representantes', 'funciones', 'secretaria_tecnica', 'otros'] as const
/** What of an ordenanza is reviewed (7.3.1.2 A.2.i). */
export type OrdenanzaAspect = (typeof ORDENANZA_ASPECTS)[number]

export const ALIGNED_WITH = [
  'ley_30364',
  'pdc',
  'pei',
  'poi',
  'presupuesto_participativo',
  'programacion_multianual',
] as const
/**
 * Norm and planning documents of the government with which the instancia's work is aligned, or not (7.3.1.2 A.2.iii;
 * 7.3.3.1 (4)).
 */
export type AlignedWith = (typeof ALIGNED_WITH)[number]

/** With what the instancia's work is known to be aligned or not; a document that is not told is not known. */
export interface AlignmentEdit extends Written {
  readonly about: 'alineamiento'
  readonly aligned: Readonly<Partial<Record<AlignedWith, boolean>>>
}

/**
 * State of one instrument (A.2.ii) in place of what the loaded matrix says of it; estado null states that it is not
 * known.
 */
export interface InstrumentEdit extends Written {
  readonly about: 'instrumento'
  readonly instrument: InstrumentKind
  readonly estado: InstrumentEstado | null
  readonly reporta: boolean | null
  readonly inconsistencias: boolean | null
  readonly approvedOn: Day | null
  readonly validUntil: Day | null
}

/** An initiative as it is written: its name and date besides what is judged. */
export interface WrittenInitiative {
  readonly type: InitiativeType
  readonly name: string | null
  readonly estado: InstrumentEstado | null
  readonly date: Day | null
}

/** All the initiatives of one government (A.1.iii), in place of those loaded. */
export interface InitiativesEdit extends Written {
  readonly about: 'iniciativas'
  readonly initiatives: readonly WrittenInitiative[]
}

/** A session of an instancia with its acta (A.2.ii). */
export interface SessionHeld {
  readonly date: Day
  readonly extraordinary: boolean
  readonly inconsistencias: boolean | null
  /**
   * How many were called and came, quorum and vote, by the fields of `SESSION_FIELDS`; absent where nothing is told.
   */
  readonly details?: LifeValues
}

/** A follow-up report handed in, or known not to be (date null) (7.3.4.4–6). */
export interface FollowUpReport {
  readonly semester: Semester
  readonly deliveredOn: Day | null
}

/** Sessions held and reports handed in by an instancia. */
export interface ActivityEdit extends Written {
  readonly about: 'actividad'
  readonly sessions: readonly SessionHeld[]
  readonly reports: readonly FollowUpReport[]
}

/** Acta and ratification of a provincia's COORDEMUNA (S0), in place of those loaded. */
export interface CoordemunaEdit extends Written {
  readonly about: 'coordemuna'
  readonly actaOn: Day | null
  readonly ratifiedOn: Day | null
}

export type Edit =
  | InstanciaEdit
  | InstrumentEdit
  | InitiativesEdit
  | ActivityEdit
  | CoordemunaEdit
  | AlignmentEdit
  | ServicesEdit
  | NeedsEdit
  | LifeEdit

/** What a statement can be about. */
export const EDIT_SUBJECTS = [
  'instancia',
  'instrumento',
  'iniciativas',
  'actividad',
  'coordemuna',
  'alineamiento',
  'servicios',
  'necesidades',
  'vida',
] as const satisfies readonly Edit['about'][]

/** What an edit is about, as one text: two edits with the same key are about the same thing. */
export function editKey(
  edit: Pick<Edit, 'about' | 'level' | 'ubigeo'> & { readonly instrument?: InstrumentKind; readonly step?: LifeStep },
): string {
  const which = edit.instrument ?? edit.step
  return `${edit.about}/${edit.level}/${edit.ubigeo}${which === undefined ? '' : `/${which}`}`
}

/** The statements with one more, in place of an earlier one about the same thing. */
export function putEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  return [...withoutEdit(edits, editKey(edit)), edit]
}

/** The statements without the one of a key: what was loaded counts again. */
export function withoutEdit(edits: readonly Edit[], key: string): readonly Edit[] {
  return edits.filter((each) => editKey(each) !== key)
}

/**
 * The rows with the statements in place, the later of two about one thing counting; the same object when there are
 * none.
 */
export function applyEdits(rows: CountryRows, edits: readonly Edit[]): CountryRows {
  if (edits.length === 0) return rows
  const last = [...new Map(edits.map((edit) => [editKey(edit), edit])).values()]
  const of = <A extends Edit['about']>(about: A) =>
    last.filter((edit): edit is Extract<Edit, { about: A }> => edit.about === about)
  const served = stateServices(rows, of('servicios'))
  return {
    ...served,
    territories: stateStages(served.territories, of('instancia')),
    instruments: replaceRows(
      rows.instruments,
      (row) => editKey({ about: 'instrumento', ...row }),
      of('instrumento'),
      instrumentRows,
    ),
    initiatives: replaceRows(
      rows.initiatives,
      (row) => editKey({ about: 'iniciativas', level: row.level, ubigeo: row.ubigeo }),
      of('iniciativas'),
      initiativeRows,
    ),
    coordemunas: replaceRows(
      rows.coordemunas,
      (row) => editKey({ about: 'coordemuna', level: 'provincial', ubigeo: row.ubigeo }),
      of('coordemuna'),
      actaRows,
    ),
  }
}

function replaceRows<Row, E extends Edit>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  edits: readonly E[],
  rowsOf: (edit: E, replaced: readonly Row[]) => readonly Row[],
): readonly Row[] {
  if (edits.length === 0) return rows
  const replaced = new Map(edits.map((edit) => [editKey(edit), [] as Row[]]))
  const others: Row[] = []
  for (const row of rows) (replaced.get(keyOf(row)) ?? others).push(row)
  return [...others, ...edits.flatMap((edit) => rowsOf(edit, replaced.get(editKey(edit)) ?? []))]
}

/**
 * Whose a stated row is: a person's, and of the row that it replaces too where it goes on saying the same; invented
 * rows stay so.
 */
function statedFrom(repeated: { readonly from?: SourceKeys } | undefined): SourceKeys {
  return repeated === undefined ? OWN_STATEMENT : `${repeated.from ?? ''} ${OWN_STATEMENT}`
}

const STAGE_FIELDS = ['etapa', 'ordenanza', 'createdOn', 'installedOn'] as const
const VALIDITY_FIELDS = ['estado', 'approvedOn', 'validUntil'] as const

/** Whether a statement keeps something that the row says. */
function repeats<Field extends string>(
  row: Readonly<Record<Field, string | null>>,
  edit: Readonly<Record<Field, string | null>>,
  fields: readonly Field[],
): boolean {
  return fields.some((field) => row[field] !== null && row[field] === edit[field])
}

function instrumentRows(
  { ubigeo, level, instrument, estado, reporta, inconsistencias, approvedOn, validUntil }: InstrumentEdit,
  replaced: readonly InstrumentFact[],
): readonly InstrumentFact[] {
  if (estado === null) return []
  const from = statedFrom(replaced.find((row) => repeats(row, { estado, approvedOn, validUntil }, VALIDITY_FIELDS)))
  return [{ ubigeo, level, instrument, estado, reporta, inconsistencias, approvedOn, validUntil, from }]
}

function initiativeRows(
  { ubigeo, level, initiatives }: InitiativesEdit,
  replaced: readonly InitiativeFact[],
): readonly InitiativeFact[] {
  return initiatives.map((each) => ({
    ...{ ubigeo, level, ...each },
    from: statedFrom(
      replaced.find(({ type, name, estado }) => type === each.type && name === each.name && estado === each.estado),
    ),
  }))
}

function actaRows(
  { ubigeo, actaOn, ratifiedOn }: CoordemunaEdit,
  replaced: readonly CoordemunaFact[],
): readonly CoordemunaFact[] {
  if (actaOn === null) return []
  return [{ ubigeo, actaOn, ratifiedOn, from: statedFrom(replaced.find((row) => row.actaOn === actaOn)) }]
}

function stateStages(
  territories: readonly TerritoryFacts[],
  edits: readonly InstanciaEdit[],
): readonly TerritoryFacts[] {
  if (edits.length === 0) return territories
  const stated = new Map(edits.map((edit) => [instanciaKey(edit), edit]))
  return territories.map((row) => {
    const edit = stated.get(unitKey(row))
    return edit === undefined
      ? row
      : {
          ...row,
          etapa: edit.etapa,
          etapas: 1,
          stageFrom: statedFrom(repeats(row, edit, STAGE_FIELDS) ? { from: row.stageFrom ?? '' } : undefined),
          ordenanza: edit.ordenanza,
          createdOn: edit.createdOn,
          installedOn: edit.installedOn,
        }
  })
}

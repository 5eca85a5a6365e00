import type { ActivityEdit, InstanciaEdit, InstrumentEdit } from '../country/index.ts'
import type { InstrumentKind } from '../instancias/index.ts'
import type { InstanciaRecord } from './register.ts'

/** What of any statement nobody wrote yet. */
const UNWRITTEN = { editedOn: '', note: '', link: null, receivedOn: null } as const

/** What every statement of the instancia has before anything is told: of whom it is. */
export function unwritten({ unit, level }: Pick<InstanciaRecord, 'unit' | 'level'>) {
  return { ubigeo: unit.ubigeo, level, ...UNWRITTEN }
}

/** The person's statement of stage and ordenanza, or what is loaded of them, ready to be changed. */
export function instanciaStatement({ own, unit, level, stage }: InstanciaRecord): InstanciaEdit {
  return (
    own ?? {
      ...UNWRITTEN,
      about: 'instancia',
      ubigeo: unit.ubigeo,
      level,
      etapa: stage.kind === 'known' ? stage.value : 'sin_dato',
      ordenanza: unit.ordenanza,
      createdOn: unit.createdOn,
      installedOn: unit.installedOn,
      directorio: null,
      inconsistencias: null,
      aspects: [],
    }
  )
}

/** The same of one instrument. */
export function instrumentStatement(
  { unit, level, instruments }: InstanciaRecord,
  instrument: InstrumentKind,
): InstrumentEdit {
  const { stated, edit } = instruments[instrument]
  return (
    edit ?? {
      ...UNWRITTEN,
      about: 'instrumento',
      ubigeo: unit.ubigeo,
      level,
      instrument,
      estado: stated?.estado ?? null,
      reporta: stated?.reporta ?? null,
      inconsistencias: stated?.inconsistencias ?? null,
      approvedOn: stated?.approvedOn ?? null,
      validUntil: stated?.validUntil ?? null,
    }
  )
}

/** The same of its sessions and reports. */
export function activityStatement({ activity, unit, level }: InstanciaRecord): ActivityEdit {
  return activity ?? { ...UNWRITTEN, about: 'actividad', ubigeo: unit.ubigeo, level, sessions: [], reports: [] }
}

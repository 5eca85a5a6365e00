import { beginsCode } from '../../domain/territory/index.ts'
import { ETAPAS, isCreated, type Clock, type InstanciaLevel } from '../../domain/instancias/index.ts'
import { followUp, membership, stageDoubt, type InstanciaRecord } from '../../domain/register/index.ts'
import { cellOf, type ColumnKey } from './register-columns.ts'
import { plainWords } from '../../domain/untrusted/index.ts'

export const FILTERS = [
  'todas',
  'creadas',
  'plan_vencido',
  'plan_por_vencer',
  'sin_plan',
  'inconsistentes',
  'etapa_contradicha',
  'acuerdos_vencidos',
  'periodo_terminado',
  'editadas',
] as const
type FilterKey = (typeof FILTERS)[number]

export interface RegisterFilter {
  readonly level: InstanciaLevel | 'todos'
  readonly shown: FilterKey
  readonly text: string
}

export interface RegisterSort {
  readonly column: ColumnKey
  readonly descending: boolean
}

const TESTS: Readonly<Record<FilterKey, (record: InstanciaRecord, clock: Clock) => boolean>> = {
  todas: () => true,
  creadas: ({ stage }) => stage.kind === 'known' && isCreated(stage.value),
  plan_vencido: ({ instruments }) => instruments.plan_trabajo.validity.state === 'vencido',
  plan_por_vencer: ({ instruments }) => instruments.plan_trabajo.validity.state === 'por_vencer',
  sin_plan: ({ instruments }) => instruments.plan_trabajo.validity.state === 'sin_instrumento',
  inconsistentes: ({ own, instruments }) =>
    own?.inconsistencias === true || Object.values(instruments).some(({ stated }) => stated?.inconsistencias === true),
  etapa_contradicha: (record, clock) => stageDoubt(record, clock)?.kind === 'contradice',
  acuerdos_vencidos: ({ life }, { referenceDate }) => followUp(life, 'acuerdos', referenceDate).late > 0,
  periodo_terminado: (record, { referenceDate }) => membership(record, referenceDate).ended > 0,
  editadas: ({ edited }) => edited > 0,
}

/** The records that pass the filter; text is looked for in name and code, accents and case apart. */
export function filterRecords(
  records: readonly InstanciaRecord[],
  { level, shown, text }: RegisterFilter,
  clock: Clock,
): readonly InstanciaRecord[] {
  const wanted = plainWords(text)
  return records.filter(
    (record) =>
      (level === 'todos' || record.level === level) &&
      TESTS[shown](record, clock) &&
      (wanted === '' || plainWords(record.unit.name).includes(wanted) || beginsCode(record.unit.ubigeo, wanted)),
  )
}

/** The records in the order of a column; what is not known comes last either way, and equal ones keep their order. */
export function sortRecords(
  records: readonly InstanciaRecord[],
  sort: RegisterSort | null,
  clock: Clock,
): readonly InstanciaRecord[] {
  if (sort === null) return records
  const keyed = records.map((record) => ({ record, key: sortKey(record, sort.column, clock) }))
  const sign = sort.descending ? -1 : 1
  return keyed
    .toSorted((a, b) => (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0) || sign * compare(a.key, b.key))
    .map(({ record }) => record)
}

/** The order after a column's head is pressed: by it, the other way round, and then none. */
export function nextSort(last: RegisterSort | null, column: ColumnKey): RegisterSort | null {
  if (last?.column !== column) return { column, descending: false }
  return last.descending ? null : { column, descending: true }
}

function sortKey(record: InstanciaRecord, column: ColumnKey, clock: Clock): string | null {
  const { unit, stage, own, activity, instruments } = record
  switch (column) {
    case 'name':
      return plainWords(unit.name)
    case 'stage':
      return stage.kind === 'known' ? String(ETAPAS.indexOf(stage.value)) : null
    case 'installed':
      return unit.installedOn
    case 'directorio':
      return own?.directorio === undefined || own.directorio === null ? null : String(own.directorio)
    case 'sessions':
    case 'semester':
    case 'annual':
      return activity === null ? null : String(activity.sessions.length).padStart(4, '0')
    case 'reglamento_interno':
    case 'diagnostico':
    case 'plan_trabajo':
    case 'observatorio':
    case 'protocolo_adecuado':
      return instruments[column].validity.until ?? instruments[column].stated?.estado ?? null
    default:
      return inOrder(cellOf(record, column, clock).main)
  }
}

/** Counts come in the order of what they count. */
function inOrder(words: string | null): string | null {
  return words === null ? null : plainWords(words).replace(/\d+/g, (count) => count.padStart(6, '0'))
}

function compare(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1
}

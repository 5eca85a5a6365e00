import { addMonths } from '../../domain/calendar/index.ts'
import { ALIGNED_WITH, type AlignedWith } from '../../domain/country/index.ts'
import {
  INSTRUMENTS,
  isCreated,
  reportsDue,
  type Clock,
  type InstrumentKind,
  type ReportDue,
  type ValidityState,
} from '../../domain/instancias/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import type { InstanciaRecord, InstrumentRecord } from '../../domain/register/index.ts'
import type { RegisterQuestion } from '../../workspace/choices/index.ts'
import { ETAPA_NAME, INSTRUMENT_ESTADO_NAME, instanciasText } from '../text/index.ts'
import {
  INSTALLING_COLUMNS,
  isLifeColumn,
  lifeCell,
  WORKING_COLUMNS,
  type CellWords,
  type LifeColumn,
} from './life-columns.ts'

export type ColumnKey =
  | 'name'
  | 'stage'
  | 'installed'
  | 'directorio'
  | InstrumentKind
  | 'sessions'
  | 'semester'
  | 'annual'
  | LifeColumn
  | AlignedWith

/** The columns of each question that is asked of the register. */
export const COLUMNS: Readonly<Record<RegisterQuestion, readonly ColumnKey[]>> = {
  instalacion: ['name', 'stage', 'installed', ...INSTALLING_COLUMNS, 'directorio', 'next'],
  instrumentos: ['name', 'stage', 'installed', ...INSTRUMENTS],
  sesiones: ['name', 'stage', 'sessions', ...WORKING_COLUMNS, 'semester', 'annual'],
  alineamiento: ['name', 'stage', ...ALIGNED_WITH, 'proposals'],
}

const UNKNOWN: CellWords = { main: null, more: '', state: null }

function isAligned(column: ColumnKey): column is AlignedWith {
  return ALIGNED_WITH.some((each) => each === column)
}
const NOT_YET: CellWords = { main: instanciasText.notYet, more: '', state: null }

/** The words of a cell other than the name and the observatorio, which are drawn. */
export function cellOf(
  record: InstanciaRecord,
  column: Exclude<ColumnKey, 'name' | 'observatorio'>,
  clock: Clock,
): CellWords {
  const { referenceDate } = clock
  if (isLifeColumn(column)) return lifeCell(record, column, clock)
  if (isAligned(column)) return plain(yesNo(record.aligned?.aligned[column] ?? null))
  switch (column) {
    case 'stage':
      return stageCell(record)
    case 'installed':
      return plain(record.unit.installedOn === null ? null : formatDate(record.unit.installedOn))
    case 'directorio':
      return plain(yesNo(record.own?.directorio ?? null))
    case 'sessions':
      return sessionsCell(record, referenceDate)
    case 'semester':
    case 'annual':
      return reportCell(record, column === 'annual', referenceDate)
    case 'reglamento_interno':
    case 'diagnostico':
    case 'plan_trabajo':
    case 'protocolo_adecuado':
      return instrumentCell(record.instruments[column])
  }
}

function plain(main: string | null): CellWords {
  return main === null ? UNKNOWN : { main, more: '', state: null }
}

function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? instanciasText.yes : instanciasText.no
}

function stageCell({ unit, stage }: InstanciaRecord): CellWords {
  return stage.kind === 'missing'
    ? UNKNOWN
    : { main: ETAPA_NAME[stage.value], more: unit.createdOn === null ? '' : formatDate(unit.createdOn), state: null }
}

/** Estado, and below it until when it holds, or else when it was approved. */
export function instrumentCell({ stated, validity }: InstrumentRecord): CellWords {
  if (stated === undefined) return UNKNOWN
  const { state, until, assumed } = validity
  const main = INSTRUMENT_ESTADO_NAME[stated.estado]
  const dated =
    until === null ? (stated.approvedOn === null ? '' : instanciasText.of(stated.approvedOn)) : untilWords(state, until)
  return { main, more: `${dated}${until !== null && assumed ? ' *' : ''}`, state }
}

function untilWords(state: ValidityState, until: string): string {
  return state === 'vencido'
    ? instanciasText.expired(until)
    : state === 'por_vencer'
      ? instanciasText.expires(until)
      : instanciasText.until(until)
}

/** Sessions of the twelve months up to the reference date. */
function sessionsCell({ activity }: InstanciaRecord, referenceDate: string): CellWords {
  if (activity === null || activity.sessions.length === 0) return UNKNOWN
  const since = addMonths(referenceDate, -12)
  return plain(formatNumber(activity.sessions.filter(({ date }) => date > since && date <= referenceDate).length))
}

/** The latest report owed of its kind: handed in, known not to be, or not known. */
function reportCell({ stage, activity }: InstanciaRecord, annual: boolean, referenceDate: string): CellWords {
  if (stage.kind === 'known' && !isCreated(stage.value)) return NOT_YET
  const due = reportsDue(referenceDate, 2).find((each) => each.annual === annual)
  const report = due && activity?.reports.find(({ semester }) => semester === due.semester)
  return report === undefined ? UNKNOWN : reportWords(report.deliveredOn, due)
}

function reportWords(deliveredOn: string | null, due: ReportDue | undefined): CellWords {
  return {
    main: deliveredOn === null ? instanciasText.no : instanciasText.yes,
    more: deliveredOn === null ? (due?.semester ?? '') : formatDate(deliveredOn),
    state: deliveredOn === null ? 'vencido' : 'vigente',
  }
}

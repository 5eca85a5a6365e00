import type { Clock, ValidityState } from '../../domain/instancias/index.ts'
import { lifeWord, rowsOf, said } from '../../domain/life/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import {
  followUp,
  isBelowHalf,
  membership,
  nextStep,
  stageDoubt,
  stepStandings,
  type InstanciaRecord,
} from '../../domain/register/index.ts'
import { FILE_STEP_NAME, lifeText } from '../text/index.ts'

/** What a cell says in two lines, and the state that marks it; null where nothing is known. */
export interface CellWords {
  readonly main: string | null
  readonly more: string
  readonly state: ValidityState | null
}

/** Columns of how an instancia stands, from its draft to its members. */
export const INSTALLING_COLUMNS = ['posts', 'members', 'organisations', 'suitable'] as const
/** Columns of what an instancia does. */
export const WORKING_COLUMNS = ['quorum', 'agreements', 'actions', 'awareness'] as const
const LIFE_COLUMNS = [...INSTALLING_COLUMNS, ...WORKING_COLUMNS, 'proposals', 'next'] as const
export type LifeColumn = (typeof LIFE_COLUMNS)[number]

/** Whether a column tells of the life of an instancia. */
export function isLifeColumn(column: string): column is LifeColumn {
  return LIFE_COLUMNS.some((each) => each === column)
}

const UNKNOWN: CellWords = { main: null, more: '', state: null }

/** What the register says of the life of an instancia in one of those columns. */
export function lifeCell(record: InstanciaRecord, column: LifeColumn, clock: Clock): CellWords {
  return CELLS[column](record, clock)
}

type Cell = (record: InstanciaRecord, clock: Clock) => CellWords

const plain = (main: string, more = '', late = false): CellWords => ({ main, more, state: late ? 'vencido' : null })
const of = (some: number, all: number) => lifeText.of(some, all)

function members(say: (counted: ReturnType<typeof membership>) => CellWords): Cell {
  return (record, { referenceDate }) => {
    const counted = membership(record, referenceDate)
    return counted.entities === 0 ? UNKNOWN : say(counted)
  }
}

const CELLS: Readonly<Record<LifeColumn, Cell>> = {
  posts: ({ life }) => {
    const [post, organ] = [said(life, 'conduccion', 'presidencia'), said(life, 'conduccion', 'secretaria')]
    if (post === null && organ === null) return UNKNOWN
    return plain(
      post === null ? lifeText.unknown : lifeWord('presidencia', post),
      organ === null ? '' : lifeWord('secretaria', organ),
    )
  },
  members: members(({ designated, entities, ended }) =>
    plain(of(designated, entities), ended === 0 ? '' : lifeText.endedShort(ended), ended > 0),
  ),
  organisations: members(({ organisations, needed }) => plain(of(organisations, needed))),
  suitable: members(({ suitable, entities }) => plain(of(suitable, entities))),
  quorum: ({ activity }) => {
    const last = activity?.sessions.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]
    if (last === undefined) return UNKNOWN
    const { asistentes: came, convocadas: called, quorum, voto_convocatoria: vote } = last.details ?? {}
    const isUnvoted = last.extraordinary && vote === 'no'
    const told = [
      ...(came === undefined
        ? []
        : [called === undefined ? formatNumber(Number(came)) : of(Number(came), Number(called))]),
      ...(quorum === undefined ? [] : [lifeText.quorumShort(quorum === 'si')]),
      ...(isUnvoted ? [lifeText.unvotedShort] : []),
    ]
    if (told.length === 0) return UNKNOWN
    return plain(told.join(', '), formatDate(last.date), isBelowHalf(last) || quorum === 'no' || isUnvoted)
  },
  agreements: ({ life }, { referenceDate }) => {
    const { all, open, late } = followUp(life, 'acuerdos', referenceDate)
    return all === 0 ? UNKNOWN : plain(of(all - open, all), late === 0 ? '' : lifeText.lateShort(late), late > 0)
  },
  actions: ({ life }) => {
    const rows = rowsOf(life, 'acciones')
    return rows.length === 0
      ? UNKNOWN
      : plain(of(rows.filter(({ estado }) => estado === 'ejecutada').length, rows.length))
  },
  awareness: ({ life }, { referenceDate }) => {
    const rows = rowsOf(life, 'sensibilizacion')
    if (rows.length === 0) return UNKNOWN
    const year = referenceDate.slice(0, 4)
    const own = rows.filter(({ fecha = '' }) => fecha.startsWith(year))
    return plain(formatNumber(own.length), own.some((row) => row['dia_25n'] === 'si') ? lifeText.with25 : '')
  },
  proposals: ({ life }) => {
    const rows = rowsOf(life, 'propuestas')
    return rows.length === 0
      ? UNKNOWN
      : plain(of(rows.filter(({ estado }) => estado === 'incorporada').length, rows.length))
  },
  next: (record, clock) => {
    const step = nextStep(stepStandings(record, clock))
    const doubt = stageDoubt(record, clock)
    const wrong = doubt?.kind === 'contradice'
    return plain(step === null ? lifeText.nothing : FILE_STEP_NAME[step], wrong ? lifeText.wrongStage : '', wrong)
  },
}

import type { Country } from '../country/index.ts'
import { INSTRUMENTS, INSTRUMENT_ESTADOS, ETAPAS } from '../instancias/index.ts'
import { formatDate, formatNumber } from '../measure/index.ts'
import { regionOf, unitOf, type UnitKey } from '../territory/index.ts'
import {
  ETAPA_NAME,
  INSTANCIA_LEVEL_NAME,
  INSTRUMENT_ESTADO_NAME,
  INSTRUMENT_NAME,
  LEVEL_NAME,
  MISSING_SHORT,
} from '../words/index.ts'
import { changesBetween, type Change } from './changes.ts'
import type { Cut } from './cut.ts'
import type { HistoryPoint } from './history.ts'

/** A change in words. */
export interface ChangeLine {
  readonly key: string
  readonly place: string
  readonly region: string
  readonly what: string
  readonly before: string
  readonly after: string
  readonly cause: string
}

const STAGE = 'Etapa'
const CREATED = 'Creadas'
const ONLY_TOTALS = 'De ese corte solo se conocen los totales del país'
const MATRIX = 'Matriz cargada'

/**
 * What changed between two cuts, the earlier first whichever is given first; where one has only the totals of the
 * country, what changed of them.
 */
export function linesBetween(
  country: Country,
  cuts: readonly Cut[],
  one: HistoryPoint,
  other: HistoryPoint,
): readonly ChangeLine[] {
  const [before, after] = one.on <= other.on ? [one, other] : [other, one]
  const [was, is] = [cuts.find(({ id }) => id === before.id), cuts.find(({ id }) => id === after.id)]
  if (was === undefined || is === undefined) return totalLines(before, after)
  const matrix = is.source === '' ? MATRIX : `${MATRIX}: ${is.source}`
  return changesBetween(was, is).map((change) => lineOf(country, change, matrix))
}

function totalLines(before: HistoryPoint, after: HistoryPoint): readonly ChangeLine[] {
  return before.totals.flatMap(({ level, created }) => {
    const now = after.totals.find((each) => each.level === level)
    if (now === undefined || now.created === created) return []
    const words = { place: 'Perú', region: '', what: `${CREATED}: ${INSTANCIA_LEVEL_NAME[level].toLowerCase()}` }
    return [
      {
        ...{ key: level, ...words, cause: ONLY_TOTALS },
        before: `${before.approximate ? '≈ ' : ''}${formatNumber(created)}`,
        after: formatNumber(now.created),
      },
    ]
  })
}

function lineOf(country: Country, { unit, subject, before, after, cause }: Change, matrix: string): ChangeLine {
  const { level, ubigeo } = unitOf(unit)
  const instrument = INSTRUMENTS.find((each) => each === subject)
  return {
    key: `${unit} ${subject}`,
    place: `${country.at(level, ubigeo)?.name ?? ubigeo} (${LEVEL_NAME[level].toLowerCase()})`,
    region: country.at('region', regionOf(ubigeo))?.name ?? '',
    what: instrument === undefined ? STAGE : INSTRUMENT_NAME[instrument],
    before: sayState(before),
    after: sayState(after),
    cause: sayCause(country, cause, matrix),
  }
}

function sayState(state: string | null): string {
  const etapa = ETAPAS.find((each) => each === state)
  if (etapa !== undefined) return ETAPA_NAME[etapa]
  const estado = INSTRUMENT_ESTADOS.find((each) => each === state)
  return estado === undefined ? MISSING_SHORT : INSTRUMENT_ESTADO_NAME[estado]
}

function sayCause(country: Country, cause: Change['cause'], matrix: string): string {
  if (cause === null) return matrix
  if (cause.kind === 'escrito') return `Escrito aquí el ${formatDate(cause.on)}`
  const unit = cause.unit === '' ? null : unitOf(cause.unit as UnitKey)
  const who = unit === null ? '' : ` de ${country.at(unit.level, unit.ubigeo)?.name ?? unit.ubigeo}`
  return `Respuesta${who}: ${cause.file}, ${formatDate(cause.on)}`
}

import { isDay } from '../../../../src/domain/calendar/index.ts'
import { GROUPS, type GroupKey } from '../../../../src/domain/criteria/index.ts'
import { parseUbigeo } from '../../../../src/domain/territory/index.ts'
import type { TripRules } from '../../../../src/domain/visits/index.ts'
import { UsageError } from '../../failure.ts'
import { splitOptions, takeOptions, type Given } from '../../arguments/options.ts'
import { choiceOf } from '../../arguments/values.ts'

/** What is asked of `agenda`: how many of the first of a group go on which trips, and to what file; `given` are the usual options. */
export interface AgendaOptions {
  readonly group: GroupKey
  readonly first: number
  readonly rules: TripRules
  readonly output: string
  readonly kind: 'ics' | 'xlsx'
  readonly given: Given
}

const OWN = ['primeros', 'base', 'desde', 'dias', 'por-dia', 'salida'] as const
type Own = (typeof OWN)[number]

/** Splits the arguments; throws a UsageError that says which one is missing or wrong. */
export function readAgendaOptions(args: readonly string[]): AgendaOptions {
  const { own, rest } = takeOptions(args, OWN)
  const given = splitOptions(rest)
  const output = own.get('salida') ?? ''
  const kind = (['ics', 'xlsx'] as const).find((each) => output.toLowerCase().endsWith(`.${each}`))
  if (kind === undefined) throw new UsageError(`--salida lleva un archivo .ics o .xlsx; no «${output}».`)
  return {
    group: choiceOf(given, 'grupo', GROUPS, 'creacion'),
    first: countOf(own, 'primeros', 10, 200),
    rules: rulesOf(own),
    output,
    kind,
    given,
  }
}

function rulesOf(own: ReadonlyMap<Own, string>): TripRules {
  const base = parseUbigeo(own.get('base') ?? '')
  const from = own.get('desde') ?? ''
  if (base === null)
    throw new UsageError(`--base lleva el ubigeo de donde se sale, por ejemplo 1501; no «${own.get('base') ?? ''}».`)
  if (!isDay(from)) throw new UsageError(`--desde lleva una fecha del calendario escrita AAAA-MM-DD; no «${from}».`)
  return { base, from, days: countOf(own, 'dias', 5, 60), perDay: countOf(own, 'por-dia', 2, 12) }
}

function countOf(own: ReadonlyMap<Own, string>, name: Own, usual: number, most: number): number {
  const text = own.get(name)
  if (text === undefined) return usual
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (count < 1 || count > most) throw new UsageError(`--${name} es un número entero entre 1 y ${most}; no «${text}».`)
  return count
}

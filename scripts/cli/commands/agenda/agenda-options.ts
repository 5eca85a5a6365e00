import { isDay } from '../../../../src/domain/calendar/index.ts'
import type { GroupKey } from '../../../../src/domain/criteria/index.ts'
import { GROUP_LEVELS, type RankingLevel } from '../../../../src/domain/ranking/index.ts'
import { parseUbigeo } from '../../../../src/domain/territory/index.ts'
import type { TripRules } from '../../../../src/domain/visits/index.ts'
import { UsageError } from '../../failure.ts'
import { readArguments, type Given } from '../../arguments/read-arguments.ts'
import { choiceOf, numberOf, oneOf } from '../../arguments/values.ts'

/**
 * What is asked of `agenda`: how many of the first of a group go on which trips, and to what file; `given` are the
 * usual options.
 */
export interface AgendaOptions {
  readonly group: GroupKey
  readonly level: RankingLevel
  readonly first: number
  readonly rules: TripRules
  readonly output: string
  readonly kind: 'ics' | 'xlsx'
  readonly given: Given
}

/** Splits the arguments; throws a UsageError that says which one is missing or wrong. */
export function readAgendaOptions(args: readonly string[]): AgendaOptions {
  const given = readArguments('agenda', args)
  const output = given.values.get('salida') ?? ''
  const kind = (['ics', 'xlsx'] as const).find((each) => output.toLowerCase().endsWith(`.${each}`))
  if (kind === undefined) throw new UsageError(`--salida lleva un archivo .ics o .xlsx; no «${output}».`)
  const group = choiceOf(given, 'grupo')
  return {
    group,
    level: oneOf(given, 'nivel', GROUP_LEVELS[group].admitted, GROUP_LEVELS[group].usual),
    first: numberOf(given, 'primeros'),
    rules: rulesOf(given),
    output,
    kind,
    given,
  }
}

function rulesOf(given: Given): TripRules {
  const base = parseUbigeo(given.values.get('base') ?? '')
  const from = given.values.get('desde') ?? ''
  if (base === null)
    throw new UsageError(
      `--base lleva el ubigeo de donde se sale, por ejemplo 1501; no «${given.values.get('base') ?? ''}».`,
    )
  if (!isDay(from)) throw new UsageError(`--desde lleva una fecha del calendario escrita AAAA-MM-DD; no «${from}».`)
  return { base, from, days: numberOf(given, 'dias'), perDay: numberOf(given, 'por-dia') }
}

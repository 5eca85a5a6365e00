import { isDay } from '../../../../src/domain/calendar/index.ts'
import type { GroupKey } from '../../../../src/domain/criteria/index.ts'
import { GROUP_LEVELS, type RankingLevel } from '../../../../src/domain/ranking/index.ts'
import { fitsLevel, parseUbigeo, type Ubigeo } from '../../../../src/domain/territory/index.ts'
import {
  isSpecialistLabel,
  NO_TARIFFS,
  type Specialist,
  type Tariffs,
  type TripRules,
} from '../../../../src/domain/visits/index.ts'
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
  /** The folder of the requests of the trips, or null where nobody asks for them. */
  readonly requests: string | null
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
    requests: requestsOf(given),
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
  const until = given.values.get('hasta') ?? null
  if (until !== null && !isDay(until))
    throw new UsageError(`--hasta lleva una fecha del calendario escrita AAAA-MM-DD; no «${until}».`)
  const days = numberOf(given, 'dias')
  const team = teamOf(given.values.get('equipo') ?? '', base, days)
  if (until !== null && team.length === 0)
    throw new UsageError('--hasta es el último día fuera del equipo: va con --equipo.')
  const flights = choiceOf(given, 'vuelos') === 'si'
  const tariffs = tariffsOf(given)
  const paid = tariffs === NO_TARIFFS ? {} : { tariffs }
  const going = team.length > 0 ? { team } : {}
  return { base, from, days, perDay: numberOf(given, 'por-dia'), until, flights, ...going, ...paid }
}

const TARIFF_KEYS = { hora: 'hour', vuelo: 'flight', dia: 'day', visita: 'visit' } as const
const MOST_SOLES = 100_000

/** What only the requests take is not left aside in silence where nobody asks for them. */
const OF_REQUESTS = ['tarifas', 'entidad', 'oficina', 'lugar', 'logo'] as const

/** The folder of the requests, or null where nobody asks for them. */
function requestsOf(given: Given): string | null {
  const folder = given.values.get('requerimientos') ?? null
  const idle = OF_REQUESTS.find((name) => given.values.has(name))
  if (folder === null && idle !== undefined)
    throw new UsageError(`--${idle} es de los requerimientos: va con --requerimientos.`)
  return folder
}

/** What each thing costs, from hora=12,vuelo=350,dia=320,visita=200; what nobody wrote is not known. */
function tariffsOf(given: Given): Tariffs {
  const text = given.values.get('tarifas')
  if (text === undefined) return NO_TARIFFS
  return text.split(',').reduce<Tariffs>((tariffs, part) => ({ ...tariffs, ...tariffOf(part) }), NO_TARIFFS)
}

function tariffOf(part: string): Partial<Tariffs> {
  const [name = '', value = ''] = part.split('=').map((piece) => piece.trim())
  const key = Object.entries(TARIFF_KEYS).find(([each]) => each === name)?.[1]
  const soles = /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : null
  if (key === undefined || soles === null || soles > MOST_SOLES)
    throw new UsageError(`--tarifas lleva soles de ${Object.keys(TARIFF_KEYS).join(', ')}, como dia=320; no «${part}».`)
  return { [key]: soles }
}

/** Who travel, from AT-1:1501:01+06,ZQ:0801; nobody where nothing was written. */
function teamOf(text: string, base: Ubigeo, days: number): readonly Specialist[] {
  if (text === '') return []
  const team = text.split(',').map((each) => specialistOf(each.trim(), base, days))
  const labels = team.map(({ label }) => label)
  const twice = labels.find((label, at) => labels.indexOf(label) !== at)
  if (twice !== undefined) throw new UsageError(`--equipo nombra a «${twice}» dos veces.`)
  return team
}

function specialistOf(text: string, usual: Ubigeo, days: number): Specialist {
  const [label = '', own = '', share = ''] = text.split(':')
  const base = own === '' ? usual : parseUbigeo(own)
  const regions = share === '' ? [] : share.split('+').map(parseUbigeo)
  const known = regions.flatMap((code) => (code !== null && fitsLevel('region', code) ? [code] : []))
  if (!isSpecialistLabel(label) || base === null || known.length !== regions.length)
    throw new UsageError(
      `--equipo lleva iniciales o cargo, base y regiones, como AT-1:1501:01+06; no «${text}» ni un nombre.`,
    )
  return { label, base, regions: known, leave: [], days }
}

import type { Country } from '../country/index.ts'
import { formatDate, formatNumber } from '../measure/index.ts'
import { regionOf, upTo, type Ubigeo } from '../territory/index.ts'
import type { Signal, Visit } from './plan.ts'

/** The distritos of a territory by what is known of their signal. */
export interface SignalThere {
  readonly of: number
  readonly without: number
  /** Of which the file says nothing: neither with nor without. */
  readonly unknown: number
}

/** How many distritos of the territory of a visit have no stable signal, and of how many nothing is known. */
export function signalOf(
  { places }: Signal,
  { level, ubigeo }: Pick<Visit, 'level' | 'ubigeo'>,
  country: Country,
): SignalThere {
  const told = new Map(places.map((each) => [each.ubigeo, each.stable]))
  const inside = country.byLevel.distrito.filter((each) => holderOf(level, each.ubigeo) === ubigeo)
  return {
    of: inside.length,
    without: inside.filter((each) => told.get(each.ubigeo) === false).length,
    unknown: inside.filter((each) => !told.has(each.ubigeo)).length,
  }
}

function holderOf(level: Visit['level'], code: Ubigeo): Ubigeo {
  if (level === 'distrito') return code
  return level === 'region' ? regionOf(code) : upTo(level, code)
}

/** What the loaded file says of the signal of a territory, with where it comes from. */
export function explainSignal(signal: Signal, visit: Pick<Visit, 'level' | 'ubigeo'>, country: Country): string {
  const { of, without, unknown } = signalOf(signal, visit, country)
  const lacking = unknown === 0 ? '' : `; sin dato de ${formatNumber(unknown)}`
  return `Sin señal estable en ${formatNumber(without)} de ${formatNumber(of)} ${of === 1 ? 'distrito' : 'distritos'}${lacking} («${signal.file}», ${formatDate(signal.on)}).`
}

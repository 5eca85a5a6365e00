import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { Adding, Chosen, Lost, LostPublic } from '../../workspace/imports/index.ts'

const places = (count: number) => (count === 1 ? '1 territorio' : `${formatNumber(count)} territorios`)
const NOT_BROUGHT = ' de un territorio y un año que este archivo no trae'
const removed = (count: number, one: string, many: string) =>
  count === 1 ? `se quita 1 ${one}` : `se quitan ${formatNumber(count)} ${many}`

/** Words of how a load stands to what its table already holds. */
export const addingText = {
  title: 'Cómo se suma a lo que ya hay',
  proposed: (name: string) => `${name} (propuesto)`,
  effect: (added: number, replaced: number, left: number) =>
    `Territorios nuevos: ${formatNumber(added)} · que cambian de valor: ${formatNumber(replaced)} · que quedan como estaban: ${formatNumber(left)}.`,
  /** `nameOf` says a modality, a service or an instrument in words. */
  lost: ({ rows, territories, aspects, topics }: Lost, nameOf: (topic: string) => string) =>
    `Si la carga así, ${removed(rows, 'fila', 'filas')}: ${joinWords([
      ...(territories === 0 ? [] : [`todo lo de ${places(territories)} que este archivo no nombra`]),
      ...aspects.map(([aspect, count]) => `${aspect} en ${places(count)}`),
      ...topics.map(([topic, count]) => `${nameOf(topic)} en ${places(count)}`),
    ])}.`,
  lostPublic: ({ territories, figures }: LostPublic) =>
    `Si la carga así, ${removed(figures, 'cifra pública', 'cifras públicas')}${NOT_BROUGHT}${
      territories === 0 ? '' : `, y ${territories === 1 ? 'queda' : 'quedan'} sin cifra ${places(territories)}`
    }.`,
  replaced: (count: number) =>
    count === 1 ? 'Lo que cambia de valor: 1' : `Lo que cambia de valor: ${formatNumber(count)}`,
  over: 'Los territorios que ninguna carga nombra conservan los datos públicos.',
  conflicts: (count: number) =>
    count === 1
      ? '1 territorio ya tiene otro valor: elija cuál cuenta'
      : `${formatNumber(count)} territorios ya tienen otro valor: elija cuál cuenta`,
  waiting: 'Para cargar, decida todos los territorios con otro valor, uno por uno o con una regla.',
  rule: 'Regla para los que no decida uno por uno',
  noRule: 'Ninguna: decidir cada uno',
  chosenFor: (place: string) => `Valor que cuenta en ${place}`,
  undecided: 'Sin decidir',
  place: 'Territorio',
  before: 'Lo que hay',
  after: 'Lo que trae este archivo',
  counts: 'Cuenta',
  register: 'Registro de los casos',
  registerOther: 'Otro registro',
  registerName: 'Nombre del registro',
  aside: (register: string, used: string) =>
    `Registro ${register}: se guarda al lado y no se suma. La priorización usa ${used}; se elige en Priorizar, «Pesos y umbrales».`,
  several: (registers: string, used: string) => `Trae los registros ${registers}, que no se suman; cuenta ${used}.`,
  ledgerOf: (table: string, territories: number) =>
    `De dónde viene cada territorio: ${table} (${formatNumber(territories)})`,
  ofLedger: (place: string, beside: string | null, months: string | null) =>
    [
      place,
      ...(months === null ? [] : [`${months} (año sin terminar)`]),
      ...(beside === null ? [] : [`registro ${beside} (al lado, no cuenta)`]),
    ].join(', '),
  of: 'De',
  lines: 'Filas',
} as const

export const ADDING_NAME: Readonly<Record<Adding, string>> = {
  anade: 'Añadir por territorio',
  territorios: 'Reemplazar estos territorios',
  reemplaza: 'Reemplazar la tabla entera',
}

export const CHOSEN_NAME: Readonly<Record<Chosen, string>> = {
  antes: 'Lo que hay',
  nuevo: 'Lo que trae este archivo',
}

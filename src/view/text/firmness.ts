import { formatNumber, formatShare, joinWords } from '../../domain/measure/index.ts'
import type { SweptName } from '../../domain/criteria/index.ts'

const NAMED = 6

/** Names of units, the first few of many. */
function someNames(names: readonly string[], most = NAMED): string {
  if (names.length === 0) return 'nadie'
  return names.length <= most
    ? joinWords(names)
    : `${names.slice(0, most).join(', ')} y ${formatNumber(names.length - most)} más`
}

function moved(places: number): string {
  return `${formatNumber(places)} ${places === 1 ? 'puesto' : 'puestos'}`
}

/** Words of how sure the order is. */
export const firmnessText = {
  view: 'Qué mostrar',
  views: { orden: 'Orden', firmeza: '¿Qué tan firme es?' },
  runs: (count: number) => (count === 0 ? 'Corridas' : `Corridas (${formatNumber(count)})`),
  title: '¿Qué tan firme es este orden?',
  lead: 'Qué pasaría con otros criterios, umbrales o datos. Los pesos y la lista son los que usted eligió.',
  top: 'Los primeros',
  topValue: (top: number) => formatNumber(top),
  ties: (tied: number, places: number) =>
    tied === 0
      ? 'No hay empates.'
      : `${formatNumber(tied)} territorios están empatados, en ${formatNumber(places)} ${places === 1 ? 'puesto' : 'puestos'}.`,
  topTies: (top: number, inTop: number) =>
    inTop > top
      ? ` Los ${formatNumber(top)} primeros son ${formatNumber(inTop)} porque el último puesto está empatado.`
      : '',
  chosen: (name: string, place: string) => `${name}: puesto ${place}`,
  leaveOut: 'Sin un criterio',
  leaveOutLead: (top: number) =>
    `Quién entra y quién sale de los ${formatNumber(top)} primeros si un criterio no contara.`,
  leaveOutColumns: { criterion: 'Sin el criterio', entered: 'Entran', left: 'Salen', farthest: 'Mayor cambio' },
  moved,
  names: someNames,
  noOrder: 'no queda peso',
  sweep: {
    threshold: { title: 'Con otro umbral de brecha crítica', axis: 'Umbral', list: 'en brecha crítica' },
    percentile: { title: 'Con otro percentil', axis: 'Percentil', list: 'que cumplen el criterio' },
  } satisfies Readonly<Record<SweptName, Readonly<Record<string, string>>>>,
  sweepValue: (name: SweptName, value: number) => (name === 'threshold' ? formatShare(value, 0) : formatNumber(value)),
  sweepUnits: (criterion: string) => `Territorios de la lista que cumplen «${criterion}», según el valor`,
  sweepNow: (value: string) => `hoy ${value}`,
  sweepHint: 'Mueva el control para ver quién entra y quién sale con otro valor.',
  sweepProbe: 'Probar otro valor',
  sweepMet: (met: number, unknown: number) =>
    `${formatNumber(met)} cumplen${unknown > 0 ? ` y ${formatNumber(unknown)} sin dato` : ''}`,
  sweepEnter: (names: readonly string[]) =>
    `Entran ${names.length === 0 ? '0' : `${formatNumber(names.length)}: ${someNames(names)}`}.`,
  sweepLeave: (names: readonly string[]) =>
    `Salen ${names.length === 0 ? '0' : `${formatNumber(names.length)}: ${someNames(names)}`}.`,
  sweepTop: (top: number, entered: readonly string[], left: readonly string[]) => {
    if (entered.length + left.length === 0)
      return `Los ${formatNumber(top)} primeros no cambian: el valor solo deshace empates.`
    const enters = entered.length > 0 ? `entra ${someNames(entered)}` : 'no entra nadie'
    const leaves = left.length > 0 ? ` y sale ${someNames(left)}` : ''
    return `En los ${formatNumber(top)} primeros ${enters}${leaves}, por empates.`
  },
  sweepLegend: { met: 'cumplen', unknown: 'sin dato' },
  sweepTable: (steps: number) => `Ver los ${formatNumber(steps)} valores como tabla`,
  sweepColumns: {
    met: 'Cumplen',
    unknown: 'Sin dato',
    entered: 'Entran',
    left: 'Salen',
    top: 'Cambios en los primeros',
  },
  sweepNone: 'En este grupo ni el umbral ni el percentil deciden ningún criterio.',
  sweepTopShort: (entered: readonly string[], left: readonly string[]) =>
    entered.length + left.length === 0
      ? 'ninguno'
      : [
          ...(entered.length > 0 ? [`entra ${someNames(entered, 3)}`] : []),
          ...(left.length > 0 ? [`sale ${someNames(left, 3)}`] : []),
        ].join('; '),
  without: (place: number, shift: number) =>
    `sin él, puesto ${formatNumber(place)}${shift === 0 ? '' : ` (${shift > 0 ? 'baja' : 'sube'} ${formatNumber(Math.abs(shift))})`}`,
  joint: (others: number) =>
    `Estimación conjunta: ${formatNumber(others)} ${others === 1 ? 'territorio más publica' : 'territorios más publican'} el mismo valor; están empatados, no ordenados.`,
} as const

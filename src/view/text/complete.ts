import { formatNumber } from '../../domain/measure/index.ts'

const units = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`

/** Words of where the matrix is complete. */
export const completeText = {
  open: 'Completa en estas regiones…',
  title: '¿En qué regiones está completa la matriz?',
  lead: 'En las que marque, la instancia que no figura en la matriz cuenta como que no existe. En las demás queda sin dato. Junto a cada una, cuántas figuran de las que se esperan.',
  region: (name: string, told: number, expected: number) =>
    `${name} · ${formatNumber(told)} de ${formatNumber(expected)}`,
  effect: (silent: number) =>
    silent === 0
      ? 'Ninguna instancia pasa de «sin dato» a «no existe».'
      : `${units(silent, 'instancia que no figura cuenta', 'instancias que no figuran cuentan')} como que no ${silent === 1 ? 'existe' : 'existen'}.`,
  critical: (now: number, then: number) =>
    now === then
      ? `Provincias en brecha crítica: ${formatNumber(now)}, igual que ahora.`
      : `Provincias en brecha crítica: de ${formatNumber(now)} pasan a ${formatNumber(then)}.`,
  declare: 'Declarar',
  withdraw: 'Quitar la declaración',
  change: 'Cambiar',
  cancel: 'Cancelar',
  rankEffect: (left: number, of: number, plural: string) =>
    `Quedan ${formatNumber(left)} de ${formatNumber(of)} ${plural}; los percentiles siguen siendo del país.`,
}

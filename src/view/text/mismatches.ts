import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the list of what does not agree. */
export const mismatchText = {
  check: 'Revisión',
  all: (count: number) => `Todas (${formatNumber(count)})`,
  one: (name: string, count: number) => `${name} (${formatNumber(count)})`,
  title: 'Lo que no concuerda',
  count: (shown: number, instancias: number) =>
    `${formatNumber(shown)} ${shown === 1 ? 'observación' : 'observaciones'} en ${formatNumber(instancias)} ${instancias === 1 ? 'instancia' : 'instancias'}.`,
  none: 'Con lo que consta, nada contradice los Lineamientos. Lo que está sin dato no se puede revisar y no figura aquí.',
  lead: 'Solo se revisa lo que consta: lo que está sin dato no figura ni cuenta como correcto.',
  columns: { unit: 'Territorio', check: 'Qué no concuerda', shown: 'En qué se ve', advice: 'Qué hacer' },
  clause: (clause: string) => `(${clause})`,
  map: 'Observaciones por región',
  region: (name: string, count: number) =>
    `${name}: ${count === 0 ? 'ninguna observación' : `${formatNumber(count)} ${count === 1 ? 'observación' : 'observaciones'}`}`,
  classes: { none: 'Ninguna', some: (from: number, to: number | null) => sayRange(from, to) },
  regions: (count: number) => `${formatNumber(count)} ${count === 1 ? 'región' : 'regiones'}`,
} as const

function sayRange(from: number, to: number | null): string {
  if (to === null) return `${formatNumber(from)} o más`
  return from === to ? formatNumber(from) : `${formatNumber(from)} a ${formatNumber(to)}`
}

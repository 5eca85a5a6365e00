import { formatNumber } from '../../domain/measure/index.ts'

/** Words of what a page is about: the country, a departamento, a macro-region, or regions of one's own choice. */
export const scopeText = {
  scope: 'Ámbito',
  wholeCountry: 'Todo el país',
  mine: 'Mis territorios',
  ownSet: (count: number) => `Conjunto propio (${formatNumber(count)})`,
  shared: (held: string, without: string) => (without === '' ? held : `${held} (sin ${without})`),
  regions: 'Regiones',
  regionsTitle: 'Regiones del conjunto',
  regionsNone: 'Quitar todas',
  departamentos: 'Departamentos',
  macroRegions: 'Macrorregiones',
}

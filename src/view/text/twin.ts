import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the table that says the same as the map. */
export const twinText = {
  filter: 'Filtrar',
  all: (place: string) => `También fuera de ${place}`,
  download: 'Descargar CSV',
  count: (shown: number, of: number) =>
    shown === of ? `${formatNumber(of)} territorios` : `${formatNumber(shown)} de ${formatNumber(of)} territorios`,
}

import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the table that says the same as the map. */
export const twinText = {
  place: 'Pertenece a',
  class: 'Clase',
  value: 'Valor',
  showTable: 'Ver como tabla',
  showMap: 'Ver como mapa',
  filter: 'Filtrar',
  all: (place: string) => `También fuera de ${place}`,
  download: 'Descargar CSV',
  downloadBook: 'Descargar .xlsx',
  data: { geojson: 'GeoJSON', kml: 'KML' },
  dataHelp: 'Lo que muestra el mapa, para un sistema de información geográfica.',
  count: (shown: number, of: number) =>
    shown === of ? `${formatNumber(of)} territorios` : `${formatNumber(shown)} de ${formatNumber(of)} territorios`,
}

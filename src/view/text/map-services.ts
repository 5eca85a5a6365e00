/** Words of the services on the map, which come after its first frame. */
export const mapServicesText = {
  title: 'Servicios',
  within: (place: string) => `Servicios en ${place}`,
  atCapital: 'ubicado en la capital del distrito',
  atProvincia: 'en la provincia, sin dirección en la tabla',
  reserved: 'en la provincia (dirección reservada)',
  atPlace: 'según las coordenadas de la tabla',
  together: (count: string) => `${count} servicios cercanos`,
  ofType: (name: string, count: string) => `${name}: ${count}`,
  closer: 'se separan al acercar el mapa',
  more: (count: string) => `y ${count} más`,
  clusters: 'Varios cercanos: el número dice cuántos',
  unplaced: (count: string) => `${count} sin lugar en el mapa`,
} as const

/** Words of what helps to find one's way on the map. */
export const groundText = {
  unsure: (name: string) => `${name} (por confirmar)`,
  places: 'Capitales: ubigeo-peru-aumentado · Aeropuertos: OurAirports · Lago Titicaca: Natural Earth 1:50 000 000',
  baseOf: (whose: string) => (whose === '' ? 'Mapa base propio' : `Mapa base propio: ${whose}`),
  title: 'Mapa base propio',
  lead: 'Un archivo PMTiles suyo, se dibuja con el mapa: lagos, ríos y vías sobre los territorios; lo demás, debajo al acercarse. No se pide nada a otro sitio. Suéltelo en esta página.',
  pick: 'Elegir archivo PMTiles',
  kept: (name: string) => `En uso: ${name}. Guardado en este navegador.`,
  notKept: (name: string) => `En uso: ${name}. Este navegador no lo guarda: dura hasta que cierre la página.`,
  notBase: 'Ese archivo no es un PMTiles de la versión 3. Elija otro.',
  drop: 'Quitar el mapa base',
} as const

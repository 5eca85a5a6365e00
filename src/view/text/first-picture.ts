import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the picture that stands until the page does, and of what is missing where it stays. */
export const firstPictureText = {
  map: (title: string) => `Imagen del mapa del Perú por provincias: ${title}. La leyenda y la lista dicen sus cifras.`,
  places: (count: number) => `Los ${formatNumber(count)} primeros lugares, y por qué`,
  panel: 'Los primeros lugares, y por qué',
  missing:
    'El tablero no se abrió. Para elegir, ordenar y cargar sus tablas, active JavaScript y use una versión reciente de Firefox, Chrome, Edge o Safari; después vuelva a cargar la página.',
  noWebGl: 'La imagen es la de la vista inicial.',
} as const

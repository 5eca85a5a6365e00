/** Words of the frame around every page. */
export const shellText = {
  brand: 'Brecha',
  skip: 'Saltar al contenido',
  pages: 'Páginas',
  cutOffInstancias: (cutOff: string) => `Instancias: ${cutOff}`,
  cutOffCases: (cutOff: string) => `Casos: ${cutOff}`,
  sourcesTitle: 'Fuentes y cortes de lo que ve',
  notLoaded: 'sin cargar',
  /** The stamp first: the end of a long line may not be seen. */
  cutOffSimulated: (words: string) => `simulado · ${words}`,
  cutOffUnknown: 'tabla sin fecha de corte',
  mapRegion: 'Mapa',
  panelRegion: 'Panel',
  hidePanel: 'Ocultar panel',
  showPanel: 'Mostrar panel',
  notices: 'Avisos',
  dismiss: 'Cerrar aviso',
  breadcrumb: 'Ubicación',
  /** On a page of one column, where the card is below the map. */
  toCard: 'Ver su ficha',
  side: 'Qué se ve',
  sides: { lista: 'Lista', mapa: 'Mapa' },
  inScope: 'la lista',
  country: 'Perú',
  mapLoading: 'Cargando el mapa.',
  mapUnavailable: 'Este navegador no puede dibujar el mapa (falta WebGL). La tabla dice lo mismo.',
  selected: (name: string, level: string, gap: string, place: string) => `${name}, ${level}. ${gap}. ${place}`,
  nothingSelected: 'Perú, sin territorio elegido.',
  printed: (date: string) => `Impreso el ${date} desde Brecha.`,
} as const

/** Banners above the map: only what applies is shown. */
export const bannerText = {
  simulated: 'Matriz simulada: las instancias que ve son inventadas.',
  partlySimulated: 'Parte de la matriz es simulada: esas instancias son inventadas y llevan su sello.',
  startEmpty: 'Empezar con matriz vacía',
  empty: 'Matriz vacía: todas las instancias figuran sin dato.',
  backToSimulated: 'Volver a la matriz simulada',
  schematic: 'Límites esquemáticos: orientan, no delimitan.',
  kept: 'Lo que escriba se guarda en este navegador.',
  notKept: {
    sin_espacio: 'El último cambio no se guarda: el navegador no tiene espacio.',
    otra_pestana: 'Los cambios de esta pestaña no se guardan mientras otra guarde los suyos.',
    sin_almacen: 'Nada de lo que escriba o cargue se guarda: el navegador no lo permite.',
    version_posterior: 'Nada de lo que escriba o cargue se guarda: lo guardado es de una versión más nueva de Brecha.',
  },
  toKeep: 'Qué hacer, en Datos',
  offline: 'Sin conexión: lo que ya está cargado sigue funcionando.',
  newerVersion: 'Hay una versión nueva de Brecha: cierre sus otras pestañas y vuelva a cargar la página.',
  openNewer: 'Volver a cargar',
  engineFailed:
    'El motor de consultas no pudo iniciarse. Lo que ya se ve sigue funcionando; para cargar sus tablas, inténtelo otra vez o vuelva a cargar la página y, si sigue igual, avise a quien la publicó.',
} as const

/** What is loading and how far, or what went wrong and what to do. */
export const stateText = {
  loading: 'Cargando las cifras',
  loadingWhat: 'Territorios, instancias, casos, población, pobreza y servicios.',
  ownOnTheirWay: 'Sus tablas vuelven cuando llegue el motor de consultas; hasta entonces no se muestran otras cifras.',
  failed: 'No se pudieron leer las cifras',
  failedWhat:
    'Los archivos de datos faltan o están dañados. Vuelva a cargar la página; si sigue igual, avise a quien la publicó. El método se puede leer igual.',
  partFailed:
    'No se pudo cargar esta parte: no hay conexión o hay una versión nueva de Brecha. Vuelva a cargar la página.',
  waiting: 'Cargando.',
  technical: 'Detalle técnico',
  reload: 'Volver a cargar',
  diagnosis: 'Diagnóstico para quien ayuda',
} as const

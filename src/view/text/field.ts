import { formatDate, formatNumber } from '../../domain/measure/index.ts'

/** Words of a trip in the field, and of the way to it and back. */
export const fieldText = {
  lead: 'Abra aquí el archivo de un viaje. Se llena sin red, queda en este equipo y vuelve a la mesa en un archivo.',
  open: 'Abrir un viaje',
  none: 'Aún no hay viajes en este equipo.',
  noneHow:
    'En la mesa: Planificar › Itinerario › «Llevar al campo». Pase el archivo al teléfono y ábralo con el botón. Para tener la página sin red, visítela una vez con red o instálela desde el menú del navegador.',
  trips: 'Viajes en este equipo',
  taken: (on: string) => `Salió de la mesa el ${formatDate(on)}.`,
  visits: 'Visitas del viaje',
  simulated: 'SIMULADO: la matriz de instancias es inventada; no sirve para decidir.',
  back: '‹ Visitas del viaje',
  allTrips: '‹ Viajes',
  parts: 'Parte de la visita',
  part: { hoja: 'Hoja', mapa: 'Mapa', asistencia: 'Asistencia', resultados: 'Nudos y acuerdos' },
  made: 'La visita se hizo',
  slide: 'Mapa: deslícelo a los lados',
  noMap: 'El viaje salió de la mesa sin este mapa.',
  figures: 'Cifras del territorio, al salir de la mesa',
  kept: 'Lo escrito queda en este equipo.',
  undoLabel: 'Deshacer el último cambio del viaje',
  redoLabel: 'Rehacer el cambio deshecho del viaje',
  returns: 'Devolver a la mesa',
  returned: 'Listo. Entregue el archivo a la mesa: allí entra por Datos, «Unir con lo de aquí».',
  failed: 'No se pudo preparar el archivo. Vuelva a intentarlo.',
  leave: 'Quitar este viaje del equipo',
  left: (label: string) => `Se quitó «${label}». Puede deshacerlo.`,
  faults: {
    sin_viaje: 'El archivo no trae un viaje: pida a la mesa el de «Llevar al campo».',
    no_es_proyecto: 'El archivo no es de Brecha.',
    otra_version: 'El archivo es de otra versión de Brecha.',
    demasiado_grande: 'El archivo es demasiado grande.',
    archivo_alterado: 'El archivo llegó incompleto. Vuelva a pasarlo.',
  },
  take: 'Llevar al campo',
  takeLead:
    'Un archivo por viaje, para un teléfono sin red: hojas, cifras, mapas y lo que se llena. Lo que vuelve se trae en Datos y se acepta en el tablero.',
  takeTrip: (number: number) => `Llevar el viaje ${formatNumber(number)}`,
  tripLabel: (number: number, from: string, to: string) =>
    `Viaje ${formatNumber(number)}, del ${formatDate(from)} al ${formatDate(to)}`,
  tookTrip: (label: string) => `${label}: archivo listo.`,
  withoutMaps: 'Los límites no están: el viaje sale sin mapas.',
  openField: 'Abrir la página del campo',
} as const

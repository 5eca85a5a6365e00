import { formatNumber } from '../../domain/measure/index.ts'

/** Words of what is chosen over the map, which come after it. */
export const pickerText = {
  level: 'Nivel',
  layer: 'Capa',
  definition: 'Instancias que se esperan',
  modality: 'Modalidad',
  services: 'Servicios',
  servicesShown: (count: number) => (count === 0 ? 'Servicios' : `Servicios (${formatNumber(count)})`),
  servicesNone: 'Ninguno',
  servicesAbsent: (count: number) =>
    count === 1
      ? 'El enlace pide un servicio que las tablas cargadas no tienen; cargue la tabla de servicios que lo nombra.'
      : `El enlace pide ${formatNumber(count)} servicios que las tablas cargadas no tienen; cargue la tabla de servicios que los nombra.`,
  layerOptions: 'Opciones del mapa',
} as const

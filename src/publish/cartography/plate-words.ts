import { joinFields, labelledSource } from '../../domain/measure/index.ts'

const NBSP = '\u00A0'

/** Every word of a plate that is not of its layer. */
export const plateWords = {
  country: 'Perú',
  region: (name: string) => (name.startsWith('Lima') ? name : `Región ${name}`),
  provincia: (name: string) => `Provincia ${name}`,
  title: (layer: string, territory: string) => `${layer} · ${territory}`,
  byLevel: {
    region: 'por región',
    departamento: 'por departamento',
    provincia: 'por provincia',
    distrito: 'por distrito',
  },
  allInherited: 'Todas las cifras son de su departamento: ninguna es propia',
  simulated: 'MATRIZ SIMULADA: no son datos oficiales',
  schematic: 'Límites esquemáticos: orientan, no delimitan',
  circles: 'Cada círculo es un distrito, en su capital',
  units: (count: string, level: string) => `${count} ${level} en la lámina`,
  unit: (level: string) => `1 ${level} en la lámina`,
  noPlace: (count: string, names: string) =>
    `${count} sin lugar en el mapa${names === '' ? '' : ` (${names})`}: cuentan en la leyenda`,
  services: 'Servicios',
  noServices: 'Ninguno de los tipos elegidos consta en este territorio',
  refuges: (where: string) => `en ${where} (dirección reservada: no se ubica en el mapa)`,
  unplaced: (count: string) => `${count} sin lugar en el mapa`,
  several: (name: string, parts: string) => (parts === '' ? name : `${name}: ${parts}`),
  capitals: { departamento: 'Capital de departamento', provincia: 'Capital de provincia' },
  inset: 'Por provincia',
  locator: 'Ubicación',
  detail: (times: string) => `Detalle, ${times} veces más grande`,
  route: 'Itinerario',
  scale: (denominator: string, paper: string) => `Escala 1:${denominator} impresa en ${paper}`,
  graticule: (zone: number) => `Proyección UTM ${zone}S, WGS${NBSP}84. Meridianos y paralelos cada 4°`,
  absent: (names: string) => `Sin registro en las tablas cargadas: ${names}`,
  grid: (zone: number) => `Cuadrícula UTM ${zone}S, WGS${NBSP}84, en metros`,
  km: 'km',
  north: 'N',
  source: labelledSource,
  servicesSource: (text: string) => `Servicios: ${text}`,
  limits: (title: string, source: string, cutOff: string) => `Límites: ${joinFields([title, source, cutOff])}`,
  around: (source: string) => `Mar, lagos y otros países: ${source}`,
  quality: (parts: string) => `Calidad del dato: ${parts}`,
  made: (date: string) => `Elaborado con Brecha. Fecha de referencia: ${date}`,
} as const

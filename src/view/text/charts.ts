import { formatNumber } from '../../domain/measure/index.ts'
import type { ChartMeasure, PanelName } from '../../workspace/choices/index.ts'

export const PANEL_NAME: Readonly<Record<PanelName, string>> = {
  ficha: 'Ficha',
  graficos: 'Gráficos',
  comparar: 'Comparar',
  mesa: 'Mesa',
}

export const CHART_MEASURE_NAME: Readonly<Record<ChartMeasure, string>> = {
  cobertura: 'Cobertura',
  incidencia: 'Incidencia',
  pobreza: 'Pobreza',
  servicios: 'Servicios',
  puntaje: 'Puntaje',
}

/** Words of the charts and of their table. */
export const chartText = {
  panels: 'Vista del panel',
  title: (plural: string) => `${plural}: dos datos a la vez`,
  ranked: (measure: string) => `Orden por ${measure.toLowerCase()}`,
  rankedBy: 'Ordenar por',
  x: 'Eje horizontal',
  y: 'Eje vertical',
  scatter: (x: string, y: string, plural: string) => `${plural} según ${x.toLowerCase()} y ${y.toLowerCase()}`,
  application: (label: string) => `${label}. Flechas: otro punto. Intro: abrir su ficha.`,
  pointAtOne: 'Señale un punto, o recórralos con las flechas.',
  ofMany: (at: number, of: number, name: string, words: string) =>
    `${formatNumber(at)} de ${formatNumber(of)}. ${name}: ${words}`,
  axis: {
    cobertura: (definition: string) => `Cobertura, % de las esperadas (${definition})`,
    incidencia: (people: string, years: string) => `Casos por 10\u00A0000 ${people} y año${years}`,
    pobreza: 'Pobreza monetaria, % de la población',
    servicios: 'Servicios en el territorio, número',
    puntaje: (group: string) => `Puntaje, de 0 a 1 (grupo ${group.toLowerCase()})`,
  },
  unit: { incidencia: 'por 10\u00A0000', servicios: 'servicios', puntaje: 'de puntaje' },
  drawn: (drawn: number, of: number) => `${formatNumber(drawn)} de ${formatNumber(of)} con ambos datos`,
  without: (count: number) => `${formatNumber(count)} sin dato`,
  hidden: (count: number) => `${formatNumber(count)} con cuenta oculta`,
  reserved: (count: number) => `${formatNumber(count)} con cuenta reservada por su fuente`,
  notOwing: (count: number) => `${formatNumber(count)} sin instancia que esperar`,
  hiddenShort: 'oculto',
  reservedShort: 'reservado',
  notOwingShort: 'no se espera',
  marks: 'El área crece con los territorios que coinciden. Punto hueco: dato heredado. Borde rojo: brecha crítica.',
  range:
    'La línea va del menor al mayor valor posible con lo que falta saber; en pobreza, es el intervalo de confianza.',
  none: 'Ningún territorio de este nivel tiene ambos datos.',
  noneRanked: 'Ningún territorio de este nivel tiene este dato.',
  showTable: 'Ver como tabla',
  hideTable: 'Ocultar la tabla',
  between: (low: string, high: string) => `entre ${low} y ${high}`,
  quality: (words: string) => `(${words})`,
  crossEmpty: 'Ningún territorio con los dos datos.',
  crossLegend: 'Leyenda: cada punto es un territorio; cada cuadro, una clase del mapa',
} as const

/** Words of the comparison and of the set of regions taken as one. */
export const compareText = {
  title: 'Comparar territorios',
  add: 'Comparar',
  added: 'Quitar de la comparación',
  addSelected: (name: string) => `Añadir ${name}`,
  full: (limit: number) => `Ya hay ${formatNumber(limit)}: quite uno para añadir otro.`,
  empty:
    'Elija de dos a cuatro territorios: búsquelos o tóquelos en el mapa, y añádalos aquí o con «Comparar» en su ficha.',
  one: 'Añada otro territorio para ver las diferencias.',
  remove: (name: string) => `Quitar ${name}`,
  earlier: (name: string) => `Mover ${name} hacia la izquierda`,
  later: (name: string) => `Mover ${name} hacia la derecha`,
  figure: 'Dato',
  difference: (name: string) => `La segunda línea de cada dato es la diferencia con ${name}.`,
  same: 'igual',
  points: (words: string) => `${words} puntos`,
  created: 'Creadas / esperadas',
  unknownOnes: 'De ellas, sin dato',
  ownStage: 'Instancia propia',
  critical: 'Brecha crítica',
  cases: 'Casos del bienio',
  population: 'Población del denominador',
  services: 'Servicios',
  aurora: 'De ellos, Warmi Ñan (AURORA)',
  place: 'Puesto en la priorización',
  notRanked: 'no entra en ella',
  ofPlaces: (place: string, of: number) => `${place} de ${formatNumber(of)}`,
  set: 'Conjunto de regiones',
  chooseSet: 'Elija una macrorregión, o marque sus propias regiones, para verlas como un solo territorio.',
  setRegions: (names: string) => `Regiones: ${names}.`,
  setCoverage: 'Cobertura del conjunto, según el denominador',
  setColumns: {
    definition: 'Denominador',
    created: 'Creadas / esperadas',
    share: 'Cobertura %',
    critical: 'Provincias críticas',
  },
  setStages: 'Instancias por etapa',
  setLevel: { regional: 'Regionales', provincial: 'Provinciales', distrital: 'Distritales' },
  setExpected: 'Esperadas',
  setUnknown: 'Sin dato',
  setRate: 'Incidencia del conjunto',
  setRateMethod: (cases: string, population: string, people: string, first: number, last: number) =>
    `${cases} casos en ${first} y ${last}, entre dos veces ${population} ${people}: suma de casos entre suma de población, no promedio de tasas.`,
  setRateWithout: (names: string) => `Fuera de esa cuenta, por no tener casos propios: ${names}.`,
  setServices: 'Servicios del conjunto',
  setOperated: 'operados por el MIMP',
  setPromoted: 'coordinados con gobiernos locales',
  setOther: 'de otras instituciones',
  setAurora: 'Warmi Ñan (AURORA)',
  setMethod: 'Las cuentas se suman y la cobertura se calcula de nuevo con la suma; no se promedian porcentajes.',
} as const

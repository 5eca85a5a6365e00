import { formatNumber, formatShare } from '../../domain/measure/index.ts'
import { tidy } from './tidy.ts'
import { denominatorName } from './words.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'

const SPACE = '\u00A0'

/** Words of the Explorar panel. */
export const exploreText = {
  code: (code: string) => `Ubigeo ${code}`,
  regionCode: (code: string) => `Región ${code}`,
  capital: (name: string, metres: string | null) =>
    metres === null ? `Capital: ${name}` : `Capital: ${name}, a ${metres}${SPACE}m de altitud`,
  gapTitle: 'Cobertura de instancias',
  definitionNote: (name: string, counts: string) => `según el denominador ${name}: ${counts}`,
  gapUnknown: (unknown: number) => `${formatNumber(unknown)} sin dato`,
  below: (threshold: number) => `umbral: menos de ${formatShare(threshold, 0)}`,
  mark: (threshold: number) => `marca en ${formatShare(threshold, 0)}`,
  barLabel: (created: number, expected: number, unknown: number) =>
    `${formatNumber(created)} creadas, ${formatNumber(unknown)} sin dato, ${formatNumber(expected)} esperadas`,
  stageTitle: { regional: 'Instancia regional', provincial: 'Instancia provincial', distrital: 'Instancia distrital' },
  ordenanza: 'Ordenanza',
  createdOn: 'Creación',
  installedOn: 'Instalación',
  cercadoShort: 'no corresponde: capital',
  cercado:
    'Es el distrito capital: lo gobierna la municipalidad provincial y no se espera de él una instancia distrital.',
  limaProvince: 'La Municipalidad Metropolitana tiene el régimen regional: su instancia es la regional.',
  incidence: 'Incidencia de violencia',
  rate: 'Tasa anual',
  rateUnit: (denominator: 'mujeres' | 'poblacion') => `casos por 10${SPACE}000 ${denominatorName(denominator)} y año`,
  rateCases: (cases: string, [first, last]: readonly [number, number], of: string | null) =>
    `${of === null ? '' : `En todo ${of}: `}${cases} casos en ${first} y ${last}`,
  ratePopulation: (population: number, denominator: 'mujeres' | 'poblacion', year: number | null) =>
    `${formatNumber(population)} ${denominatorName(denominator)}${year === null ? '' : ` (${year})`}`,
  denominator: 'Denominador de la tasa',
  /** `someYears`: it has cases of its own, though not of the two years. */
  rateInherited: (name: string, someYears: boolean) =>
    `Tasa heredada de ${name}: no hay casos propios ${someYears ? 'de los dos años' : 'cargados'}.`,
  /** The bars are of all the modalities, also beside the rate of one. */
  caseYears: (besideOne: boolean) => (besideOne ? 'Casos por año, todas las modalidades' : 'Casos por año'),
  unfinishedBar: 'A rayas, el año sin terminar: sus cifras se ven aquí y no entran en la tasa.',
  tallies: 'De quiénes son los casos',
  byModality: (period: string, cases: string) => `Casos ${period}: ${cases}.`,
  prevalent: (words: string) => `Modalidad más frecuente: ${words}.`,
  rateRegister: (register: string) =>
    register === USED_REGISTER
      ? 'Son casos atendidos: pocos casos donde no hay CEM no significan poca violencia.'
      : `Son casos del registro ${register}: lo que no se registró no figura. Los registros no se suman.`,
  rateDistrict: 'La tasa se calcula por provincia y departamento; la tabla cargada no baja al distrito.',
  bienniumInUse: ([from, to]: readonly [number, number]) => `El bienio en uso es ${from}–${to}.`,
  poverty: 'Pobreza monetaria',
  povertyUnit: 'de la población',
  povertyClass: [
    'menos de 20 %',
    'de 20 a menos de 30 %',
    'de 30 a menos de 40 %',
    'de 40 a menos de 50 %',
    '50 % o más',
  ].map(tidy),
  povertyClassLabel: (words: string) => `Clase: ${words}`,
  povertyRests: (share: number) => `Promedio de sus distritos; se apoya en ${formatShare(share, 0)} de la población.`,
  povertyTies: 'Valores iguales entre distritos vecinos son una misma estimación conjunta: empates, no un orden.',
  initiatives: 'Iniciativas en el marco de la Ley 30364',
  noInitiatives: 'Sin dato: ninguna fila dice si las tiene; no es que falten.',
  noInitiativesTable: 'Sin dato: cargue la tabla de iniciativas en Datos.',
  stated: 'Consta',
  services: 'Servicios',
  servicesOf: {
    operado: 'Servicios operados por el MIMP',
    promovido: 'Servicios coordinados con gobiernos locales',
    otro: 'Servicios de otras instituciones',
  },
  noServices: 'La tabla cargada no trae filas de este grupo para el territorio: sin dato, no cero.',
  noServicesTable: 'No hay tabla de servicios cargada: sin dato.',
  none: '—',
  noneMeans: '—: la tabla cargada no trae ninguno.',
  total: 'Total',
  wholeProvince: 'Distrito no indicado',
  refuge: 'Los hogares de refugio figuran solo hasta la provincia: su dirección es reservada.',
  cemSplit: (parts: string) => `CEM: ${parts}.`,
  worstFirst: 'de mayor a menor brecha',
  childrenNote: (denominator: string, years: string) =>
    `● brecha crítica. Casos: por 10\u00A0000 ${denominator} y año${years}; con subrayado punteado, heredados del departamento.`,
  childrenNoteDistrito: 'Pobreza: % de la población. Servicios: número en el distrito.',
  leastNote: '≥: al menos; de otros tipos de servicio no se sabe.',
  columns: {
    name: 'Territorio',
    created: 'Creadas / esperadas',
    share: 'Cobertura %',
    stage: 'Etapa',
    rate: 'Casos por 10\u00A0000',
    poverty: 'Pobreza %',
    aurora: 'Servicios AURORA',
  },
  sort: (column: string) => `Ordenar por ${column.toLowerCase()}`,
  seeOnMap: (plural: string) => `Ver ${plural.toLowerCase()} en el mapa`,
  notRanked: 'No entra en la priorización: ya tiene todas sus instancias, o queda fuera del filtro.',
  seePlace: 'Ver por qué',
  sources: 'Fuentes de esta ficha',
  national: 'Cobertura nacional',
  nationalLevels: 'Instancias creadas por nivel',
  nationalLevel: { regional: 'Regionales', provincial: 'Provinciales', distrital: 'Distritales' },
  ofExpected: (expected: number) => `de ${formatNumber(expected)}`,
  byDefinition: (threshold: number) => `Bajo ${formatShare(threshold, 0)}, según el denominador`,
  byDefinitionColumns: {
    definition: 'Denominador',
    coverage: 'Cobertura %',
    provincias: 'Provincias',
    departamentos: 'Departamentos',
  },
  belowOf: (below: number, of: number) => `${formatNumber(below)} de ${formatNumber(of)}`,
  unknownCount: (count: number) => `${formatNumber(count)} sin\u00A0dato`,
  inUse: 'en uso',
  macro: 'Comparar macrorregiones',
  macroGrouping: 'Agrupación',
  macroColumns: {
    name: 'Macrorregión',
    created: 'Creadas / esperadas',
    share: 'Cobertura %',
    critical: 'Provincias críticas',
  },
  compareLevel: 'Comparar',
} as const
